import { describe, expect, it } from 'vitest';
import { toDecimal } from '../src/decimal.ts';
import {
  counts,
  factId,
  firstSpan,
  isEdited,
  kindOf,
  preferred,
  sameValue,
  stateOf,
  valueOf,
} from '../src/fact.ts';
import { rawSpan } from '../src/model.ts';
import type { Edit, Fact } from '../src/model.ts';

const fact = (change: Partial<Fact> = {}): Fact => ({
  id: 'requests.received@:10',
  concept: 'requests.received',
  applicant: null,
  year: 2021,
  form: '2021',
  value: toDecimal('12'),
  bound: null,
  kind: '',
  where: 'prose',
  grade: 'sure',
  scope: '',
  places: [{ span: rawSpan(10, 13), quote: '12件', rule: 'prose/received', section: '' }],
  ...change,
});
const edit = (change: Partial<Edit> = {}): Edit => ({
  state: 'edited',
  note: '',
  at: '2022-01-01T00:00:00Z',
  ...change,
});

describe('the human change lies over the reading', () => {
  it('says what was read where nobody touched it', () => {
    expect(valueOf(fact())).toEqual(toDecimal('12'));
    expect(kindOf(fact())).toBe('');
    expect(stateOf(fact())).toBe('read');
    expect(isEdited(fact())).toBe(false);
  });
  it('says what the person typed', () => {
    const edited = fact({ kind: 'about', edit: edit({ value: toDecimal('13') }) });
    expect(valueOf(edited)).toEqual(toDecimal('13'));
    expect(kindOf(edited)).toBe('');
    expect(isEdited(edited)).toBe(true);
  });
  it('lets a person say that there is no number', () => {
    const emptied = fact({ edit: edit({ value: null }) });
    expect(valueOf(emptied)).toBeNull();
    expect(kindOf(emptied)).toBe('blank');
    expect(kindOf(fact({ edit: edit({ value: null, kind: 'na' }) }))).toBe('na');
  });
  it('keeps the value where only the state was set', () => {
    const seen = fact({ kind: 'about', edit: edit({ state: 'seen' }) });
    expect(valueOf(seen)).toEqual(toDecimal('12'));
    expect(kindOf(seen)).toBe('about');
    expect(isEdited(seen)).toBe(false);
  });
});

describe('which facts count', () => {
  it('leaves out what was rejected and what is the program’s own', () => {
    expect(counts(fact())).toBe(true);
    expect(counts(fact({ edit: edit({ state: 'rejected' }) }))).toBe(false);
    expect(counts(fact({ kind: 'inferred' }))).toBe(false);
    expect(counts(fact({ kind: 'derived' }))).toBe(false);
  });
  it('prefers edited, then table, then prose; the total column before none', () => {
    const prose = fact({ id: 'prose' });
    const table = fact({ id: 'table', where: 'table' });
    const total = fact({ id: 'total', where: 'table', applicant: 'total' });
    const edited = fact({ id: 'edited', edit: edit({ value: toDecimal('1') }) });
    expect(preferred([prose, table])?.id).toBe('table');
    expect(preferred([table, total])?.id).toBe('total');
    expect(preferred([total, edited, prose])?.id).toBe('edited');
    expect(preferred([prose, { ...prose, id: 'later' }])?.id).toBe('prose');
    expect(preferred([fact({ kind: 'inferred' })])).toBeNull();
    expect(preferred([])).toBeNull();
  });
});

it('compares values and makes ids', () => {
  expect(sameValue(toDecimal('1.50'), toDecimal('1.5'))).toBe(true);
  expect(sameValue(null, null)).toBe(true);
  expect(sameValue(null, toDecimal('0'))).toBe(false);
  expect(factId('requests.received', 'total', 5)).toBe('requests.received@total:5');
  expect(factId('requests.received', null, null)).toBe('requests.received@:-');
  expect(firstSpan(fact())).toEqual(rawSpan(10, 13));
  expect(firstSpan(fact({ places: [] }))).toBeNull();
});
