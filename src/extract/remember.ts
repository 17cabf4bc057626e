/** Answers that are asked for again and again. */

/** So many answers are remembered; all are forgotten then, so that no words of old texts pile up. */
const MOST = 1000;
/** Longer texts are not met again. */
const LONGEST = 60;
/** Single signs of ASCII have a place of their own: most cells of tables are one digit. */
const SIGNS = 128;

/** The same function, which remembers its answers for short texts. Only for answers that nobody changes. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  const ofSigns = Array.from({ length: SIGNS }, () => null as { readonly answer: T } | null);
  return (text) => {
    const sign = text.length === 1 ? text.charCodeAt(0) : SIGNS;
    if (sign < SIGNS) return (ofSigns[sign] ??= { answer: answer(text) }).answer;
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before) return before.answer;
    const found = { answer: answer(text) };
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found.answer;
  };
}
