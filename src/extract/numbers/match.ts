/** Matching at one place of the shadow with sticky expressions. */

/** End of a sticky expression's match at `at`; -1 if it does not match there. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** End of the first of several that matches; -1 if none does. */
export function firstEnd(patterns: readonly RegExp[], text: string, at: number): number {
  for (const pattern of patterns) {
    const end = endOf(pattern, text, at);
    if (end >= 0) return end;
  }
  return -1;
}

const DIGIT = /[\d〇○O零一二三四五六七八九十百千万两廿卅]/;
const BLANK = /[ \t\n]/;

/** The character after the numeral at `at`, past at most three blanks; '' at the end. Tells cheaply what cannot match. */
export function nextChar(text: string, at: number): string {
  let end = at;
  while (end - at < 30 && DIGIT.test(text[end] ?? '')) end += 1;
  const digits = end;
  while (end - digits < 3 && BLANK.test(text[end] ?? '')) end += 1;
  return text[end] ?? '';
}
