import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Extraction } from '../../src/model.ts';
import { idOf, reportIdOf } from '../../src/source/id.ts';
import { readHanded, readText } from '../../src/worker/reading.ts';
import type { Handed, Read } from '../../src/worker/reading.ts';

/** One text with several reports is read as each of them by itself would be. */

const CASES = path.join(import.meta.dirname, '../cases');
const texts = fs
  .readdirSync(CASES)
  .map((slug) => fs.readFileSync(path.join(CASES, slug, 'input.txt'), 'utf8'));

async function readsOf(input: Handed, isWhole = false): Promise<readonly Read[]> {
  const outcome = await readHanded({ name: 'a', input, encoding: null, isWhole });
  return outcome.kind === 'read' ? outcome.reads : [];
}
const factsOf = ({ facts }: Extraction) =>
  facts.map(({ id, value, places }) => [id, value?.digits, places.map(({ quote }) => quote)]);
const fieldsOf = ({ fields }: Extraction) => Object.values(fields).map(({ value }) => value);

test('all cases in one text: each has its facts, its fields, its places and its id', async () => {
  const raw = texts.join('\n');
  const reads = await readsOf(new TextEncoder().encode(raw));
  const alone = await Promise.all(
    texts.map((text, i) => readText('a', i + 1 < texts.length ? `${text}\n` : text)),
  );
  expect(reads.map(({ source }) => source.raw)).toEqual(alone.map(({ source }) => source.raw));
  expect(reads.map(({ extraction }) => factsOf(extraction))).toEqual(
    alone.map(({ extraction }) => factsOf(extraction)),
  );
  expect(reads.map(({ extraction }) => fieldsOf(extraction))).toEqual(
    alone.map(({ extraction }) => fieldsOf(extraction)),
  );
  const first = await reportIdOf(raw);
  expect(await Promise.all(reads.map(({ source }) => idOf(source)))).toEqual([
    first,
    ...[2, 3, 4, 5].map((n) => `${first}-${String(n)}`),
  ]);
  const whole = reads[0]?.source.sha256;
  expect(reads.map(({ source }) => source.sha256)).toEqual(texts.map(() => whole));
});

const page = (year: number) =>
  `<h1>临河市${String(year)}年政府信息公开工作年度报告</h1><p>一、总体情况</p>` +
  `<p>${'各单位认真落实公开的各项要求,及时回应群众关切。'.repeat(6)}</p>` +
  `<table><tr><td>指标名称</td><td>单位</td><td>统计数</td></tr><tr><td>收到申请数</td><td>件</td><td>${String(year - 2000)}</td></tr></table>`;

test('tables go with the report they stand in, and lie where its text has them', async () => {
  const reads = await readsOf(
    new TextEncoder().encode(`<html><body>${page(2015)}${page(2016)}</body></html>`),
  );
  const cells = reads.map(({ source: { raw, grids = [] } }) =>
    grids.flatMap(({ rows }) => rows.at(-1)?.map(({ span }) => raw.slice(span.start, span.end)) ?? []),
  );
  expect(cells).toEqual([
    ['收到申请数', '件', '15'],
    ['收到申请数', '件', '16'],
  ]);
});

test('a text that is known to be one report stays one, and so does a stored one', async () => {
  const raw = texts.join('\n');
  expect(await readsOf(raw, true)).toHaveLength(1);
  expect(await readsOf({ raw, grids: [] })).toHaveLength(1);
});
