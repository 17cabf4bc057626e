import { CHECKS } from '../../catalogue/checks.ts';
import { keyOf, runChecks } from '../../check/check.ts';
import { runCrossChecks } from '../../check/cross.ts';
import type { Finding, Report } from '../../model.ts';
import { isSettled } from '../../store/decision.ts';
import type { Decision } from '../../store/decision.ts';
import { outcomesOf, toYearlyOutline, type Outcomes, type Outline } from '../../view/outline.ts';
import type { Said } from '../../view/columns.ts';
import { asCorrected } from '../../view/report.ts';
import { later } from '../../words/later.ts';
import type { GridCell, GridState } from './grid.ts';
import type { DataRow } from './rows.ts';

/** Outlines and people's decisions in, the findings of all reports and their matrix out. */

/** What became of a finding; decided: a person said what it is. */
export type Outcome = 'hard' | 'soft' | 'unchecked' | 'decided' | 'pass';
/** Worst first. */
export const OUTCOMES: readonly Outcome[] = ['hard', 'soft', 'unchecked', 'decided', 'pass'];

export interface Judged {
  readonly row: DataRow;
  readonly finding: Finding;
  /** What a decision hangs on; '' for what passed, of which nothing is decided. */
  readonly key: string;
  readonly outcome: Outcome;
  readonly decision: Decision | null;
}

const made = new WeakMap<Report, readonly Finding[]>();
/** The findings of a report, made once for each state of it. */
export function findingsOf(report: Report): readonly Finding[] {
  const known = made.get(report) ?? runChecks(asCorrected(report), report.extraction.facts);
  made.set(report, known);
  return known;
}

/** What people said of a report's findings, as the export wants it. */
export function toSaid(report: string, findings: readonly Finding[], decisions: readonly Decision[]): Said {
  const mine = new Map(decisions.filter((one) => one.report === report).map((one) => [one.key, one]));
  if (mine.size === 0) return new Map();
  const said = findings.flatMap((finding) => {
    const decision = mine.get(keyOf(finding));
    return decision ? [[finding, decision] as const] : [];
  });
  return new Map(said);
}

const unpacked = new WeakMap<Outline, Outcomes>();
/** The outcomes of an outline, unpacked once for each state of it. */
function outcomesIn(outline: Outline): Outcomes {
  const known = unpacked.get(outline) ?? outcomesOf(outline);
  unpacked.set(outline, known);
  return known;
}

/** Findings of each report against that of the year before, by the report's id. */
export type Across = ReturnType<typeof toAcross>;
/** Asked of the rows that count: of several reports of one unit and year, only one is the year before. */
export const toAcross = (rows: readonly DataRow[]) =>
  runCrossChecks(rows.filter(({ twin }) => twin !== 'other').map(({ report }) => toYearlyOutline(report)));

/** What did not pass of all rows, worst first, in order of the rows. */
export function toJudged(rows: readonly DataRow[], decisions: readonly Decision[], across: Across): Judged[] {
  const decided = new Map(decisions.map((decision) => [`${decision.report} ${decision.key}`, decision]));
  const judged = rows.flatMap((row) =>
    [...outcomesIn(row.report).others, ...failedIn(across.get(row.report.id))].map((finding): Judged => {
      const key = keyOf(finding);
      const decision = decided.get(`${row.report.id} ${key}`) ?? null;
      return { row, finding, key, outcome: outcomeOf(finding, decision), decision };
    }),
  );
  return OUTCOMES.flatMap((outcome) => judged.filter((item) => item.outcome === outcome));
}

/** What passed of one check; an outline only counts it, so the whole report is asked. */
export const toPassed = (row: DataRow, report: Report, check: string, across: Across): Judged[] =>
  [...findingsOf(report), ...(across.get(report.id) ?? [])]
    .filter((finding) => finding.status === 'pass' && finding.check === check)
    .map((finding) => ({ row, finding, key: '', outcome: 'pass', decision: null }));

const failedIn = (findings: readonly Finding[] = []) => findings.filter(({ status }) => status !== 'pass');

function outcomeOf({ status, severity }: Finding, decision: Decision | null): Outcome {
  if (status === 'pass') return 'pass';
  if (isSettled(decision)) return 'decided';
  return status === 'fail' ? severity : 'unchecked';
}

/** Findings of one report and one check, or of the whole report (check ''). */
export interface MatrixCell {
  readonly worst: Outcome;
  readonly counts: Readonly<Record<Outcome, number>>;
}

export interface Matrix {
  /** Checks that were asked of any report, those that failed most first, else in order of the catalogue. */
  readonly checks: readonly string[];
  /** null where the report was not asked; check '' is the whole report. */
  readonly at: (report: string, check: string) => MatrixCell | null;
}

const NOTHING: MatrixCell = {
  worst: 'pass',
  counts: { hard: 0, soft: 0, unchecked: 0, decided: 0, pass: 0 },
};
const ORDER = new Map(CHECKS.map(({ id }, i) => [id as string, i]));

/** The matrix of these rows and of what did not pass of them. */
export function toMatrix(rows: readonly DataRow[], judged: readonly Judged[], across: Across): Matrix {
  const cells = new Map<string, MatrixCell>();
  const failed = new Map<string, number>();
  const note = (key: string, outcome: Outcome, times: number) => {
    const { counts, worst } = cells.get(key) ?? NOTHING;
    const worse = OUTCOMES.indexOf(outcome) < OUTCOMES.indexOf(worst) ? outcome : worst;
    cells.set(key, { worst: worse, counts: { ...counts, [outcome]: counts[outcome] + times } });
  };
  const count = (report: string, check: string, outcome: Outcome, times: number) => {
    note(`${report} ${check}`, outcome, times);
    note(`${report} `, outcome, times);
    const isFailed = outcome === 'hard' || outcome === 'soft' ? times : 0;
    failed.set(check, (failed.get(check) ?? 0) + isFailed);
  };
  for (const { row, finding, outcome } of judged) count(row.report.id, finding.check, outcome, 1);
  for (const { report } of rows)
    for (const [check, times] of Object.entries(outcomesIn(report).passed))
      count(report.id, check, 'pass', times);
  for (const { report } of rows)
    for (const { check, status } of across.get(report.id) ?? [])
      if (status === 'pass') count(report.id, check, 'pass', 1);
  const place = (check: string) => ORDER.get(check) ?? ORDER.size;
  const checks = [...failed.keys()].sort(
    (a, b) => (failed.get(b) ?? 0) - (failed.get(a) ?? 0) || place(a) - place(b),
  );
  return { checks, at: (report, check) => cells.get(`${report} ${check}`) ?? null };
}

const STATES: Readonly<Record<Outcome, GridState>> = {
  hard: 'fail',
  soft: 'doubt',
  unchecked: 'empty',
  decided: 'derived',
  pass: 'pass',
};

/** A cell of the matrix as the grid draws it. */
export function toMatrixCell(cell: MatrixCell | null): GridCell {
  const told = later.checks;
  const plain = { sign: '', editable: false } as const;
  if (!cell) return { ...plain, text: '', plain: '', title: told.notAsked, state: '' };
  const [sign, word] = told.outcomes[cell.worst] ?? ['', ''];
  const all = Object.values(cell.counts).reduce((sum, n) => sum + n, 0);
  const count = cell.counts[cell.worst];
  return {
    text: cell.worst !== 'pass' && count > 1 ? `${sign} ${count}` : sign,
    plain: word,
    title: all > 1 ? told.several(word, count, all) : word,
    state: STATES[cell.worst],
    sign: '',
    editable: false,
  };
}
