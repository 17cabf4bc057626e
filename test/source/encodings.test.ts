import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { big5, gb18030, isInBig5, utf16, utf8 } from './encode.ts';

/** Real reports written in every encoding, whole and cut short: none is taken for another. */

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const files = (existsSync(CORPUS) ? readdirSync(CORPUS) : [])
  .map((name) => join(CORPUS, name, 'source.txt'))
  .filter((path) => existsSync(path));
/** Lengths at which texts are cut, in characters. */
const CUTS = [30, 100, 400, 2000, 1_000_000];

test.skipIf(files.length === 0)(
  'promise 46: every report is told in six encodings, whole or cut',
  { timeout: 120_000 },
  () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const wrong: string[] = [];
    for (const file of files) {
      const whole = readFileSync(file, 'utf8');
      for (const cut of CUTS) {
        const text = Array.from(whole).slice(0, cut).join('');
        const traditional = Array.from(toTraditional(text)).filter(isInBig5).join('');
        const isPlain = !/[^\0-\x7f]/.test(text);
        for (const [encoding, written, bytes] of [
          ['utf-8', text, utf8(text)],
          ['gb18030', text, gb18030(text)],
          ['big5', traditional, big5(traditional)],
          ['utf-16le', text, utf16(text)],
          ['utf-16be', text, utf16(text, true)],
          ['utf-16le', text, utf16(`\uFEFF${text}`)],
        ] as const) {
          const found = decode(bytes);
          if (!isPlain && (found.encoding !== encoding || found.text !== written))
            wrong.push(`${file} cut at ${cut}: ${encoding} taken for ${found.encoding}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
);
