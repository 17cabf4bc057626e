import { expect, test } from 'vitest';
import { ownIdOf, readWordingsFile, toOwnFacts, toWordingsFile, withOwn } from '../../src/view/own.ts';
import { toReport } from '../../src/view/report.ts';
import { toCsv } from '../../src/view/csv.ts';
import { readText } from '../../src/worker/reading.ts';

/** A number the catalogue has no name for becomes an indicator by the words that the report says of it. */

const RAW =
  '青原县2021年政府信息公开工作年度报告\n全年放映公益电影36场，发放宣传手册120本。去年放映公益电影30场。\n';
const FILMS = { id: 'own.films', label: '公益电影放映', unit: '场', wordings: ['公益电影'] };

async function read() {
  const { source, extraction } = await readText('', RAW);
  return toReport('r', source, extraction, '2024-01-01T00:00:00.000Z');
}
const valuesOf = async (indicator: typeof FILMS) =>
  toOwnFacts(await read(), [indicator]).map(({ places }) => places[0]?.quote);

test('words and measure tell the number; another measure, another year, other words do not', async () => {
  expect(await valuesOf(FILMS)).toEqual(['36场']);
  expect(await valuesOf({ ...FILMS, unit: '' })).toEqual(['36场']);
  expect(await valuesOf({ ...FILMS, unit: '本' })).toEqual([]);
  expect(await valuesOf({ ...FILMS, wordings: ['讲座'] })).toEqual([]);
  expect(await valuesOf({ ...FILMS, wordings: ['，'] })).toEqual([]);
});

test('its place is the words, and the export names it', async () => {
  const report = withOwn(await read(), [FILMS]);
  const fact = report.extraction.facts.find(({ concept }) => concept === FILMS.id);
  const span = fact?.places[0]?.span;
  expect(RAW.slice(span?.start, span?.end)).toBe(fact?.places[0]?.quote);
  const csv = toCsv('facts', [{ report, own: [FILMS], findings: [] }], 'program');
  expect(csv).toContain(',own.films,公益电影放映,,36,场,');
});

test('a fact that somebody changed is not made a second time', async () => {
  const report = await read();
  const [fact] = toOwnFacts(report, [FILMS]);
  const facts = [...report.extraction.facts, ...(fact ? [fact] : [])];
  expect(fact).toBeDefined();
  expect(toOwnFacts({ ...report, extraction: { ...report.extraction, facts } }, [FILMS])).toEqual([]);
});

test('the file comes back as it went; what is none of these is refused, what is broken in it dropped', () => {
  expect(readWordingsFile(toWordingsFile([FILMS]))).toEqual([FILMS]);
  for (const bad of ['', '[]', '{}', 'null', '{"format":"gongkai-wordings","version":2,"indicators":[]}'])
    expect(readWordingsFile(bad)).toBeNull();
  const file = {
    format: 'gongkai-wordings',
    version: 1,
    indicators: [
      FILMS,
      null,
      { id: 'x' },
      { ...FILMS, id: 'requests.received' },
      { ...FILMS, wordings: [] },
      { ...FILMS, extra: 1 },
    ],
  };
  expect(readWordingsFile(JSON.stringify(file))).toEqual([FILMS, FILMS]);
});

test('ids are names, and never one that is taken', () => {
  expect(ownIdOf('公益电影 放映', [])).toBe('own.公益电影放映');
  expect(ownIdOf('公益电影', ['own.公益电影', 'own.公益电影-2'])).toBe('own.公益电影-3');
  expect(ownIdOf('！', [])).toBe('own.indicator');
});
