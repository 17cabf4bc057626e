import type { FormId, Kind } from '../../src/model.ts';
import type { Chance } from './numbers.ts';

/** What drawn tables are made of, and how a value is drawn and its answer noted. */

/** One drawn cell. `key`: `concept@applicant` of a value, '' for words. */
export interface Drawn {
  readonly text: string;
  readonly role: 'article' | 'head' | 'label' | 'unit' | 'value';
  readonly key: string;
  readonly columns: number;
  readonly rows: number;
}
export type TableKind = 'article' | 'requests' | 'review' | 'indicators';
/** One table: its title line and its drawn rows, each with the cells that begin in it. */
export interface Table {
  readonly kind: TableKind;
  readonly title: string;
  readonly rows: readonly (readonly Drawn[])[];
}
/** How nothing is printed in a cell, and what that is. */
export interface Zero {
  readonly text: string;
  readonly kind: Kind;
}
export const ZEROS: readonly Zero[] = [
  { text: '0', kind: '' },
  { text: '', kind: 'blank' },
  { text: '/', kind: 'slash' },
  { text: '-', kind: 'dash' },
  { text: '—', kind: 'dash' },
  { text: '不涉及', kind: 'na' },
  { text: '无', kind: 'na' },
];
/** What must be read from one cell: the printed number as plain decimal, or the kind of hole. */
export interface Answer {
  readonly value: string | null;
  readonly kind: Kind;
}
export interface Made {
  readonly form: FormId;
  readonly zero: Zero;
  readonly tables: readonly Table[];
  readonly answers: ReadonlyMap<string, Answer>;
}
/** What is unusual about the tables. */
export interface Oddity {
  readonly legal?: boolean;
  readonly blankTotal?: boolean;
  readonly reordered?: boolean;
  readonly dropRows?: boolean;
  readonly addRows?: boolean;
  readonly decimals?: boolean;
  readonly signs?: boolean;
}

export const cell = (text: string, role: Drawn['role'], key = '', columns = 1, rows = 1): Drawn => ({
  text,
  role,
  key,
  columns,
  rows,
});

/** What all tables of one report share. */
export interface Maker {
  readonly chance: Chance;
  readonly sparse: number;
  readonly zero: Zero;
  readonly odd: Oddity;
  readonly answers: Map<string, Answer>;
  readonly next: () => number;
}

/** A value cell, noted among the answers. */
export function valueCell(maker: Maker, key: string, number: number | string, columns = 1): Drawn {
  const { zero, answers } = maker;
  const isHole = number === 0 && zero.kind !== '';
  const text = number === 0 ? zero.text : String(number);
  const plain = text.replace(/^[+]/, '').replace(/^[减]/, '-').replace(/^增/, '');
  if (key !== '') answers.set(key, isHole ? { value: null, kind: zero.kind } : { value: plain, kind: '' });
  return cell(text, 'value', key, columns);
}
