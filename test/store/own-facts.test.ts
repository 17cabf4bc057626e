import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { rawSpan } from '../../src/model.ts';
import type { Figure } from '../../src/model.ts';
import { db } from '../../src/store/db.ts';
import { readOwnFacts } from '../../src/store/own-facts.ts';
import type { OwnFacts } from '../../src/store/own-facts.ts';
import { editFigure, removeReports, setOwn, undo } from '../../src/store/reports.ts';
import { addReport } from './added.ts';
import { EXTRACTION, clearAll, toRead } from './workspace.ts';

/** What people's own indicators find is what is stored, and a report is read for them only when it was written to. */

const FILMS = { id: 'own.films', label: '宣传片', unit: '部', wordings: ['宣传片'] };
const FIGURE: Figure = {
  span: rawSpan(0, 1),
  quote: '3',
  value: { digits: '3', exponent: 0 },
  bound: null,
  as: 'other',
  concept: '',
  label: '拍摄宣传片',
  measure: '部',
  year: null,
  of: null,
  section: '',
};

beforeEach(async () => {
  await db.open();
  await clearAll();
});

const add = async (raw: string) => {
  const read = toRead(raw);
  return (await addReport({ ...read, extraction: { ...EXTRACTION, figures: [FIGURE] } })).id;
};
const countsOf = (facts: OwnFacts) => Object.fromEntries([...facts].map(([id, all]) => [id, all.length]));

test('facts of own indicators follow every write, and only the reports written to are read again', async () => {
  const [one, two] = [await add('文一'), await add('文二')];
  const asked = vi.spyOn(db.reports, 'bulkGet');
  let last: OwnFacts = new Map();
  const watch = liveQuery(readOwnFacts).subscribe((facts) => (last = facts));
  const becomes = (counts: Record<string, number>) => expect.poll(() => countsOf(last)).toEqual(counts);
  const readAnew = () => new Set(asked.mock.calls.splice(0).flat(2));

  await setOwn([{ id: FILMS.id, indicator: FILMS }]);
  await becomes({ [one]: 1, [two]: 1 });
  expect(readAnew()).toEqual(new Set([one, two]));

  await editFigure(two, 0, 'percent');
  await becomes({ [one]: 1, [two]: 0 });
  expect(readAnew()).toEqual(new Set([two]));

  await removeReports([one]);
  await becomes({ [two]: 0 });
  expect(readAnew()).toEqual(new Set([one]));
  await undo();
  await becomes({ [one]: 1, [two]: 0 });
  expect(readAnew()).toEqual(new Set([one]));

  const three = await add('文三');
  await becomes({ [one]: 1, [two]: 0, [three]: 1 });
  expect(readAnew()).toEqual(new Set([three]));

  await setOwn([{ id: FILMS.id, indicator: { ...FILMS, wordings: ['展板'] } }]);
  await becomes({ [one]: 0, [two]: 0, [three]: 0 });
  await clearAll();
  await becomes({});
  watch.unsubscribe();
});
