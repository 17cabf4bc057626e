import type { Check } from '../catalogue/checks.ts';
import type { DocumentFields, Field, FieldName, Finding, FindingStatus, Term } from '../model.ts';
import type { Question } from './terms.ts';

/** The dates of a report against its period and the year of its title. Dates are ISO, so they compare as words. */

/** Reports of the first years under the Regulations of 2008 may span more than a year. */
const LAST_LONG_PERIOD = 2009;

/** A field as a term: its words and its place, no number. */
const termOf = (field: Field): Term => ({
  concept: '',
  applicant: null,
  label: field.place?.quote ?? field.value,
  value: null,
  sign: 1,
  fact: '',
  span: field.place?.span ?? null,
});

function dated(
  check: Check,
  op: Finding['op'],
  status: FindingStatus,
  [left, right]: readonly [Field, Field],
  words: Finding['words'],
): Finding {
  const { id, kind, severity } = check;
  return {
    check: id,
    kind,
    severity,
    op,
    status,
    left: [termOf(left)],
    right: [termOf(right)],
    leftSum: null,
    rightSum: null,
    words,
  };
}

/** The year in the title, or null. */
function titleYearOf(title: string): number | null {
  const match = /(?:^|\D)((?:19|20)\d{2})(?:\s?年|\D{0,20}年度|\D{0,40}报告|\D{0,40}報告)/.exec(title);
  return match ? Number(match[1]) : null;
}

/** The period reported is the year of the title: `2017年…年度报告` with 统计期限 2016年1月1日至12月31日 is in doubt. */
export function runPeriod(check: Check, { fields }: Question): readonly Finding[] {
  const { title, periodStart: start, periodEnd: end } = fields;
  const year = titleYearOf(title.value) ?? Number(fields.year.value);
  if (!year || end.value === '') return [];
  const endsIn = Number(end.value.slice(0, 4));
  const startsIn = start.value === '' ? endsIn : Number(start.value.slice(0, 4));
  const isWithin = endsIn === year && (startsIn === year || isAYear(start.value, end.value));
  const status = isWithin || (endsIn === year && year <= LAST_LONG_PERIOD) ? 'pass' : 'fail';
  const words = { year: String(year), start: start.value, end: end.value };
  return [dated(check, '=', status, [end, title], words)];
}

/** At most a year and a day apart, whole days between ISO dates. */
function isAYear(start: string, end: string): boolean {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return days >= 0 && days <= 366;
}

const DATED: Readonly<Record<string, FieldName>> = {
  'page-date-after-period': 'pageDate',
  'published-after-period': 'publishedOn',
  'signed-after-period': 'writtenOn',
};

/**
 * The date does not lie before the end of the period. `时间:2017-08-20` on a report to 2017年12月31日 is in doubt.
 * Where no period is printed, the last month of the year is allowed.
 */
export function runDate(check: Check, { fields }: Question): readonly Finding[] {
  const name = DATED[check.id];
  if (name === undefined) throw new Error(`No date is known for the check ${check.id}.`);
  const field = fields[name];
  const end = endOf(fields);
  if (field.value === '' || end === null || isToldAlready(name, fields)) return [];
  const status = field.value < end ? 'fail' : 'pass';
  return [dated(check, 'after', status, [field, fields.periodEnd], { date: field.value, end, field: name })];
}

/** The page's date is often the date of issue or of signing once more. */
const isToldAlready = (name: FieldName, { pageDate, publishedOn, writtenOn }: DocumentFields) =>
  name === 'pageDate' && [publishedOn.value, writtenOn.value].includes(pageDate.value);

function endOf({ periodEnd, year }: DocumentFields): string | null {
  if (periodEnd.value !== '') return periodEnd.value;
  return /^\d{4}$/.test(year.value) ? `${year.value}-12-01` : null;
}

/** The first year whose reports departments publish by the end of January, under the Regulations of 2019. */
const DEPARTMENTS_FROM = 2019;
const DEPARTMENT = /(?:局|厅|廳|部|委|委员会|委員會|办公室|辦公室)$/;
const NO_DEPARTMENT = /管(?:理)?(?:委员会|委員會|委)$|(?:人民)?政府办公室$/;

/** `发布日期 2018-05-11` for 2017 is late. Where it was signed in time the page may have been put up again. */
export function runDeadline(check: Check, { fields }: Question): readonly Finding[] {
  const { publishedOn, writtenOn, unit, periodEnd } = fields;
  const year = Number(fields.year.value);
  if (!year || publishedOn.value === '' || publishedOn.value < `${year}-12-01`) return [];
  const isDepartment =
    year >= DEPARTMENTS_FROM && DEPARTMENT.test(unit.value) && !NO_DEPARTMENT.test(unit.value);
  const end = `${year + 1}-${isDepartment ? '01-31' : '03-31'}`;
  const isLate = publishedOn.value > end;
  const wasInTime = writtenOn.value !== '' && writtenOn.value <= end;
  const status = !isLate ? 'pass' : wasInTime ? 'unchecked' : 'fail';
  const words = { date: publishedOn.value, end, ...(status === 'unchecked' && { reason: 'republished' }) };
  return [dated(check, 'before', status, [publishedOn, periodEnd], words)];
}
