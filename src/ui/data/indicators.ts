import { CONCEPTS, type Concept } from '../../catalogue/concepts.ts';
import { FORMS } from '../../catalogue/forms.ts';
import { PANEL, type PanelColumn } from '../../catalogue/panel.ts';
import type { FormId } from '../../model.ts';
import type { OwnIndicator } from '../../view/own.ts';
import { words } from '../../words/words.ts';

/** What can be a column of the data page or a line of a chart: the panel's indicators, and every indicator as printed. */

export interface Indicator {
  /** `panel/app.received`, `concept/requests.received` or `own/own.…`. */
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** The panel's column; null for an indicator as printed and for a person's own. */
  readonly panel: PanelColumn | null;
  /** Steps below its subject, 0 at the top. */
  readonly depth: number;
}

/** Indicators of one subject. */
export interface Subject {
  readonly key: string;
  readonly label: string;
  readonly indicators: readonly Indicator[];
}

/** Subjects of the panel, in its order. */
export const PANEL_SUBJECTS: readonly Subject[] = toPanelSubjects();
/** Subjects of the catalogue with everything that carries a value below them, in its order. */
export const CONCEPT_SUBJECTS: readonly Subject[] = CONCEPTS.filter(({ parent }) => parent === '').map(
  (top) => ({
    key: `concept/${top.id}`,
    label: top.label,
    indicators: below(top, 0),
  }),
);

const BY_KEY: ReadonlyMap<string, Indicator> = new Map(
  [...PANEL_SUBJECTS, ...CONCEPT_SUBJECTS].flatMap(({ indicators }) =>
    indicators.map((indicator) => [indicator.key, indicator] as const),
  ),
);

/** Indicators that people made, as columns and lines. */
export const toOwnIndicators = (own: readonly OwnIndicator[]): readonly Indicator[] =>
  own.map(({ id, label, unit }) => ({ key: `own/${id}`, id, label, unit, panel: null, depth: 0 }));

/** The indicators of keys that are known, in the order asked; `own`: those that people made. */
export const findIndicators = (keys: readonly string[], own: readonly Indicator[] = []): Indicator[] =>
  keys.flatMap((key) => BY_KEY.get(key) ?? own.find((one) => one.key === key) ?? []);

const CONCEPT_BY_ID = new Map(CONCEPTS.map((concept) => [concept.id, concept]));
/** The concept of an id; undefined where the catalogue has none. */
export const conceptOf = (id: string): Concept | undefined => CONCEPT_BY_ID.get(id);

/** Official label of a concept; the id itself where the catalogue has none. */
export const labelOf = (concept: string): string => conceptOf(concept)?.label ?? concept;

/** True where a concept has a value for each kind of applicant in a form's tables. */
export const hasApplicants = (concept: string, form: FormId): boolean =>
  FORMS.some(
    (one) =>
      one.form === form && one.columnsBy === 'applicant' && one.rows.some((row) => row.concept === concept),
  );

function toPanelSubjects(): Subject[] {
  const groups = new Map<string, Indicator[]>();
  for (const panel of PANEL) {
    const subject = panel.id.split('.')[0] ?? panel.id;
    const { id, label, unit } = panel;
    const indicator = { key: `panel/${id}`, id, label, unit, panel, depth: 0 };
    groups.set(subject, [...(groups.get(subject) ?? []), indicator]);
  }
  return [...groups].map(([subject, indicators]) => ({
    key: `panel/${subject}`,
    label: words.data.subjects[subject] ?? subject,
    indicators,
  }));
}

/** A concept (if it carries a value) and all below it. */
function below(concept: Concept, depth: number): Indicator[] {
  const { id, kind, label, unit } = concept;
  const own = kind === 'value' ? [{ key: `concept/${id}`, id, label, unit, panel: null, depth }] : [];
  const children = CONCEPTS.filter(({ parent }) => parent === id);
  return [...own, ...children.flatMap((child) => below(child, depth + own.length))];
}

/** Subjects cut down to the indicators that have all words of a search in label, subject, aliases or id; empty subjects dropped. */
export function findSubjects(subjects: readonly Subject[], search: string): Subject[] {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [...subjects];
  return subjects
    .map((subject) => ({
      ...subject,
      indicators: subject.indicators.filter((indicator) => {
        const text = searched(subject, indicator);
        return asked.every((word) => text.includes(word));
      }),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

const ALIASES = new Map(CONCEPTS.map(({ id, aliases, english }) => [id, [...aliases, english].join(' ')]));
const searched = (subject: Subject, { id, label, panel }: Indicator): string =>
  [subject.label, label, id, panel ? panel.english : (ALIASES.get(id) ?? '')].join(' ').toLowerCase();
