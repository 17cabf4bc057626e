import type { Clause, Spot } from './clauses.ts';
import type { Mention } from './mentions.ts';

/** Where the noun of a number stands, if it is not in its own words: before a colon or brackets, beside a share, at the start of a change. */

/** The clause before the number's own, with its numbers. */
interface Previous {
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
}

/** `行政复议:0件`: the words before a colon, after the number that may stand there; '' if there are none. */
export function lentNoun({ clause, from }: Spot, previous: Previous | null): string {
  const isFirst = from === 0 && clause.host === null && previous?.clause.separator === ':';
  if (!isFirst) return '';
  const { text } = previous.clause.strip;
  const words = text
    .slice(previous.mentions.at(-1)?.to ?? 0)
    .replace(/^[、和及]/, '')
    .replace(NUMBER_OF_ITEM, '')
    .replace(OF_NOUN, '');
  return previous.clause.offset + text.length + 1 === clause.offset && words.length <= 20 ? words : '';
}

/** `2、公示栏:12条` */
const NUMBER_OF_ITEM = /^\d{1,2}[、.](?=[\u4e00-\u9fff])/;

/** `公开栏(35条)`, `公开栏(公开35条)`: the noun that a number alone in brackets stands behind; '' if there is none. */
export function nounInFront({ clause, from, to }: Spot): string {
  const { host, strip, offset } = clause;
  if (host === null || !ONLY_DISCLOSED.test(strip.text.slice(0, from)) || to < strip.text.length) return '';
  return NOUN_IN_FRONT.exec(host.strip.text.slice(0, offset - host.offset))?.[1] ?? '';
}
const ONLY_DISCLOSED = /^(?:(?:主动|共)?(?:公开|发布))?$/;
const NOUN_IN_FRONT = /(?:^.*[、和及为是]|^)(?:其中)?([^、\d]{2,20})$/;

/** `机构职能类占3.2%,共736条`: what the share and the number count; '' where no share stands right before. */
export function nounOfShare({ before, from, clause }: Spot, previous: Previous | null): string {
  const isFirst = from === before.length && clause.host === null && ONLY_SUM_OF.test(before);
  const [share, more] = isFirst ? (previous?.mentions ?? []) : [];
  return share?.quantity.nature === 'percent' && !more ? countedBy(share) : '';
}

/** What a share by its own words is the share of: `机构职能类占3.2%`; '' where the number before it is. */
export const countedBy = ({ before }: Spot): string => OF_A_SHARE.exec(before)?.[1] ?? '';
/** True for a number that says how many the share right before it is. */
export const isOfShareBefore = ({ before }: Spot): boolean => ONLY_SUM_OF.test(before);
const ONLY_SUM_OF = /^(?:共计?|合计|有|为|达|计|总计){1,2}$/;
const OF_A_SHARE = /^(?:其中)?([^,、]{2,20}?)占[^,、]{0,12}$/;

/** `主动公开信息由2013年的12条增加到26条`: what both numbers count; '' where the words before tell no such change. */
export function nounOfChange({ clause, from, before }: Spot): string {
  if (!CAME_TO.test(before)) return '';
  return FROM_BEFORE.exec(clause.strip.text.slice(0, from - before.length))?.[1] ?? '';
}
const CAME_TO =
  /^(?:增长?|增加|上?升|提高|提升|扩大|下?降|减少|降低)[到至为](?:20\d\d年度?的?|今年的?|本年度?的?)?$/;
const FROM_BEFORE = /^([^由从]{2,60})[由从](?:20\d\d年度?|上一?年度?|去年)[^由从]{0,12}$/;

/** What a label adds to the noun that is counted. */
export const OF_NOUN = /的?(?:情况|数量|总数|条数|(?<![事文稿信邮案])件数)$/;

/** `推送信息52期156条`, `52期(156条)`: the items are told by the words before their issues; '' where the number tells no items of issues. */
export function wordsOfIssues({ clause, from, before, measure }: Spot): string {
  if ((measure !== '条' && measure !== '篇') || before.length > 3) return '';
  const { host, offset, sentence } = clause;
  // 推送52期,共计156条: the issues end the clause before.
  const isNext = !host && ONLY_SUM.test(before) && from === before.length && offset > 0;
  const end = host ? offset - host.offset : isNext ? offset - 1 : from;
  const around = isNext ? sentence : (host ?? clause);
  const words = around.strip.text.slice(Math.max(0, end - ISSUES_REACH), end);
  const issues = ISSUES.exec(words);
  return issues ? words.slice(0, issues.index).replace(/^.*\d/, '') : '';
}
const ONLY_SUM = /^(?:共计?|合计|总计|累计)$/;
const ISSUES = /(?:\d[\d,]{0,7}|[一二三四五六七八九十百]{1,6})余?[期批组次][、(]?(?:共计?|合计)?$/;
const ISSUES_REACH = 100;

/** What stands in brackets right after a number, '' if nothing. */
export function bracketAfter({ clause, to }: Spot): string {
  return clause.sentence.asides.find((a) => a.index === clause.offset + to)?.strip.text ?? '';
}
