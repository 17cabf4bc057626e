/** Many words in, one expression that finds the longest of them at a place out. */

interface Branch {
  readonly next: Map<string, Branch>;
  isWord: boolean;
}

const escape = (char: string): string => char.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');

/**
 * The source of an expression for these words: those that begin alike share their beginning. `between`: source of what may stand between two characters of a word.
 */
export function alternationOf(words: readonly string[], between = ''): string {
  const root: Branch = { next: new Map(), isWord: false };
  for (const word of words) {
    let branch = root;
    for (const char of word) {
      const next = branch.next.get(char) ?? { next: new Map<string, Branch>(), isWord: false };
      branch.next.set(char, next);
      branch = next;
    }
    branch.isWord = true;
  }
  return sourceOf(root, '', between);
}

/** `before`: what may stand before the next character. */
function sourceOf({ next, isWord }: Branch, before: string, between: string): string {
  const ways = [...next].map(([char, branch]) => before + escape(char) + sourceOf(branch, between, between));
  if (ways.length === 0) return '';
  return ways.length === 1 && !isWord ? (ways[0] ?? '') : `(?:${ways.join('|')})${isWord ? '?' : ''}`;
}
