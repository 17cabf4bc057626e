import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { toNumber } from '../src/decimal.ts';
import type { DocumentFields, Extraction, Fact } from '../src/model.ts';
import { readText } from '../src/worker/reading.ts';

/**
 * Real reports with the keys that careful readers made. They are not part of this repository: where the folder
 * ../shared/corpus is absent, these tests are skipped and reported as such.
 */

const CORPUS = path.join(import.meta.dirname, '../../shared/corpus');
/** Reports of which everything must be read. */
const WHOLE = ['s0', 's1', 's2', 's3', 's4'];
const LEAST_AGREEMENT = 0.95;
/** Where the program reads otherwise than the keys, and it is known. A rule that changes more says so here. */
const KNOWN: readonly string[] = [];

interface GoldFact {
  readonly c: string;
  readonly a?: string;
  readonly v: number | null;
  readonly q?: string;
}
interface Gold {
  readonly doc: Readonly<Record<string, string | number | null | undefined>>;
  readonly unit_also?: readonly string[];
  readonly facts: readonly GoldFact[];
  readonly optional?: readonly GoldFact[];
  readonly problems: number | null;
  readonly measures: number | null;
  readonly copies: number;
}
interface GoldFigure {
  readonly q: string;
  readonly pos: number;
  readonly as: string;
}
interface Marked {
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly zeroed: readonly string[];
  readonly right: number;
  readonly fields: readonly string[];
}

const FIELDS: Readonly<Record<string, keyof DocumentFields>> = {
  unit: 'unit',
  year: 'year',
  published_on: 'publishedOn',
  period_start: 'periodStart',
  period_end: 'periodEnd',
  index_no: 'indexNo',
  doc_no: 'docNo',
};

const readJson = <T>(...names: string[]): T =>
  JSON.parse(fs.readFileSync(path.join(CORPUS, ...names), 'utf8')) as T;
const sourceOf = (id: string) =>
  ['source.txt', 'source.html']
    .map((name) => path.join(CORPUS, id, name))
    .find((file) => fs.existsSync(file));

const cellOf = (concept: string, applicant: string | null | undefined) =>
  applicant ? `${concept}@${applicant}` : concept;
const keyOf = (gold: GoldFact) => `${cellOf(gold.c, gold.a)}=${String(gold.v)}`;

/** Program's own values are not marked, as in the keys' rules. */
const isStated = ({ kind, where }: Fact) => kind !== 'derived' && kind !== 'inferred' && where !== 'hand';

function markFacts(gold: Gold, facts: readonly Fact[]): Omit<Marked, 'fields'> {
  const wanted = new Map(gold.facts.filter(({ v }) => v !== null).map((f) => [keyOf(f), f.q ?? '']));
  const holes = new Set(gold.facts.filter(({ v }) => v === null).map((f) => cellOf(f.c, f.a)));
  const free = new Set((gold.optional ?? []).map(keyOf));
  const got = new Map<string, string>();
  const seen = new Set<string>();
  for (const fact of facts.filter(isStated)) {
    const cell = cellOf(fact.concept, fact.applicant);
    const place = fact.places[0];
    if (!fact.value) seen.add(cell);
    else
      got.set(`${cell}=${String(toNumber(fact.value))}`, `«${place?.quote ?? ''}» by ${place?.rule ?? ''}`);
  }
  const wrong = [...got].filter(([key]) => !wanted.has(key) && !free.has(key));
  const isHole = ([key]: readonly [string, string]) => holes.has(key.split('=')[0] ?? '');
  const missedHoles = [...holes].filter(
    (cell) => !seen.has(cell) && !wrong.some(([key]) => key.startsWith(`${cell}=`)),
  );
  return {
    missed: [...[...wanted].filter(([key]) => !got.has(key)).map((m) => m.join(' ')), ...missedHoles],
    wrong: wrong.map((w) => w.join(' ')),
    zeroed: wrong.filter(isHole).map((w) => w.join(' ')),
    right: [...wanted.keys()].filter((key) => got.has(key)).length,
  };
}

/** Fields of the key that are read otherwise. A field that the key does not know is not asked. */
function markFields(gold: Gold, extraction: Extraction): readonly string[] {
  const asked: (readonly [string, unknown, string, readonly string[]])[] = Object.entries(FIELDS).map(
    ([name, field]) => [
      name,
      gold.doc[name],
      extraction.fields[field].value,
      name === 'unit' ? (gold.unit_also ?? []) : [],
    ],
  );
  asked.push(['form', gold.doc.era, extraction.form, []]);
  asked.push(['copies', gold.copies, String(extraction.copies.length + 1), []]);
  if (gold.problems !== null) asked.push(['problems', gold.problems, String(extraction.problems.length), []]);
  if (gold.measures !== null) asked.push(['measures', gold.measures, String(extraction.measures.length), []]);
  return asked.flatMap(([name, want, read, also]) => {
    if (want === undefined) return [];
    const isRight = (want === null ? read === '' : String(want) === read) || also.includes(read);
    return isRight ? [] : [`${name}: ${String(want)}, read ${read || 'nothing'}`];
  });
}

const present = fs.existsSync(CORPUS);
const ids = present ? fs.readdirSync(CORPUS).filter((id) => sourceOf(id)) : [];
const readings = new Map<string, Extraction>();
const marks = new Map<string, Marked>();

describe.skipIf(!present)('the corpus of real reports', () => {
  beforeAll(async () => {
    for (const id of ids) {
      const { extraction } = await readText(`${id}/source`, fs.readFileSync(sourceOf(id) ?? ''));
      const gold = readJson<Gold>(id, 'gold.json');
      readings.set(id, extraction);
      marks.set(id, { ...markFacts(gold, extraction.facts), fields: markFields(gold, extraction) });
    }
  }, 60_000);

  describe.each(WHOLE)('%s', (id) => {
    test('no fact is missed or wrong', () => {
      const mark = marks.get(id);
      expect({ missed: mark?.missed, wrong: mark?.wrong }).toEqual({ missed: [], wrong: [] });
    });

    test('the fields are right', () => {
      expect(marks.get(id)?.fields).toEqual([]);
    });

    test('numbers are taken for what they are, none is unread', () => {
      const figures = readings.get(id)?.figures ?? [];
      const keys = readJson<{ figures: readonly GoldFigure[] }>(id, 'figures.json').figures;
      const others = keys.flatMap(({ q, pos, as }) => {
        const want = (as.split(':')[0] ?? '').replace('table_label', 'label');
        const here = figures.filter(({ span }) => span.start < pos + q.length && span.end > pos);
        const isSame = here.length > 0 && here.every((figure) => figure.as === want);
        return isSame ? [] : [`${q} at ${String(pos)} is ${as}, read ${here.map((f) => f.as).join(' ')}`];
      });
      expect(1 - others.length / keys.length, others.join('\n')).toBeGreaterThanOrEqual(LEAST_AGREEMENT);
      const unread = figures.filter(({ as, label }) => as === 'unread' || (as === 'other' && label === ''));
      expect(unread.map(({ quote }) => quote)).toEqual([]);
    });
  });

  test('promise 54: what is read differs from the keys in nothing but what is named here', ({ annotate }) => {
    const told = [...marks].flatMap(([id, { missed, wrong, fields }]) => [
      ...missed.map((key) => `${id} missed ${key.split(' ')[0] ?? ''}`),
      ...wrong.map((key) => `${id} wrong ${key}`),
      ...fields.map((field) => `${id} ${field}`),
    ]);
    const all = [...marks.values()];
    const right = all.reduce((sum, mark) => sum + mark.right, 0);
    annotate(
      `${right} facts of ${ids.length} real reports as in their keys, ${told.length} otherwise`,
      'figure',
    );
    expect(told).toEqual(KNOWN);
    expect(all.flatMap((mark) => mark.zeroed)).toEqual([]);
  });
});
