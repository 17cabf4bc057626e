import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Reports to measure with: the real ones beside the repository, else the fictional ones of the tests. */

const CORPUS = '../shared/corpus';
const CASES = 'test/cases';

/** The texts of that name in the folders of a folder. */
export const readAll = (folder: string, name: string): readonly string[] =>
  readdirSync(folder)
    .map((report) => `${folder}/${report}/${name}`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));

export const TEXTS: readonly string[] = existsSync(CORPUS)
  ? readAll(CORPUS, 'source.txt')
  : readAll(CASES, 'input.txt');

/** All reports one after another, again and again with other digits, so that none is a second copy; n characters. */
export function joinTexts(n: number): string {
  const all = TEXTS.join('\n');
  let text = '';
  for (let turn = 0; text.length < n; turn++)
    text += all.replace(/\d/g, (digit) => String((Number(digit) + turn) % 10));
  return text.slice(0, n);
}
