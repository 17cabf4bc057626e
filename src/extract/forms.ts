import { gather } from '../text/gather.ts';
import { equal } from '../decimal.ts';
import { textSpan } from '../model.ts';
import type { Document, TextSpan } from '../model.ts';
import type { Candidate, Quantity, Reading, TableReading } from './reading.ts';
import { findRows } from './rows/rows.ts';
import { mapRun } from './tables/mapper.ts';
import type { MappedRow, TextNotice } from './tables/state.ts';

/** Reading in, everything that stands in official tables out: rows of any print, read by label and header. */

/** Rows of one table stand no farther apart than this. */
const NEAR = 400;

/** Steps that cutting cells apart may take in one text; enough for a hundred reports. */
const STEPS = 800_000;

/** Candidates, ranges and labels of all official tables of a text; all empty where it has none. */
export function findTableFacts(reading: Omit<Reading, 'form'>): TableReading {
  const { doc, chrome } = reading;
  const isSaid = saidIn(reading);
  const budget = { left: STEPS };
  const runs = findRows(doc, chrome).map((run) => mapRun(doc, run, isSaid, budget));
  const rows = gather(runs, (run) => run.rows);
  const { candidates, notices } = noteRepeated(gather(rows, (row) => row.candidates));
  const forms = [...new Set(runs.flatMap((run) => run.forms))];
  const tables = runs.flatMap((run) => toTables(doc, run.rows));
  const [first] = tables;
  const mixed: TextNotice[] =
    first && forms.includes('2019') && forms.includes('2021')
      ? [{ kind: 'two-forms', span: first, detail: forms.join('、') }]
      : [];
  return {
    candidates,
    tables,
    labels: gather(rows, (row) => row.labels),
    forms,
    notices: [...runs.flatMap((run) => run.notices), ...notices, ...mixed],
  };
}

/** Whether a number stands in the text with a measure word; few texts are asked. */
function saidIn({ quantities }: Pick<Reading, 'quantities'>): (number: number) => boolean {
  let said: ReadonlySet<number> | null = null;
  return (number) => (said ??= numbersSaid(quantities)).has(number);
}

function numbersSaid(quantities: readonly Quantity[]): ReadonlySet<number> {
  const counts = quantities.filter((q) => q.nature === 'count' && q.measure !== '' && q.value);
  return new Set(counts.map((q) => Number(q.value?.digits) * 10 ** (q.value?.exponent ?? 0)));
}

/** Ranges of tables: rows that stand together, without the sentences between tables. */
function toTables(doc: Document, rows: readonly MappedRow[]): TextSpan[] {
  const tables: TextSpan[] = [];
  for (const { span } of rows) {
    const last = tables.at(-1);
    const between = last ? doc.text.slice(last.end, Math.max(last.end, span.start)) : '';
    if (last && between.length <= NEAR && !between.includes('。'))
      tables[tables.length - 1] = textSpan(last.start, Math.max(last.end, span.end));
    else tables.push(span);
  }
  return tables;
}

/**
 * A cell that a second table prints with another value is in doubt, with a notice, unless the first was; one that says the
 * same is a second place.
 */
function noteRepeated(candidates: readonly Candidate[]): {
  candidates: readonly Candidate[];
  notices: readonly TextNotice[];
} {
  const first = new Map<string, Map<string, Candidate>>();
  const notices: TextNotice[] = [];
  const noted = candidates.map((candidate): Candidate => {
    const { concept, applicant, span } = candidate;
    const own = first.get(concept) ?? new Map<string, Candidate>();
    const before = own.get(applicant ?? '');
    if (!before) first.set(concept, own.set(applicant ?? '', candidate));
    if (!before || isEqual(before, candidate)) return candidate;
    if (span) notices.push({ kind: 'table-twice', span, detail: `${concept}@${applicant ?? ''}` });
    return before.grade === 'doubtful' ? candidate : { ...candidate, grade: 'doubtful' };
  });
  return { candidates: noted, notices };
}

const isEqual = (a: Candidate, b: Candidate): boolean =>
  a.value && b.value ? equal(a.value, b.value) : a.value === b.value && a.kind === b.kind;
