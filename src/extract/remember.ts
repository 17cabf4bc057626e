/** Answers that are asked for again and again. */

/** So many answers are remembered; all are forgotten then, so that no words of old texts pile up. */
const MOST = 1000;
/** Longer texts are not met again. */
const LONGEST = 60;

/** The same function, which remembers its answers for short texts. Only for answers that nobody changes. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before) return before.answer;
    const found = { answer: answer(text) };
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found.answer;
  };
}
