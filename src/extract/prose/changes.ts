import { gather } from '../../text/gather.ts';
import { hasSign } from '../../text/signs.ts';
import { toUnitSet } from '../../text/units.ts';
import type { StatedChange, Tie } from '../reading.ts';
import { startOf } from './clauses.ts';
import { lastClauseOf } from './mentions.ts';
import type { Mention, Sentences } from './mentions.ts';

/** Changes against another year and rates of what was done, as the words state them, for the checks. */

/** Right before a number: the direction of a change. */
const RISES =
  /(?:增长|增加|增幅|增速|增|上升|上涨|提高|提升|扩大|多)(?:了|率|幅度?|约|近|达|为|逾|超过?){0,3}$/;
const FALLS = /(?:下降|减少|降低|降幅|下滑|缩减|缩短|压缩|回落|少)(?:了|率|幅度?|约|近|达|为|逾|超过?){0,3}$/;
/** Before a number that something has come to: `由26种增加到31种`. */
const RISES_TO = /(?:增长|增加|上升|提高|提升|扩大|增|升)[到至为]$/;
const FALLS_TO = /(?:下降|减少|降低|下滑|缩减|压缩|降|减)[到至为]$/;
/** One stands in each match of the four. */
const isOfChange = toUnitSet('增升涨提扩多降减滑缩落少');
const FROM = /(?:从|由)[^,;:]{0,24}$/;
/** In the clause of a change: it is against another year. */
const AGAINST = /同比|[较比与](?:上一?年|去年|前一?年|20\d\d年)|同期/;
/** Words between a change and the number that it is said of, at most. */
const REACH = 60;

/** Before a rate of what was done; what is done in time is counted otherwise. */
const RATE = /(?:办结|答复|回复|办复|处理|办理|处置)率(?:均|都|已)?(?:为|达到?|保持)?$/;
const IN_TIME = /按[时期]|及时|限时|准时|期限|法定|满意/;
const DONE = /(?:办结|答复|回复|办复|处理|办理|处置)/;
const TAKEN = /收到|接到|受理|接收|承办|承接|交办|转交|登记|接转/;

const isCount = ({ quantity }: Mention): boolean => quantity.nature === 'count' && quantity.value !== null;
const isAlike = (a: Mention, b: Mention): boolean => a.measure === b.measure;

/** `受理31件,比上年(40件)下降22.5%`, `受理12件,较上年增加3件`, `由26种增加到31种`. */
export function findChanges(sentences: Sentences): readonly StatedChange[] {
  return gather([...sentences.values()], (mentions) =>
    gather(mentions, (mention, i) => {
      if (!hasSign(mention.before, isOfChange)) return [];
      const before = mentions.slice(0, i);
      return changeTo(mention, before) ?? changeBy(mention, before, mentions) ?? [];
    }),
  );
}

/** `由26种增加到31种`: only the direction and both numbers are said. */
function changeTo(now: Mention, earlier: readonly Mention[]): StatedChange | null {
  const rises = RISES_TO.test(now.before);
  const before = earlier.at(-1);
  if (!before || !(rises || FALLS_TO.test(now.before)) || !isCount(now) || !isCount(before)) return null;
  if (!isAlike(now, before) || before.clause !== now.clause || !FROM.test(before.before)) return null;
  return { now: startOf(now), before: startOf(before), by: null, rises };
}

function changeBy(by: Mention, earlier: readonly Mention[], all: readonly Mention[]): StatedChange | null {
  const rises = RISES.test(by.before);
  if (!rises && !FALLS.test(by.before)) return null;
  const isRate = by.quantity.nature === 'percent' || by.measure === '倍';
  const words = by.clause.strip.text.slice(0, by.from);
  if (!AGAINST.test(words) || by.clause.host !== null || !(isRate || isCount(by))) return null;
  const aside = all.findLast((m) => isBracketOf(m, by) && isCount(m));
  const last = earlier.at(-1);
  const compared = aside ?? (last && isCompared(last) ? last : null);
  const now = earlier.findLast((m) => m !== compared && isCount(m) && m.clause.host === null && !isStep(m));
  if (!now || now.period.kind !== 'this' || distance(now, by) > REACH) return null;
  if (compared && !isAlike(now, compared)) return null;
  if (!isRate && !isAlike(now, by)) return null;
  return { now: startOf(now), before: compared ? startOf(compared) : null, by: startOf(by), rises };
}

/** `比2022年(31起)下降`: the number in brackets within the words of the change. */
const isBracketOf = (m: Mention, by: Mention): boolean =>
  m.clause.host === by.clause &&
  AGAINST.test(by.clause.strip.text.slice(0, m.clause.offset - by.clause.offset));

/** `同比2022年的31起上升`, `上年为31件`. */
function isCompared(m: Mention): boolean {
  const words = `${lastClauseOf(m.prior)}${m.clause.strip.text.slice(0, m.from)}`;
  return (
    isCount(m) &&
    !isStep(m) &&
    (m.period.kind === 'previous' || /(?:上一?年|去年)(?:度|同期)?(?:为|是|的)?$/.test(words))
  );
}

/** `较上年增加12件`: how much more, neither this year's number nor the last one's. */
const isStep = ({ before, clause, from }: Mention): boolean =>
  (RISES.test(before) || FALLS.test(before)) && AGAINST.test(clause.strip.text.slice(0, from));

const distance = (a: Mention, b: Mention): number => b.quantity.span.start - a.quantity.span.end;

/** `共收到来信63件,共办结63件,回复率100%`: what was done, of what was taken in, at a stated rate. */
export function findRates(sentences: Sentences): readonly Tie[] {
  return gather([...sentences.values()], (mentions) =>
    gather(mentions, (rate, i): Tie[] => {
      if (rate.quantity.nature !== 'percent' || !RATE.test(rate.before)) return [];
      if (IN_TIME.test(rate.clause.strip.text.slice(0, rate.from))) return [];
      const before = mentions.slice(0, i).filter((m) => isCount(m) && m.clause.host === null);
      const done = before.findLast((m) => DONE.test(m.before) && !TAKEN.test(m.before));
      const all = before.findLast((m) => m !== done && TAKEN.test(m.before) && !DONE.test(m.before));
      if (!done || !all || startOf(all) > startOf(done) || !isAlike(done, all)) return [];
      return [
        { kind: 'rate', whole: startOf(all), parts: [startOf(done)], share: startOf(rate), full: false },
      ];
    }),
  );
}
