import { gather } from '../../text/gather.ts';
import type { Applicant, Cell, FormId, Grade, Row } from '../../model.ts';
import { isApart, isValue } from '../rows/cells.ts';
import { READER } from './blocks.ts';
import { OFFICIAL, SUBTOTALLED } from './columns.ts';
import { fit } from './fit.ts';
import type { LabelMatch } from './labels.ts';
import {
  brokenIn,
  isSubtotal,
  numbersOf,
  rowAdds,
  rowHolds,
  rowHoldsBesideHoles,
  settle,
  sumsHold,
  tableHolds,
  TEMPLATES,
} from './requests.ts';
import { UNORDERED, VALUES_FIRST } from './order.ts';
import { cutBy, sumsUp } from './split.ts';
import type { Shape } from './split.ts';
import { agreed, keep, notice, noticeSeveral, noticeUnread, readCells, toParts } from './state.ts';
import type { Printed, Request, State } from './state.ts';
import { toCandidate } from './values.ts';

/** Rows of the application table: `二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3` under the applicants. */

/** The columns to read by: the printed headers where all official ones stand there, else the official order that its sums tell. */
function columnsOf(state: State) {
  const printed = state.applicants;
  const isWhole = printed !== null && printed.length >= OFFICIAL.length;
  const headed = isWhole || (state.untotalled && isUntotalled(printed));
  return { headed, applicants: headed ? printed : state.lost };
}

/** Fewest rows that tell of a column of subtotals, and how many of all rows of eight numbers they must be. */
const TELLING = { rows: 3, share: 0.8 };

/** The columns of the application table where its heads are lost: with subtotals of organisations where rows of eight numbers add up so. */
export function officialOf(run: readonly Row[]): readonly Applicant[] {
  const wide = run.filter(({ cells }) => cells.length === SUBTOTALLED.length && cells.some(isCounted));
  const told = wide.filter(({ cells }) => rowHoldsBesideHoles(SUBTOTALLED, cells)).length;
  return told >= TELLING.rows && told >= TELLING.share * wide.length ? SUBTOTALLED : OFFICIAL;
}

/** The official columns but for the total. */
const UNTOTALLED = OFFICIAL.slice(0, -1);
const isUntotalled = (printed: readonly Applicant[] | null): printed is readonly Applicant[] =>
  printed?.length === UNTOTALLED.length && UNTOTALLED.every((id, i) => printed[i] === id);

/**
 * True where rows have just the cells of all columns but the total, and the last is not the sum of those before it: a table
 * without totals, whose heads must say so too.
 */
export function lacksTotals(run: readonly Row[]): boolean {
  const wide = run.filter(
    ({ cells }) => cells.length >= UNTOTALLED.length && cells.length <= SUBTOTALLED.length,
  );
  const own = wide.filter(({ cells }) => cells.length === UNTOTALLED.length);
  const counted = own.filter(({ cells }) => cells.some(isCounted));
  const summed = counted.filter(({ cells }) => sumsUp(numbersOf(cells)));
  return (
    own.length >= WHOLE && own.length >= TELLING.share * wide.length && 2 * summed.length <= counted.length
  );
}

const isCounted = ({ text }: Cell): boolean => /[1-9]/.test(text) && isValue(text);

/** Keeps a labelled row until the sums over the table are known. */
export function mapApplicants(state: State, printed: Printed, match: LabelMatch): void {
  const { row, labels } = printed;
  const target = match.rows.find((r) => r.layout === 'applicants');
  const concept = target?.columns[0]?.concept ?? '';
  const { headed, applicants } = columnsOf(state);
  state.layout = 'applicants';
  if (concept === 'outcome' || isStacked(row.cells, applicants.length)) return mapUnlabelled(state, printed);
  const holds: Shape['holds'] = (values) => rowAdds(applicants, values);
  const options = readCells(
    state,
    printed,
    { sizes: [applicants.length], holds, total: applicants.at(-1) === 'total' },
    true,
  );
  const index = state.rows.length;
  keep(state, printed, match.used, []);
  if (!options) return;
  const isJoined = options.length !== 1 || row.cells.length < applicants.length;
  const isPlaced = row.reader === READER && row.cells.some((cell) => cell.text === '');
  // One cell a line: where a cell is not printed the number of a page may stand for it.
  const isOpen =
    row.reader === UNORDERED ||
    (OF_LINES.includes(row.reader) && !rowHoldsBesideHoles(applicants, options[0] ?? []));
  const isSure =
    match.exact && !isJoined && !isPlaced && row.reader !== VALUES_FIRST && !isUntotalled(applicants);
  const sure: Grade = isOpen ? 'doubtful' : isSure ? 'sure' : 'likely';
  state.requests.push({
    index,
    concept,
    applicants,
    options,
    cut: (numbers) => {
      const cuts = cutBy(
        row.cells.map((cell) => cell.text),
        numbers,
      );
      return cuts && toParts(state.doc, row.cells, cuts);
    },
    subtotal: target?.heading === true || concept === 'outcome.other',
    label: labels.at(-1),
    rule: isJoined ? JOINED : headed ? 'forms/applicant-row' : 'forms/applicant-position',
    grade: headed ? sure : rowHolds(applicants, options[0] ?? []) ? 'likely' : 'doubtful',
  });
}

/** Readers of one cell a line, where a page number may stand for a cell that is not printed. */
const OF_LINES = ['rows/lines', VALUES_FIRST];

/** True for the values of several rows under one label, as where labels stand apart from the values in a PDF. */
const isStacked = (cells: readonly Cell[], count: number): boolean =>
  cells.length > count && cells.length % count === 0 && cells.every((cell) => cell.text !== '');

/** Values without a label of their own: kept in the application table, in case that its order tells them; else noticed. */
export function mapUnlabelled(state: State, printed: Printed): void {
  const { row, labels } = printed;
  if (state.layout !== 'applicants' || row.cells.length < 6) return;
  const { applicants } = columnsOf(state);
  const count = applicants.length;
  const stacked = isStacked(row.cells, count);
  const cells = fit(row.cells, count);
  if (!stacked && typeof cells === 'string')
    return notice(state, 'label-unknown', labels.at(-1) ?? row.cells[0]);
  for (let from = 0; from < (stacked ? row.cells.length : 1); from += count) {
    const part = stacked ? row.cells.slice(from, from + count) : typeof cells === 'string' ? [] : cells;
    const index = state.rows.length;
    keep(state, { ...printed, row: { ...row, cells: part }, labels: [], words: [] }, 0, []);
    state.requests.push({
      index,
      concept: '',
      applicants,
      options: [part],
      cut: () => null,
      subtotal: false,
      label: part[0],
      rule: 'forms/applicant-order',
      grade: 'likely',
    });
  }
}

/**
 * Rows whose labels are lost get them by the order of the form, if the table has just as many rows as a form, every label
 * that is there stands in its place, and all sums hold; else those between two known rows, if they are just as many as
 * the form has there and the sums over them hold. Else they stay without.
 */
function inOrder(printed: readonly Request[]): readonly Request[] {
  if (printed.every((request) => request.concept !== '')) return printed;
  const requests = printed.map((request, i): Request =>
    TEMPLATES.some((names) => isMisplaced(printed, i, names)) ? { ...request, grade: 'doubtful' } : request,
  );
  const template = TEMPLATES.find(
    (names) =>
      names.length === requests.length &&
      requests.every(({ concept }, i) => concept === '' || concept === names[i]),
  );
  const named = requests.map((request, i) => ({ ...request, concept: template?.[i] ?? '' }));
  if (template && tableHolds(named)) return named;
  const below = withLabelsBelow(requests);
  if (below) return below;
  const filled = TEMPLATES.flatMap((names) => {
    const found = withGaps(requests, names);
    return found && found.some((r, i) => r !== requests[i] && sumsHold(r.concept, found)) ? [found] : [];
  });
  const [first] = filled;
  if (!first || filled.some((other) => other.some((r, i) => r.concept !== first[i]?.concept)))
    return requests;
  return first.map((r, i) => (r === requests[i] || sumsHold(r.concept, first) ? r : (requests[i] ?? r)));
}

/**
 * Rows whose labels stand below them, with these labels, where the sums over all of them hold so; in doubt where they do not.
 * Null where labels do not stand so: the first row has none, and each of the others that of the row before.
 */
function withLabelsBelow(requests: readonly Request[]): readonly Request[] | null {
  const [first, ...others] = requests;
  const names = TEMPLATES.find((all) => others.every(({ concept }, i) => concept === all[i]));
  if (!names || first?.concept !== '' || others.length < WHOLE) return null;
  const below = requests.map((request, i) => ({
    ...request,
    concept: names[i] ?? '',
    grade: 'likely' as const,
  }));
  const holds = names.length === requests.length && IN_RELATION.every((name) => sumsHold(name, below));
  return holds ? below : requests.map((request) => ({ ...request, grade: 'doubtful' }));
}

/** Rows of which each relation between rows has one. */
const IN_RELATION = ['requests.received', 'outcome.granted_full'];

/**
 * True where the label may be that of the next row, which has none: the form has one row more before this one than is
 * printed. `1.本机关不掌握相关政府信息 ⏎ 2.没有现成信息需要另行制作 8 0 … ⏎ 3 0 …`
 */
function isMisplaced(requests: readonly Request[], i: number, names: readonly string[]): boolean {
  const place = names.indexOf(requests[i]?.concept ?? '');
  return place >= 2 && requests[i + 1]?.concept === '' && requests[i - 1]?.concept === names[place - 2];
}

/** The rows with the names that a form has between two known ones, where just so many are lost; null where the known ones are in another order. */
function withGaps(printed: readonly Request[], names: readonly string[]): readonly Request[] | null {
  const requests = printed.map((request, i) =>
    isMisplaced(printed, i, names) ? { ...request, concept: '', grade: 'likely' as const } : request,
  );
  const known = requests.flatMap(({ concept }, i) => {
    const place = names.indexOf(concept);
    return place < 0 ? [] : [{ i, place }];
  });
  if (known.some(({ place }, k) => place <= (known[k - 1]?.place ?? -1))) return null;
  const out = [...requests];
  [...known, { i: requests.length, place: names.length }].forEach(({ i, place }, k) => {
    const before = known[k - 1] ?? { i: -1, place: -1 };
    const lost = requests.slice(before.i + 1, i);
    if (lost.length !== place - before.place - 1 || lost.some(({ concept }) => concept !== '')) return;
    lost.forEach((request, n) => {
      out[before.i + 1 + n] = { ...request, concept: names[before.place + 1 + n] ?? '' };
    });
  });
  return out;
}

/** The rule of a row whose cells run together. */
const JOINED = 'joined/row-sum';
const NONE: ReadonlySet<string> = new Set();
/** Rows of a table that is more than a stray row or two. */
const WHOLE = 5;

/** The form that the rows under (六)其他处理 tell: its parts are of 2021, a row without them of 2019; else null. */
function formOf(requests: readonly Request[]): FormId | null {
  const others = requests.filter(({ concept }) => concept.startsWith('outcome.other'));
  if (others.length === 0) return null;
  return others.some(({ concept }) => concept !== 'outcome.other') ? '2021' : '2019';
}

/** Reads the rows of the application table, now that their sums can be asked. */
export function finishRequests(state: State): void {
  const requests = inOrder(state.requests);
  const settled = settle(requests);
  const broken = requests.some(({ rule }) => rule === JOINED) ? brokenIn(settled) : NONE;
  const form = formOf(requests);
  if (form && requests.length >= WHOLE) state.forms.add(form);
  requests.forEach((request, i) => {
    const options = settled[i]?.options ?? [];
    const kept = state.rows[request.index];
    const isLost =
      request.concept === '' || (request.subtotal && !isSubtotal({ ...request, options }, settled));
    if (!kept || isLost) return notice(state, 'label-unknown', request.label);
    const cells = agreed(options);
    const holds = options.length === 1 && rowHoldsBesideHoles(request.applicants, options[0] ?? []);
    const isOpen = !holds && cells.some((cell) => isApart(cell?.text ?? ''));
    if (cells.includes(null) || cells.length === 0 || isOpen) noticeSeveral(state, request.label, options);
    const rule = options.length !== request.options.length ? 'joined/table-sum' : request.rule;
    // One of its cells may be lost: the only way to cut what is left is no proof then.
    const isBroken = request.rule === JOINED && broken.has(request.concept);
    const found = { unit: '', grade: isBroken ? 'doubtful' : request.grade, rule, holds, form } as const;
    const candidates = gather(cells, (cell, c) => {
      const meaning = { concept: request.concept, applicant: request.applicants[c] ?? null };
      if (cell) noticeUnread(state, cell);
      return cell && meaning.applicant ? (toCandidate(state.doc, cell, meaning, found) ?? []) : [];
    });
    state.rows[request.index] = { ...kept, candidates };
  });
}
