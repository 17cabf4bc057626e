import { describe, expect, test } from 'vitest';
import { factsOf, readLines } from './lines.ts';

describe('lines of meaning', () => {
  test.each(readLines('facts.txt'))('$form $sentence', async (line) => {
    expect(await factsOf(line)).toEqual(line.facts);
  });
});

describe('lines without meaning', () => {
  test.each(readLines('not-facts.txt'))('$form $sentence', async (line) => {
    expect(await factsOf(line)).toEqual([]);
  });
});
