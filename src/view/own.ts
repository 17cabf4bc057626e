import { factId } from '../fact.ts';
import type { Extraction, Fact, Figure, Report } from '../model.ts';
import { figuresOf, yearOf } from './report.ts';

/** Indicators that people made of numbers the catalogue has none for: by the words a report says of the number. */

/** An indicator of a person's own: its id (`own.…`), its name, its measure word ('' for any), and the words that tell it. */
export interface OwnIndicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** A number is meant where what it counts has one of these in it. */
  readonly wordings: readonly string[];
}

/** Where the ids of own indicators begin. */
export const OWN = 'own.';

/** The id of a new indicator: `own.` and its name, with a number where the name is taken. */
export function ownIdOf(label: string, taken: readonly string[]): string {
  const name = OWN + (plain(label) || 'indicator');
  if (!taken.includes(name)) return name;
  let copy = 2;
  while (taken.includes(`${name}-${copy}`)) copy += 1;
  return `${name}-${copy}`;
}

const plain = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toLowerCase();

/** True where an indicator speaks of a number: measure and words fit. */
function isMeant(indicator: OwnIndicator, figure: Figure): boolean {
  if (indicator.unit !== '' && figure.measure !== indicator.unit) return false;
  const label = plain(figure.label);
  return indicator.wordings.some((wording) => plain(wording) !== '' && label.includes(plain(wording)));
}

/** The facts that own indicators find among the numbers of a report that are no facts yet; of another year's numbers none. */
export function toOwnFacts(report: Report, own: readonly OwnIndicator[]): readonly Fact[] {
  if (own.length === 0) return [];
  const year = yearOf(report);
  const known = new Set(report.extraction.facts.map(({ id }) => id));
  return figuresOf(report)
    .filter(({ as, value }) => as === 'other' && value !== null)
    .filter((figure) => figure.year === null || year === null || figure.year === year)
    .flatMap((figure) =>
      own
        .filter((indicator) => isMeant(indicator, figure))
        .map((indicator) => toFact(indicator, figure, report.extraction, year)),
    )
    .filter(({ id }) => !known.has(id));
}

const toFact = ({ id }: OwnIndicator, figure: Figure, { form }: Extraction, year: number | null): Fact => ({
  id: factId(id, null, figure.span.start),
  concept: id,
  applicant: null,
  year,
  form,
  value: figure.value,
  bound: figure.bound,
  kind: figure.bound === null ? '' : 'about',
  where: 'prose',
  grade: 'likely',
  scope: '',
  places: [{ span: figure.span, quote: figure.quote, rule: 'own/wording', section: figure.section }],
});

/** The report with the facts of own indicators among its facts. */
export function withOwn(report: Report, own: readonly OwnIndicator[]): Report {
  const facts = toOwnFacts(report, own);
  if (facts.length === 0) return report;
  return { ...report, extraction: { ...report.extraction, facts: [...report.extraction.facts, ...facts] } };
}

const FORMAT = 'gongkai-wordings';
const VERSION = 1;

/** The file of own indicators and their wordings, for other people's browsers. */
export const toWordingsFile = (own: readonly OwnIndicator[]): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, indicators: own }, null, 2);

/** The indicators of a file; null where it is none of these or of a newer version. Unknown entries are dropped. */
export function readWordingsFile(text: string): readonly OwnIndicator[] | null {
  try {
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || file['format'] !== FORMAT || file['version'] !== VERSION) return null;
    const indicators = file['indicators'];
    if (!Array.isArray(indicators)) return null;
    return indicators.map(toIndicator).filter((indicator) => indicator !== null);
  } catch {
    return null;
  }
}

const isRecord = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);

function toIndicator(thing: unknown): OwnIndicator | null {
  if (!isRecord(thing)) return null;
  const { id, label, unit, wordings } = thing;
  if (typeof id !== 'string' || !id.startsWith(OWN) || typeof label !== 'string' || label === '') return null;
  const words = Array.isArray(wordings) ? wordings.filter((one) => typeof one === 'string') : [];
  return words.length === 0
    ? null
    : { id, label, unit: typeof unit === 'string' ? unit : '', wordings: words };
}
