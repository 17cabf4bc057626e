import { gather } from '../../text/gather.ts';
import { SHARE_OF_WHOLE } from '../../catalogue/wordings.ts';
import type { Tie } from '../reading.ts';
import { startOf } from './clauses.ts';
import type { Spot } from './clauses.ts';
import { addsUp, exceeds, KIND_OF_CASES } from './lists.ts';
import type { PartList } from './lists.ts';
import type { Mention, Sentences } from './mentions.ts';
import type { Sentence } from './sentences.ts';

/** Lists of parts that go on over semicolons, for the checks: `公开的90条信息中,机构类5条;法规类12条;其他73条`. */

/** Words that say a new thing instead of naming one more part. */
const NEW_THING =
  /收到|受理|接到|办结|答复|回复|办理|召开|举办|组织|开展|制发|制定|印发|发放|接受|接待|通过|利用|新增|全年|年内|累计|截[至止]|历年|共计|合计|总计|上年|去年|废止|失效|有效|保留|修[改订]|清理/;

/**
 * The list of a sentence that has only one, carried on over all of its numbers of the same measure, with the share of
 * each that is stated; one in brackets ends with them. `familyOf` tells what kind of part a number is, '' if it is not known.
 */
export function findBreakdowns(
  sentences: Sentences,
  lists: readonly PartList[],
  familyOf: (spot: Spot) => string,
): readonly Tie[] {
  const counts = new Map<Sentence | undefined, number>();
  const sentenceOf = (list: PartList) => list.parts[0]?.clause.sentence;
  for (const list of lists) counts.set(sentenceOf(list), (counts.get(sentenceOf(list)) ?? 0) + 1);
  return gather(lists, (list) => {
    const sentence = sentenceOf(list);
    const mentions = sentence ? (sentences.get(sentence) ?? []) : [];
    const isOnly = counts.get(sentence) === 1;
    const isOpen = !list.isBehind && list.parts[0]?.clause.host === null;
    return list.isCalled && isOpen && isOnly ? tiesOf(list, mentions, familyOf) : [];
  });
}

function tiesOf(
  list: PartList,
  mentions: readonly Mention[],
  familyOf: (spot: Spot) => string,
): readonly Tie[] {
  if (addsUp(list.parts, list.whole)) return [];
  const first = mentions.findIndex((m) => startOf(m) === startOf(list.parts[0] ?? m));
  const items = itemsFrom(mentions.slice(Math.max(0, first)), list.whole);
  if (items === null || items.length <= list.parts.length || items.length < 3) return [];
  const parts = items.map(({ part }) => part);
  const hasOthers = parts.slice(list.parts.length).some((part) => isBeside(part, list.whole, familyOf));
  if (hasOthers && !addsUp(parts, list.whole)) return [];
  const families = parts.map(familyOf);
  const own = commonest(families.filter((family) => family !== ''));
  const alike = items.filter((_, i) => families[i] === '' || families[i] === own);
  const whole = startOf(list.whole);
  const shares = alike.flatMap(({ part, share }): Tie[] =>
    share ? [{ kind: 'share', whole, parts: [startOf(part)], share: startOf(share), full: false }] : [],
  );
  const starts = alike.map(({ part }) => startOf(part));
  return [{ kind: 'parts', whole, parts: starts, share: null, full: false, loose: true }, ...shares];
}

/** `机构类20条,其中领导信息15条;文件类3条`: one class beside another, or more than something unknown. */
function isBeside(part: Spot, whole: Spot, familyOf: (spot: Spot) => string): boolean {
  const family = familyOf(whole);
  if (family === '' && exceeds(part, whole)) return true;
  return (
    (family !== '' && familyOf(part) === family) || [part, whole].every((spot) => CLASS.test(spot.before))
  );
}
const CLASS = /类(?:信息)?$/;

interface Item {
  readonly part: Mention;
  readonly share: Mention | null;
}

/** Every number to the end of the sentence is one more part, or its share; null where another thing is said. */
function itemsFrom(mentions: readonly Mention[], whole: Spot): readonly Item[] | null {
  const items: Item[] = [];
  for (const m of mentions.filter(({ clause }) => clause.host === null)) {
    const last = items.at(-1);
    const isShare = m.quantity.nature === 'percent' && SHARE_OF_WHOLE.test(m.before);
    if (isShare && last && m.quantity.bound === null) items[items.length - 1] = { ...last, share: m };
    else if (m.quantity.nature !== 'count' || m.measure !== whole.measure) return null;
    else if (items.length > 0 && (NEW_THING.test(m.before) || KIND_OF_CASES.test(m.noun))) return null;
    else items.push({ part: m, share: null });
  }
  return items;
}

function commonest(words: readonly string[]): string {
  const count = (word: string) => words.filter((other) => other === word).length;
  return words.toSorted((a, b) => count(b) - count(a))[0] ?? '';
}
