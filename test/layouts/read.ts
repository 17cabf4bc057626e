import { toPlain } from '../../src/decimal.ts';
import type { Extraction, Fact, FormId } from '../../src/model.ts';
import { readText } from '../../src/worker/reading.ts';
import type { Layout } from './layouts.ts';
import { chanceOf } from './numbers.ts';
import { ZEROS } from './drawn.ts';
import type { Answer, Made } from './drawn.ts';
import { makeTables } from './tables.ts';
import { inScript, SCRIPTS } from './wording.ts';

/** One layout, form and seed in, how the reader did out. */

export interface Print {
  readonly made: Made;
  readonly text: string;
  /** Script and way of printing nothing, for messages. */
  readonly note: string;
}
/** The report of a layout; script and way of printing nothing go through all pairs as seeds go up. */
export function printReport(layout: Layout, form: FormId, seed: number): Print {
  const zero = ZEROS[seed % ZEROS.length] ?? { text: '0', kind: '' as const };
  const script = SCRIPTS[Math.floor(seed / ZEROS.length) % SCRIPTS.length] ?? 'hans';
  const made = makeTables(form, seed, zero, layout.odd);
  const text = inScript(layout.print(made, chanceOf(seed + 7919)), script);
  return { made, text, note: `${script}, nothing is «${zero.text}»` };
}

export interface Result {
  readonly right: number;
  /** Cells that were not read. */
  readonly unread: readonly string[];
  /** Cells with another value than is printed, and numbers read where there is none. */
  readonly wrong: readonly string[];
  readonly extraction: Extraction;
}

/** Numbers in prose of the frame that are facts themselves. */
const PROSE = new Set(['proactive.weibo@=407', 'response.press_conf@=6']);
const cellOf = (fact: Fact): string => `${fact.concept}@${fact.applicant ?? ''}`;
const shown = (answer: Answer): string => answer.value ?? answer.kind;

/** Numbers as the reader keeps them: without signs of plus, thousands, blanks and trailing zeros. */
const plain = (value: string): string => {
  const [whole = '', fraction = ''] = value.split('.');
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
};

export async function readPrint(layout: Layout, { made, text }: Print): Promise<Result> {
  const { extraction } = await readText(
    layout.kind === 'html' ? 'report.html' : 'report.txt',
    new TextEncoder().encode(text),
  );
  return mark(made, extraction);
}

export function mark(made: Made, extraction: Extraction): Result {
  const read = new Map<string, string>();
  const wrong: string[] = [];
  for (const fact of extraction.facts) {
    const cell = cellOf(fact);
    const value = fact.value ? plain(toPlain(fact.value)) : fact.kind;
    const place = fact.places[0];
    const told = `${cell} = ${value} «${place?.quote ?? ''}» by ${place?.rule ?? ''}, ${fact.grade}`;
    if (PROSE.has(`${cell}=${value}`)) continue;
    const answer = made.answers.get(cell);
    if (!answer || value !== plain(shown(answer)))
      wrong.push(`${told}, printed ${answer ? shown(answer) : 'nowhere'}`);
    else read.set(cell, value);
  }
  const unread = [...made.answers.keys()].filter((cell) => !read.has(cell));
  return { right: read.size, unread, wrong, extraction };
}
