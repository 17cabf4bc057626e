import type { FormId } from '../../model.ts';
import { words } from '../../words/words.ts';
import { toCell } from './cells.ts';
import type { GridColumn } from './grid.ts';
import { conceptOf, type Indicator } from './indicators.ts';
import type { DataRow } from './rows.ts';

/** The columns of the data page: what names a row, then the chosen indicators. */

const FORM_IDS: readonly FormId[] = ['2008', '2014', '2019', '2021'];
const LAST_YEARS: Readonly<Record<FormId, string>> = {
  '2008': '2013',
  '2014': '2018',
  '2019': '2020',
  '2021': '',
};

/** Columns before the indicators. */
export const NAMING = 3;

const named = (key: string, title: string, width: number) =>
  ({ key, title, width, note: '', align: 'start', titleHint: '' }) as const;

/** Unit and year; `narrow` for a screen on which names must not take more than a third. */
function toSticky(narrow: boolean): GridColumn[] {
  const { unit, year } = words.data.column;
  return [
    { ...named('unit', unit, narrow ? 108 : 220), sticky: true },
    { ...named('year', year, narrow ? 50 : 64), sticky: true },
  ];
}

/** One column an indicator. */
export const toColumns = (indicators: readonly Indicator[], narrow: boolean): GridColumn[] => [
  ...toSticky(narrow),
  named('form', words.data.column.form, 64),
  ...indicators.map((indicator) => ({
    key: indicator.key,
    title: indicator.label,
    note: [indicator.unit, yearsOf(indicator)].filter(Boolean).join(' · '),
    width: 112,
    align: 'end' as const,
    sign: isBroken(indicator) ? words.data.breakSign : '',
    titleHint: hintOf(indicator),
  })),
];

/** One row an indicator: its columns, the value at LONG_VALUE. */
export function toLongColumns(narrow: boolean): GridColumn[] {
  const { indicator, value, measure, quality, reason } = words.data.long;
  return [
    ...toSticky(narrow),
    named('indicator', indicator, narrow ? 140 : 220),
    { ...named('value', value, 112), align: 'end' },
    named('measure', measure, 64),
    named('quality', quality, 88),
    named('reason', reason, 320),
  ];
}
export const LONG_VALUE = 3;

const formsOf = ({ id, panel }: Indicator): FormId[] => {
  const concept = conceptOf(id);
  return FORM_IDS.filter((form) =>
    panel ? panel.from[form] : concept?.forms.some((one) => one.form === form),
  );
};

/** Years whose forms have the indicator, `2014–2018` or `2019–`; '' where all have it. */
export function yearsOf(indicator: Indicator): string {
  const forms = formsOf(indicator);
  const [first, last] = [forms[0], forms.at(-1)];
  if (!first || !last || (first === '2008' && last === '2021')) return '';
  return `${first}–${LAST_YEARS[last]}`;
}

/** True where the forms do not all give the indicator in one and the same sense. */
const isBroken = ({ panel }: Indicator): boolean =>
  panel !== null && new Set(FORM_IDS.map((form) => panel.from[form]?.quality ?? '')).size > 1;

/** What the header says on hover: the sense of the indicator in each form. */
function hintOf({ label, unit, panel, id }: Indicator): string {
  if (!panel) return [label, unit, id].filter(Boolean).join(' · ');
  const senses = FORM_IDS.map((form) => {
    const joint = panel.from[form];
    const name = joint ? words.data.quality[joint.quality]?.[1] : words.data.noneInForm;
    return `${words.data.formYears[form] ?? form}：${name ?? ''}`;
  });
  return [`${label}（${unit}）`, ...senses].join('\n');
}

/** Rows looked at to find out which columns are worth showing. */
const SAMPLE = 200;

/** The panel's columns of which any report says anything; all where none does. */
export function findFilled(rows: readonly DataRow[], indicators: readonly Indicator[]): Indicator[] {
  const sample = rows.slice(0, SAMPLE);
  const filled = indicators.filter((indicator) =>
    sample.some((row) => toCell(row, indicator).value !== null),
  );
  return filled.length > 0 ? filled : [...indicators];
}
