import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../src/check/check.ts';
import { toPlain } from '../src/decimal.ts';
import type { Fact } from '../src/model.ts';
import { readText } from '../src/worker/reading.ts';
import type { Read } from '../src/worker/reading.ts';

/**
 * One folder a report: input.txt as pasted, expected.csv with one line a fact, findings.txt with one line a failing check.
 * A new case is a new folder. `quote` are words of the text that say the fact; its place must touch them.
 */

const CASES = path.join(import.meta.dirname, 'cases');

interface Row {
  readonly key: string;
  readonly quote: string;
}

/** The lines of expected.csv: concept,applicant,value,kind,where,quote; only the quote may hold commas, in quotes. */
function readRows(file: string): readonly Row[] {
  const [, ...lines] = fs.readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [concept = '', applicant = '', value = '', kind = '', where = '', ...rest] = line.split(',');
    const quote = rest
      .join(',')
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"');
    return { key: keyOf(concept, applicant, value, kind, where), quote };
  });
}

const keyOf = (concept: string, applicant: string, value: string, kind: string, where: string) =>
  `${concept}${applicant && `@${applicant}`} = ${value}${kind && ` (${kind})`} in ${where}`;

const factKey = (fact: Fact) =>
  keyOf(fact.concept, fact.applicant ?? '', fact.value ? toPlain(fact.value) : '', fact.kind, fact.where);

/** What was read, said so that the rule can be found. */
const traceOf = (fact: Fact) => {
  const place = fact.places[0];
  return `${factKey(fact)}  «${place?.quote ?? ''}» by ${place?.rule ?? 'no rule'} at ${String(place?.span.start)}`;
};

/** Ranges of raw where the words stand. */
function spansOf(raw: string, words: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (let at = raw.indexOf(words); at !== -1; at = raw.indexOf(words, at + 1))
    spans.push([at, at + words.length]);
  return spans;
}

const slugs = fs.readdirSync(CASES).sort();
test('there are cases', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(5);
});

describe.each(slugs)('%s', (slug) => {
  const folder = path.join(CASES, slug);
  const rows = readRows(path.join(folder, 'expected.csv'));
  let read: Read;
  let stated: readonly Fact[] = [];

  beforeAll(async () => {
    read = await readText(`${slug}.txt`, fs.readFileSync(path.join(folder, 'input.txt'), 'utf8'));
    stated = read.extraction.facts.filter(({ kind }) => kind !== 'derived' && kind !== 'inferred');
  });

  test('every fact is read, and nothing else', () => {
    const wanted = new Set(rows.map(({ key }) => key));
    const got = new Set(stated.map(factKey));
    const missed = rows
      .filter(({ key }) => !got.has(key))
      .map(({ key, quote }) => `missed ${key}  «${quote}»`);
    const wrong = stated.filter((fact) => !wanted.has(factKey(fact))).map((fact) => `wrong ${traceOf(fact)}`);
    expect([...missed, ...wrong]).toEqual([]);
  });

  test('every fact stands where the words say it', () => {
    const { raw } = read.source;
    const astray = rows.flatMap(({ key, quote }) => {
      const fact = stated.find((f) => factKey(f) === key);
      if (!fact || quote === '') return [];
      const said = spansOf(raw, quote);
      const touches = fact.places.some(({ span }) =>
        said.some(([start, end]) => span.start < end && start < span.end),
      );
      return touches ? [] : [`${traceOf(fact)}, not at «${quote}»`];
    });
    expect(astray).toEqual([]);
  });

  test('every quote is cut from the original', () => {
    const { raw } = read.source;
    for (const { places } of stated) {
      for (const { span, quote } of places) expect(raw.slice(span.start, span.end)).toBe(quote);
    }
    for (const { span, quote } of read.extraction.figures) {
      expect(raw.slice(span.start, span.end)).toBe(quote);
    }
  });

  test('no number is unread', () => {
    const unread = read.extraction.figures.filter(
      ({ as, label }) => as === 'unread' || (as === 'other' && label === ''),
    );
    expect(unread.map(({ quote, section }) => `${quote} in ${section}`)).toEqual([]);
  });

  test('the checks find what is wrong, and nothing else', () => {
    const lines = fs.readFileSync(path.join(folder, 'findings.txt'), 'utf8').trim();
    const failed = runChecks(read.extraction, read.extraction.facts)
      .filter(({ status }) => status === 'fail')
      .map(({ check, severity }) => `${check} ${severity}`);
    expect(failed).toEqual(lines === '' ? [] : lines.split('\n'));
  });
});
