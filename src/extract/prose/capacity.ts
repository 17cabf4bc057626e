import {
  ABOUT_DISCLOSURE,
  ANY_MEETINGS,
  ANY_MEETINGS_AFTER,
  ATTENDED,
  ATTENDED_AFTER,
  BUDGET,
  BUDGET_FOR,
  BUDGET_ROW,
  BUDGET_TITLE,
  COURSES,
  COURSES_AFTER,
  DISCLOSURE,
  EACH_HAS,
  EACH_SO_MANY,
  EVERY_ONE,
  HOLD,
  MEETINGS,
  MEETINGS_AFTER,
  MEETINGS_ON,
  MEETINGS_TITLE,
  MONEY_NAMED,
  OF_STAFF,
  OTHER_TRAINEES,
  ONLY_TRAINING,
  OVERVIEW,
  PLAIN_TRAINING,
  POINTS,
  POINTS_AFTER,
  SPECIAL_MEETINGS,
  SPENT,
  STAFF,
  STAFF_AFTER,
  STAFF_ALONE,
  STAFF_BOTH,
  STAFF_BOTH_AFTER,
  STAFF_FULL,
  STAFF_NEW,
  STAFF_ROW,
  STAFF_SENT,
  STAFF_FULL_AFTER,
  STAFF_PART,
  STAFF_PART_AFTER,
  STAFF_PARTS,
  SUBORDINATE,
  TRAINED,
  TRAINED_AFTER,
  UNITS,
} from '../../catalogue/wordings.ts';
import { behindOf, beside, byItself, endsIn, headOf, isIn, lastClauseOf, startsWith } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { innermost } from './sentences.ts';
import type { Told } from './told.ts';

/** Rules for staff, reading points, budget, meetings and training. */

const isOnDisclosure = (m: Mention): boolean => m.isDisclosure && !m.isOther;

/** Staff under a title that leaves open what they do, where nothing else is said of them. */
const isOnStaff = (m: Mention): boolean =>
  isOnDisclosure(m) ||
  ((m.titles === '' || OVERVIEW.test(m.titles)) && !m.isOther && NO_MORE_STAFF.test(m.after));
const NO_MORE_STAFF =
  /^(?:(?:专兼?|兼)职(?:工作)?(?:人员)?)?(?:(?:具体)?(?:负责|从事|承担)(?:[此这该本]项工作|[^,]{0,12}信息(?:报送|收集|采集|整理|发布|审核|更新)[^,]{0,8}))?$/;

/** `专职工作人员1名`, `2名人员兼职从事政府信息公开工作`, `配备1名工作人员开展政务公开工作`, `为此配备2名工作人员` → capacity.staff… */
export function readStaff(m: Mention, told: Told): Hit | null {
  // 培训公开工作人员240人次: trained, not employed.
  if (m.measure === '人次' || /培训/.test(m.noun) || STAFF_SENT.test(m.after)) return null;
  if (!isIn(m, '人', '名', '位', '个') || !isOnStaff(m) || STAFF_NEW.test(m.noun)) return null;
  if (m.whole && told.conceptOf(m.whole) === '' && !OF_STAFF.test(m.whole.noun + m.whole.after)) return null;
  if (isOfEach(m) || (m.after !== '' && /各/.test(headOf(m)))) return null;
  const both =
    beside(m, STAFF_BOTH, STAFF_BOTH_AFTER) ?? (hasBothInBrackets(m) ? endsIn(m, STAFF_FULL) : null);
  if (both) return { ...both, concept: 'capacity.staff' };
  const part = beside(m, STAFF_PART, STAFF_PART_AFTER) ?? staffOf(m, '兼职');
  if (part) return { ...part, concept: 'capacity.staff.part_time' };
  const full = beside(m, STAFF_FULL, STAFF_FULL_AFTER) ?? staffOf(m, '专职');
  if (full) return { ...full, concept: `capacity.staff${areParted(m) ? '' : '.full_time'}` };
  const all = plainStaff(m);
  return all && { ...all, concept: 'capacity.staff' };
}

/** `2名工作人员(兼职)` */
const staffOf = (m: Mention, kind: string): Found | null =>
  isInBracket(m, kind) ? beside(m, STAFF, STAFF_AFTER) : null;

/** Staff of no named kind, or of kinds that stand behind it. */
function plainStaff(m: Mention): Found | null {
  const isParted = /[专兼]职/.test(m.bracket) || STAFF_PARTS.test(behindOf(m, 40));
  const alone = isParted ? (endsIn(m, STAFF) ?? endsIn(m, STAFF_ALONE)) : null;
  const row = alone ?? (m.before === '' ? endsIn(m, STAFF_ROW) : null);
  if (row) return row;
  const isSaid = /公开/.test(m.clause.strip.text + m.noun) || FOR_THAT.test(m.clause.sentence.strip.text);
  return isSaid ? beside(m, STAFF, STAFF_AFTER) : null;
}

/** `专职2人、兼职68人,共70人` → capacity.staff. */
export function readAllStaff(m: Mention, told: Told): Hit | null {
  const isSum = m.summed === 'sum' && told.lastConcept(m).startsWith('capacity.staff.');
  return isSum ? { ...byItself(m), concept: 'capacity.staff', isCarried: true } : null;
}

const areParted = (m: Mention): boolean =>
  (/[专全]职/.test(m.bracket) && /兼职/.test(m.bracket)) || STAFF_PARTS.test(behindOf(m, 40));

/** `各部门均配备2名`, `各乡镇设立1个`: so many each, while 各乡镇设立25个 tells all of them. */
function isOfEach(m: Mention): boolean {
  const head = headOf(m);
  const { value } = m.quantity;
  return (
    EACH_HAS.test(head) && (EVERY_ONE.test(head) || (value?.exponent === 0 && /^[12]$/.test(value.digits)))
  );
}

/** `在镇、村各设1处`, `上、下半年各召开了一次`: how many of them there are is not said. */
const isEach = (m: Mention): boolean => EACH_SO_MANY.test(headOf(m));

/** Behind a sentence on disclosure work: 为此,专门配备了2名工作人员. */
const FOR_THAT = /^为此/;

const isInBracket = ({ clause, to, after }: Mention, kind: string): boolean =>
  clause.sentence.asides.some(
    ({ strip, index }) =>
      strip.text === kind &&
      index - clause.offset - to <= Math.min(after.length, 8) &&
      index >= clause.offset + to,
  );

/** `专(兼)职工作人员3人`: the brackets' content stands beside the sentence. */
const hasBothInBrackets = ({ clause, from }: Mention): boolean =>
  clause.sentence.asides.some(
    ({ strip, index }) => /^[专兼]$/.test(strip.text) && Math.abs(clause.offset + from - index) < 12,
  );

/** `设置政府信息公开查阅点2个`, `17个免费查询点` → capacity.points. */
export function readPoints(m: Mention): Hit | null {
  if (!isIn(m, '个', '处', '家', '所') || m.measure === '' || isOfEach(m) || isEach(m)) return null;
  const found = beside(m, POINTS, POINTS_AFTER);
  return found && { ...found, concept: 'capacity.points' };
}

/** `政府信息公开工作专门机构3个` → capacity.units. */
export function readUnits(m: Mention): Hit | null {
  const found = isIn(m, '个') && m.isDisclosure ? endsIn(m, UNITS) : null;
  return found && { ...found, concept: 'capacity.units' };
}

/** `政府信息公开专项经费5万元`, `工作经费列入预算,共支出1.8万元` → capacity.budget. */
export function readBudget(m: Mention, told: Told): Hit | null {
  if (m.measure !== '元') return null;
  const found =
    endsIn(m, BUDGET) ??
    rowOfBudget(m, told) ??
    budgetFor(m) ??
    (MONEY_NAMED.test(lastClauseOf(m.prior)) ? endsIn(m, SPENT) : null);
  return found && { ...found, concept: 'capacity.budget' };
}

/** `经费:2.5万元` under a title on staff and money, or behind a number of staff. */
const rowOfBudget = (m: Mention, told: Told): Found | null =>
  (m.isDisclosure && BUDGET_TITLE.test(m.titles)) || told.lastConcept(m).startsWith('capacity.')
    ? endsIn(m, BUDGET_ROW)
    : null;

function budgetFor(m: Mention): Found | null {
  const [before, after] = BUDGET_FOR;
  return endsIn(m, before) && startsWith(m, after);
}

/** `召开政府信息公开工作会议3次` → training.meetings. */
export function readMeetings(m: Mention): Hit | null {
  if (!isIn(m, '次', '场', '个', '期', '场次') || !isOnDisclosure(m) || isEach(m)) return null;
  const next = behindOf(m, 40);
  // 召开会议3次,举办培训班2期: rows of the form in one sentence.
  const isRow = BESIDE_COURSES.test(next);
  const isSpecial = isRow || DISCLOSURE.test(m.prior) || /会议/.test(m.titles) || ABOUT_DISCLOSURE.test(next);
  const isAny = MEETINGS_TITLE.test(m.titles) || (isRow && OVERVIEW.test(innermost(m.titles)));
  const found =
    endsIn(m, MEETINGS) ??
    startsWith(m, MEETINGS_AFTER) ??
    startsWith(m, MEETINGS_ON) ??
    (isSpecial ? endsIn(m, SPECIAL_MEETINGS) : null) ??
    (isAny ? beside(m, ANY_MEETINGS, ANY_MEETINGS_AFTER) : null);
  return found && { ...found, concept: 'training.meetings' };
}

/** The next row of the form. */
const BESIDE_COURSES = /^[,、;]?(?:举办|开展|组织)(?:各类|业务)?培训班?[\d一二两三四五六七八九十]/;

/** Of disclosure work, or of those who report information, told under a title on the organisation. */
const isOnTraining = (m: Mention): boolean =>
  isOnDisclosure(m) ||
  (OVERVIEW.test(m.titles) && !m.isOther && m.clause.sentence.strip.text.includes('信息员'));

/** `举办各类培训班6期`, `开展2次政务公开培训` → training.courses. */
export function readCourses(m: Mention): Hit | null {
  if (!isIn(m, '次', '期', '场', '班次', '个', '场次') || m.measure === '' || !isOnTraining(m) || isEach(m))
    return null;
  const found = beside(m, COURSES, COURSES_AFTER);
  const isHeld = HOLD.test(lastClauseOf(m.prior) + headOf(m) + m.after) || ONLY_TRAINING.test(m.noun);
  return found && isHeld && !isOtherTraining(m, found.from === m.from ? found.words : '')
    ? { ...found, concept: 'training.courses' }
    : null;
}

/** `接受培训人员280人次` → training.people. */
export function readTrained(m: Mention, told: Told): Hit | null {
  if (!isIn(m, '人次', '人', '名') || m.measure === '' || !isOnTraining(m)) return null;
  const isOfCourse = told.lastConcept(m) === 'training.courses';
  const sum =
    isOfCourse && m.after === ''
      ? endsIn({ ...m, noun: m.before }, /^(?:共计?|合计|累计|计|覆盖|共覆盖|累计覆盖)?$/)
      : null;
  const attended = isOfCourse ? (beside(m, ATTENDED, ATTENDED_AFTER) ?? sum) : null;
  const found = attended ?? beside(m, TRAINED, TRAINED_AFTER);
  return found && !isOtherTraining(m, '') ? { ...found, concept: 'training.people' } : null;
}

const TOLD_LEAD = /^(?:共计?|合计|累计|总计|接受|参加|受){1,3}/;

/** `参加市政务公开办举办的培训班1次` */
const HELD_BY_OTHERS =
  /参加[^,]{2,24}(?:举办|组织|开展|召开)的[^,]{0,16}培训|参加了?(?:上级|全?[省市县区州](?:里|级|局|政府)?)[^,、]{0,16}培训/;

/** Training in something else (纳税人学堂培训), or by organs below; `words` are those after the number. */
function isOtherTraining(m: Mention, words: string): boolean {
  const own = headOf(m) + words;
  if (!/公开/.test(own) && OTHER_TRAINEES.test(m.prior + own)) return true;
  if (HELD_BY_OTHERS.test(own)) return true;
  const isOwn = HOLD.test(own);
  const clause = isOwn ? own : (m.prior.split(/[,;:]/).findLast((c) => /培训/.test(c)) ?? '');
  // 新任职干部培训126人次: whose training is said right before it.
  const [trainees = ''] =
    isOwn || !own.includes('培训') ? [] : own.slice(own.lastIndexOf('、') + 1).split('培训');
  if (!/公开/.test(own) && !PLAIN_TRAINING.test(trainees.replace(TOLD_LEAD, ''))) return true;
  const start = Math.max(0, clause.search(HOLD));
  if (SUBORDINATE.test(clause.slice(0, start))) return true;
  const end = clause.lastIndexOf('培训');
  return end >= 0 && !/公开/.test(clause) && !PLAIN_TRAINING.test(clause.slice(start, end));
}
