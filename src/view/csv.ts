import { firstSpan } from '../fact.ts';
import type { Fact } from '../model.ts';
import {
  factColumns,
  figureColumns,
  findingColumns,
  historyColumns,
  panelColumns,
  reportColumns,
  saidColumns,
  wordOf,
} from './columns.ts';
import type { Column, CsvReport, FindingRow, HistoryRow } from './columns.ts';
import { toPanel } from './panel.ts';
import { figuresOf } from './report.ts';

/** Reports and their findings in, the exported files out. RFC 4180 with CRLF; the bytes are UTF-8 wherever they go. */

export type CsvName = 'facts' | 'reports' | 'figures' | 'findings' | 'panel';
/** The files of an export, in order. */
export const CSV_NAMES: readonly CsvName[] = ['facts', 'reports', 'figures', 'findings', 'panel'];
/** spreadsheet: byte order mark, Chinese headers, text that stays text. program: ids as headers, values untouched. */
export type Dialect = 'spreadsheet' | 'program';

/** One file. Rows in the order of the reports given, then of the text; the panel by unit and year. */
export function toCsv(name: CsvName, data: readonly CsvReport[], dialect: Dialect): string {
  switch (name) {
    case 'facts':
      return write(factColumns, data.flatMap(toFactRows), dialect);
    case 'reports':
      return write(reportColumns, data, dialect);
    case 'figures':
      return write(figureColumns, data.flatMap(toFigureRows), dialect);
    case 'findings':
      return toFindingsCsv(data, dialect);
    case 'panel':
      return write(panelColumns, toPanel(data.map(({ report }) => report)), dialect);
  }
}

/** The file of what did not pass, of reports of which no more is known than their names. */
export function toFindingsCsv(
  data: readonly (Pick<FindingRow, 'report'> & Pick<CsvReport, 'findings' | 'said'>)[],
  dialect: Dialect,
): string {
  const rows = data.flatMap(({ report, findings, said }) =>
    findings.filter(({ status }) => status !== 'pass').map((item) => ({ report, item, said })),
  );
  const isAsked = data.some(({ said }) => said !== undefined);
  return write(isAsked ? [...findingColumns, ...saidColumns] : findingColumns, rows, dialect);
}

/** The file of the changes that people made. */
export const toHistoryCsv = (rows: readonly HistoryRow[], dialect: Dialect): string =>
  write(historyColumns, rows, dialect);

/** In order of the text; what stands nowhere in it comes last. */
function toFactRows({ report, own }: CsvReport) {
  const startOf = (fact: Fact) => firstSpan(fact)?.start ?? Number.MAX_SAFE_INTEGER;
  const sorted = [...report.extraction.facts].sort((a, b) => startOf(a) - startOf(b));
  return sorted.map((item) => ({ report, item, own }));
}
const toFigureRows = ({ report }: CsvReport) => figuresOf(report).map((item) => ({ report, item }));

/** The one writer. */
function write<R>(columns: readonly Column<R>[], rows: readonly R[], dialect: Dialect): string {
  const isSheet = dialect === 'spreadsheet';
  const head = columns.map(({ name, header }) => quoted(isSheet ? header : name));
  const lines = rows.map((row) =>
    columns.map((column) => written(column, column.cell(row), isSheet)).join(','),
  );
  return `${isSheet ? '\uFEFF' : ''}${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

function written<R>({ name, kind }: Column<R>, value: string, isSheet: boolean): string {
  if (kind === 'number') return value;
  if (!isSheet) return quoted(value);
  return quoted(asText(kind === 'code' ? wordOf(name, value) : value));
}

/** RFC 4180: quoted where it must be. */
const quoted = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** What a spreadsheet takes for a formula when a cell begins with it, also after blanks; full-width twins are folded by some. */
const FORMULA = /^[\s\0\u200B\uFEFF]{0,50}[=+\-@\t\r\n\0＝＋－＠]/;
/** What a spreadsheet would read as a number, a date or a truth value, and show otherwise than it stands. */
const NUMBER = /^(?:\P{L}|[eEaApPmM年月日时時分秒])*$/u;
const WORD =
  /^(?:true|false|(?:\d{1,4}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:[ -]\d{1,4})?)$/i;
/** What a spreadsheet drops before it judges a cell. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
/** A number that comes back as it went. */
const STABLE = /^(?:0|[1-9]\d{0,14}|(?:0|[1-9]\d{0,8})\.\d{0,5}[1-9])$/;

/**
 * A text cell that stays text in a spreadsheet: an apostrophe before what would be a formula, a tab before what would be
 * a number and lose digits or become a date (`007`, `3-4`, `2018年3月6日`, an 18-digit code).
 */
export function asText(value: string): string {
  if (FORMULA.test(value)) return `'${value}`;
  const seen = value.replace(UNSEEN, '').trim();
  const isTaken = (NUMBER.test(seen) && /\p{Nd}/u.test(seen)) || WORD.test(seen);
  return isTaken && !STABLE.test(value) ? `\t${value}` : value;
}
