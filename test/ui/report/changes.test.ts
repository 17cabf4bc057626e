import { expect, test } from 'vitest';
import type { Edit } from '../../../src/model.ts';
import type { JournalLine } from '../../../src/store/stored.ts';
import { toHistory } from '../../../src/ui/report/changes.ts';

const AT = '2026-01-01T00:00:00.000Z';
const seen = (note: string): Edit => ({ state: 'seen', note, at: AT });
const line = (seq: number, before: Edit | null, after: Edit | null): JournalLine => ({
  ...{ seq, report: 'r', step: seq, previous: seq - 1, by: 'person', at: AT, why: '' },
  ...{ action: 'edit', fact: 'f', before, after },
});

test('the trail of a fact tells its notes where they change, newest first, and of no other fact', () => {
  const told = toHistory(
    [
      line(1, null, seen('')),
      line(2, seen(''), seen('问过原单位')),
      line(3, seen('问过原单位'), seen('')),
      { ...line(4, null, seen('别的')), fact: 'g' } as JournalLine,
    ],
    'f',
  ).map(({ line: said }) => said);
  expect(told).toHaveLength(3);
  expect(told[0]).toMatch(/，去掉备注$/);
  expect(told[1]).toMatch(/，备注：问过原单位$/);
  expect(told[2]).not.toContain('备注');
});
