import { INDICATOR_WORDS } from '../../catalogue/wordings.ts';
import { stateOf } from '../../fact.ts';
import type { Figure } from '../../model.ts';
import { wordsBeside } from './around.ts';
import type { Judged } from './signs.ts';
import type { Cell } from './tables.ts';

/** What a report still asks of a person in, the order in which to look at it out: the worst first. */

/**
 * Why something is to be looked at. failed: a hard check does not hold · unread: a number beside words of an indicator is
 * not explained · doubtful: read without certainty · leap: far from last year's value · questioned: a soft check does not
 * hold · number: another number is not explained · rest: nothing against it, but nobody has looked.
 */
export type Why = 'failed' | 'unread' | 'doubtful' | 'leap' | 'questioned' | 'number' | 'rest';
/** Worst first. */
const WHYS: readonly Why[] = ['failed', 'unread', 'doubtful', 'leap', 'questioned', 'number', 'rest'];

/** One thing to look at: a finding, a number of the text, or a cell with a fact. */
export type Task = { readonly why: Why; readonly key: string } & (
  | { readonly kind: 'finding'; readonly finding: Judged }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'cell'; readonly cell: Cell }
);

/** Identity of what may be visited, whether it is a task or not. */
export const visitOf = {
  cell: (key: string) => `cell ${key}`,
  finding: (key: string) => `finding ${key}`,
  figure: (start: number) => `figure ${start}`,
};

export interface Work {
  readonly findings: readonly Judged[];
  /** Numbers that are not explained. */
  readonly unread: readonly Figure[];
  /** In drawn order. */
  readonly cells: Iterable<Cell>;
  /** The original text; null while it is not there. */
  readonly raw: string | null;
  /** Ids of the facts whose value is far from last year's. */
  readonly leaps: ReadonlySet<string>;
}

/** Everything that nobody has settled yet, worst first, alike things in order of the page. */
export function toQueue({ findings, unread, cells, raw, leaps }: Work): readonly Task[] {
  const tasks = [
    ...findings.flatMap((finding): Task[] => {
      const why = finding.group === 'bad' ? 'failed' : finding.group === 'doubt' ? 'questioned' : null;
      return why ? [{ why, key: visitOf.finding(finding.key), kind: 'finding', finding }] : [];
    }),
    ...unread.map((figure): Task => {
      const why = raw !== null && isBesideIndicator(raw, figure) ? 'unread' : 'number';
      return { why, key: visitOf.figure(figure.span.start), kind: 'figure', figure };
    }),
    ...[...cells].flatMap((cell): Task[] => {
      const [fact] = cell.facts;
      if (!fact || stateOf(fact) !== 'read') return [];
      const why = fact.grade === 'doubtful' ? 'doubtful' : leaps.has(fact.id) ? 'leap' : 'rest';
      return [{ why, key: visitOf.cell(cell.key), kind: 'cell', cell }];
    }),
  ];
  return tasks.sort((a, b) => WHYS.indexOf(a.why) - WHYS.indexOf(b.why));
}

/** Characters beside a number in which its noun is looked for. */
const BESIDE = { before: 16, after: 10 };

const beside = new WeakMap<Figure, boolean>();
/** True where words of an indicator stand around the number, on its line; asked once of each number. */
function isBesideIndicator(raw: string, figure: Figure): boolean {
  const known = beside.get(figure);
  if (known !== undefined) return known;
  const { before, after } = wordsBeside(raw, figure.span, BESIDE);
  const is = INDICATOR_WORDS.test(before) || INDICATOR_WORDS.test(after);
  beside.set(figure, is);
  return is;
}
