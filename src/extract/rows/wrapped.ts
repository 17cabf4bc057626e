import { isValue } from './cells.ts';
import { joinLines } from './pipes.ts';
import type { Line } from './pipes.ts';

/** Lines in, those of a row whose words narrow columns break out on one: `2.重复申请 不涉及 3⏎不涉⏎及⏎5`. */

const FIRST = /(?:^|\s)不涉\s*$/;
const SECOND = /^及(?=\s|$)/;
/** Stands for the break inside a word; a value in quotes is one. */
const BREAK = '"';

const isFirst = (lines: readonly Line[], i: number): boolean =>
  SECOND.test(lines[i + 1]?.text ?? '') && FIRST.test(lines[i]?.text ?? '');

/** The values around broken words, with the words of the row where they end in values, on one line. */
export function joinWrapped(lines: readonly Line[], text: string): readonly Line[] {
  if (!lines.some((_, i) => isFirst(lines, i))) return lines;
  const isOfValues = lines.map((line, i) => {
    if (!isFirst(lines, i - 1)) return valuesOf(line) === 'alone';
    const rest = line.text.replace(SECOND, '');
    return rest.trim() === '' || valuesOf({ ...line, text: rest }) === 'alone';
  });
  const out: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const from = valuesOf(lines[i]) === 'last' && isOfValues[i + 1] ? i + 1 : i;
    const end = isOfValues.indexOf(false, from);
    const last = Math.max(i, (end < 0 ? lines.length : end) - 1);
    const own = lines.slice(i, last + 1);
    const breaks = own.filter((_, k) => isFirst(lines, i + k));
    const [first = { text: '', start: 0 }] = own;
    if (breaks.length === 0) for (const line of own) out.push(line);
    else out.push(marked(joinLines(text, first, own.at(-1) ?? first), breaks));
    i = last;
  }
  return out;
}

/** Whether a line is of values alone, or ends in one. */
function valuesOf(line: Line | undefined): 'alone' | 'last' | null {
  const words = line?.text.trim().split(/ +/) ?? [];
  if (words.every(isValue)) return 'alone';
  return isValue(words.at(-1) ?? '') ? 'last' : null;
}

/** A joined line whose broken words are in one piece. */
function marked({ text, start }: Line, breaks: readonly Line[]): Line {
  const units = text.replaceAll('\n', ' ').split('');
  for (const line of breaks) units[line.start + line.text.length - start] = BREAK;
  return { text: units.join(''), start };
}
