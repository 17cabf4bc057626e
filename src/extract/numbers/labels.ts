import { matchesOf } from '../../text/matches.ts';
import { hasSign } from '../../text/signs.ts';
import { isSpace, toUnitSet, unitAt } from '../../text/units.ts';
import type { IsUnit } from '../../text/units.ts';
import type { Quantity } from '../reading.ts';
import { isHan, isLatin } from './match.ts';
import { isWrapped } from './wrap.ts';

/** What a number counts, in the report's own words: the words before it (`通知公告28条`) or after it (`41个单位的…`). */

/** A stretch of the shadow; start = end where there are no words. */
export interface Words {
  readonly start: number;
  readonly end: number;
}

const REACH = 70;
export const NONE: Words = { start: 0, end: 0 };

/** Words before which a label begins: what follows the last of them is what was counted. */
const VERBS =
  /(?:共享|共开设|收到|接到|受理|接收|接受|接待(?!日)|收取|收集|征集(?!调查)|发布(?!会)|推送|发送|发放|刊登|刊发|刊出|登载|(?<!信息|政务|申请|党务|村务|财务|校务|院务|事务|决策|执行|管理|服务|结果|不予|免予|不)公开|公布|(?<!双)公示(?!公告|专?栏)|召开|举办|举行|开展|开设|开通|启动|(?<!其他|社会|公益|法人)组织(?!名义|机构|架构)|设置|设立|配备|(?<!资源|力量)配置|安排|涉及|落实|核定|报送|上报|印发|出台|制定|编制|编印|编写|提供|进行|完成|参加|梳理出|清理出|梳理|调整|回应(?!(?:社会|公众|群众)?关切)|采用|新建|建成|建立|拥有|投入|发出|答复|汇集|办理好|印制|支持|突出|织好|着眼|明确|(?:严格)?执行(?!公开)|推进|完善)了?(?![、,和及数的率量类点情栏件范意]|[^\u4e00-\u9fff“"《A-Za-z]|$)/g;
/** At the start of a clause these say when or how much, not what. */
const LEAD =
  /^(?:[\s、"'’”)的了]|(?:具体|主要)(?:包括|包含|涉及|分为|有|为|是)|(?:主要)?(?:公开|发布)?(?:方式|形式|渠道|途径)(?:为|有|是)|内[有含]|包含|涵盖|涉及|其中|分别为?|共计|合计|总计|累计|共有|共|全年|本年度?|年内|今年以来|今年|去年|目前|现有|已经|已|另有|另外|另|此外|以及|包括|含|并且|并|还有|还|也|又|且|及(?!时|早)|和|与(?!民|公众|群众)|对(?!外)|在(?!线|编|册|职|岗|建|校)|即|有(?!关|效)|至今|全(?:[市区县省州镇乡街盟旗团]|系统)|我街道|[我本](?:[市区县省州局镇乡办委厅团院校]|街(?!道))|截[至止]|以来|度|向社会|主动(?=在|向))/;
/** Before the number these only join it. */
const TAIL =
  /(?:[\s、:"“(]|共计|合计|总计|累计|总共|共有|共|达到|高达|均达|达|分别为|均为|(?<!行|认|作)为|仅有|仅|只有|有|约|近|超过|超|逾|由|从|至|(?<![收接受达])到|(?<!统|会|审|设)计|了|等|各|是|已|即|在|于|满|每|均可|可在|至少|实现|(?<!申请|主动|予以|部分|不予|同意|免予|免于|信息|决策|执行|管理|服务|结果|[政业财村党校警事]务)公开)$/;
const DATED =
  /(?:[由从比较与]|(?:增加|增长|上升|减少|下降)[到至])?(?:20\d\d年度?|[上去]年|原[来先]|最初)的[ ]?$/;
const SHARE_TAIL = /[,、]?所?占[^,;。]{0,14}$/;

const isClauseEnd = toUnitSet(',;。:!?|\t>');

/** Words after the number that open a predicate: they end a label that stands after it, or mean that there is none. */
const PREDICATE =
  /全部|全都|参加(?=[“"《])|承担|破(?=[百千万亿\d])|均|已|都|被|由|向|走进|走上|来抓|增加|增长|减少|上升|下降|提高|达到|达|占|为(?!民)|是|开展|进行|予以|并|且|经(?!济|费|营|办)|在(?!线|编|职)|按|与|较|比(?!例|重|赛)|左右|收取|受理(?!点|机构|窗口|部门)|办结|加强|具体|负责(?!人)|分管(?!领导|负责)|组成|构成|以上|以下|用于|通过|得到|将|纳入|及时|同时|当中|[中内](?=[,。、;]|$)|从(?!业)|就(?!业)|给予|(?<!工)作[出进]|做[出]?|实行|实现|设[立置](?!的)|公开(?=[,。;]|在)/;

/**
 * The words that name what the quantity counts; `floor` is the end of the number before it, `next` the number after it.
 * A Chinese numeral stands before its noun (`两个流程`), an Arabic one more often after. Empty where the clause holds none.
 */
export function labelOf(text: string, quantity: Quantity, floor: number, next: Quantity | undefined): Words {
  const name = nameAround(text, quantity);
  if (name) return name;
  const before = wordsBefore(text, quantity, floor);
  if (quantity.nature === 'percent' && before.end > before.start) return withoutDe(text, before);
  const kind = kindAfter(text, quantity);
  if (kind) return kind;
  const after = wordsAfter(text, quantity, next);
  if (after.end === after.start)
    return before.end > before.start ? withoutDe(text, before) : clauseBefore(text, quantity, floor);
  const isChinese = !/\d/.test(text.slice(quantity.number.start, quantity.number.end));
  // `…、供气等8个领域`, `3个中心、1个专区`: a list that ends, or a noun of the number before.
  const isApart =
    /[等、][ \t]{0,2}$/.test(text.slice(Math.max(0, quantity.span.start - 3), quantity.span.start)) ||
    LIST_END.test(text.slice(before.start, before.end));
  const adjoins = next?.nature === 'count' && next.span.start === quantity.span.end;
  // `16个部门25个业务系统`: the noun right behind the number before is that one's.
  const isOwned = floor > 0 && before.start === floor && before.end - floor <= 4;
  return isChinese || isApart || adjoins || isOwned || !isNoun(text, before) ? after : before;
}

/** `涉及拆迁的24件`: nothing follows that 的 could lead to. */
const withoutDe = (text: string, { start, end }: Words): Words =>
  text[end - 1] === '的' && end - start > 2 ? { start, end: end - 1 } : { start, end };

/** Names in marks that may hold a number, and how long they are at most. */
const MARKS = [
  ['“', '”', 20],
  ['"', '"', 20],
  ['《', '》', 60],
] as const;

const opensName = toUnitSet('“"《');

/** `“富民30条”`, `《规划纲要100问》`: the name that the number is a part of, with its marks; null where it stands in none. */
function nameAround(text: string, { span }: Quantity): Words | null {
  if (!hasSign(text.slice(Math.max(0, span.start - 60), span.start + 1), opensName)) return null;
  for (const [open, close, most] of MARKS) {
    const from = Math.max(0, span.start - most);
    const start = from + text.slice(from, span.start + 1).lastIndexOf(open);
    if (start < from || (open === close && !isOpening(text, start))) continue;
    const end = start + text.slice(start, start + most + 2).indexOf(close, 1) + 1;
    if (end < span.end) continue;
    if (!/[。;\n]/.test(text.slice(start, end))) return { start, end };
  }
  return null;
}

/** True for the first, third, … of the signs in its line; false in a line too long to tell. */
function isOpening(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LINE), at);
  const start = before.lastIndexOf('\n') + 1;
  if (start === 0 && before.length === LINE) return false;
  return before.slice(start).split(text.charAt(at)).length % 2 === 1;
}
const LINE = 1000;

/** `细化5个方面39项要点`, `提出6方面意见`: what is counted is the word for kinds. */
const KIND = /(?:方面|领域|环节|层面|维度|步骤)(?!信息|内容|问题|工作)/y;

function kindAfter(text: string, { span }: Quantity): Words | null {
  KIND.lastIndex = span.end;
  return KIND.test(text) ? { start: span.end, end: KIND.lastIndex } : null;
}

/** `医保、社保、公积金等部门290个事项`: what the list is of, not what is counted. */
const LIST_END = /、[^、]{1,12}等[\u4e00-\u9fff]{1,4}$/;
const BARE_VERBS =
  /^(?:顺利|圆满|成功|作出|做出|高质量|高标准|高效|认真|及时|依法|依规|主动|公开|公布|发布|公示|办结|办理|答复|回复|召开|举办|开展|组织|收到|收集|受理|完成|编制|完善|明确|落实|结合|设立|设置|建立|建成|发放|制定|制作|出台|以下|上述|采取|采用|共同|执行|严格|解决|推进|优化|提升|切实|更新|连续|每周|至少|上报|加强|实际|定期|计划|考虑|配备|指定|安排|开设|开通|新增|增设|抽查|通报|编发|编印|印发|刊出|制发|转发|汇集|汇总|清理|梳理|罗列|增加至?|增长至?|减少至?|上升至?|下降至?|提高至?|降低至?|属于|属|涉及|提出|突破|破|收取|发送|推送|上传|转载|赠阅|覆盖|依托|全面|形成|出|先后|成立|由|向|给|了|对|按|以|从|将|在|有|的|等){1,36}$/;

/** False where nothing or only verbs are left: `公开`, `共办结`, `以下`. */
function isNoun(text: string, { start, end }: Words): boolean {
  const words = text.slice(start, end).replace(/\s/g, '');
  return (
    words.length >= 2 && !BARE_VERBS.test(words) && !/[了的和与及]$/.test(words) && !VERB_LAST.test(words)
  );
}

/** `区档案局配备4名工作人员`: what follows is counted. */
const VERB_LAST =
  /(?:所[列含涉附]|配备|设立|设置|设有|建有|开设|开通|举办|举行|召开|提出|编印|聘请|组建|安排|征集|抽调|确定|指定|(?<![建开])设|下属|下辖|覆盖全?[市县区省镇]?|做好)$/;
/** `发布会累计举行12场`, `公众号共编辑12期`: it says no more than the number. */
const IDLE_VERB = /(?:共|累计|共计|全年)?(?:举办|举行|召开|编辑|编发|刊出|编印)$/;

/** Nouns that name nothing by themselves; with up to so many characters they stay with their verb. */
const ANYTHING = /^(?:各类|各种)?(?:信息|内容|文件|资料|稿件|文章|消息|总数|总量|数量|人数|次数|件数)$/;
const SHORT = 24;

/** `规划计划类信息,占9%`, `财政信息,1条`: a clause without a number of its own before one that is nothing else. */
function clauseBefore(text: string, { span }: Quantity, floor: number): Words {
  const from = clauseStart(text, span.start, floor);
  if (text[from - 1] !== ',') return NONE;
  const start = trimStart(text, clauseStart(text, from - 1, floor), from - 1);
  const end = trimEnd(text, start, from - 1);
  const words = text.slice(start, end);
  return /^(?:主要|以|并|且)|为主$/.test(words)
    ? NONE
    : { start: start + (BY_MEANS.test(words) ? behindVerbs(words, 0) : 0), end };
}

/** `通过门户网站公开镇财政信息,1条`. */
const BY_MEANS = /^(?:通过|利用|依托|在)/;

/** Words before the number in its clause, without what only leads to it. */
function wordsBefore(text: string, quantity: Quantity, floor: number): Words {
  let end = quantity.span.start;
  let start = clauseStart(text, end, floor);
  // `市国土局(236件)`: what stands before the bracket.
  if (text[start - 1] === '(' && start === end) {
    end = start - 1;
    start = clauseStart(text, end, floor);
  }
  // `访问量:1200次`: the colon joins here.
  if (text[start - 1] === ':' && text.slice(start, end).trim() === '')
    start = clauseStart(text, start - 1, floor);
  if (quantity.nature === 'percent') end -= (SHARE_TAIL.exec(text.slice(start, end))?.[0] ?? '').length;
  // `信息发布量由2016年的28条增加到…`
  end -= (DATED.exec(text.slice(Math.max(start, end - 12), end))?.[0] ?? '').length;
  end = trimEnd(text, start, end);
  start = trimStart(text, start, end);
  const idle = IDLE_VERB.exec(text.slice(start, end));
  if (idle && idle.index >= 2) end = start + idle.index;
  const words = text.slice(start, end);
  // `41个单位的行政权力事项2530项`: what belongs to the number before is not counted by this one.
  const owned = start === floor ? (OWNED.exec(words)?.[0].length ?? 0) : 0;
  let cut = words.length - owned >= 2 ? owned : 0;
  cut = behindVerbs(words, cut);
  return { start: trimStart(text, start + cut, end), end };
}

/** Where the words begin that follow the last verb; `cut` if there is none behind it. */
function behindVerbs(words: string, cut: number): number {
  // Verbs inside names are no verbs: 《项目进行时》, “主动公开内容”.
  const outside = words.replace(
    /《[^《》]{0,80}》|“[^“”]{0,40}”/g,
    (name) => '《'.padEnd(name.length - 1, '〇') + '》',
  );
  for (const match of matchesOf(outside, VERBS)) {
    const rest = match.index + match[0].length;
    // `公众号发布稿件`: what anything may be is told by the words before.
    if (words.length - rest >= 2 && !(words.length - cut <= SHORT && ANYTHING.test(words.slice(rest))))
      cut = rest;
  }
  return cut;
}

/** What the number before counts. */
const OWNED = /^(?:[\u4e00-\u9fff]{1,4}的|(?:方面|领域|环节|层面|维度|步骤)(?=.{2}))/;

/** Start of the clause that ends at `at`: after a stop, an open bracket, a line break or the number before. */
function clauseStart(text: string, at: number, floor: number): number {
  const lowest = Math.max(floor, at - REACH, 0);
  let depth = 0;
  let quotes = 0;
  for (let i = at - 1; i >= lowest; i--) {
    const char = text[i] ?? '';
    if (char === ')') depth += 1;
    else if (char === '(') {
      if (depth === 0) return i + 1;
      depth -= 1;
    } else if (char === '”') quotes += 1;
    else if (char === '“') {
      if (quotes === 0) return i + 1;
      quotes -= 1;
    } else if (depth === 0 && isClauseEnd(text.charCodeAt(i))) return i + 1;
    else if (char === '\n' && !isWrapped(text, i)) return i + 1;
  }
  return lowest;
}

function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  for (let i = 0; i < 6 && end > start; i++) {
    const tail = TAIL.exec(text.slice(Math.max(start, end - 4), end));
    if (!tail) break;
    end -= tail[0].length;
  }
  return end;
}

function trimStart(text: string, from: number, end: number): number {
  let start = from;
  for (let i = 0; i < 8; i++) {
    const lead = LEAD.exec(text.slice(start, Math.min(end, start + 6)));
    if (!lead) break;
    start += lead[0].length;
  }
  return Math.min(start, end);
}

/** The noun after the number, up to its predicate: `9位|市直单位负责人`走进…, `20项|服务`的…; empty where none follows. */
function wordsAfter(text: string, quantity: Quantity, next: Quantity | undefined): Words {
  const start = startAfter(text, quantity, next);
  if (!beginsNoun(unitAt(text, start))) return NONE;
  const clauseEnd = clauseEndFrom(text, start, next);
  const predicate = PREDICATE.exec(text.slice(start, clauseEnd));
  // `1件|尚在答复中`
  const isOnlyAdverb = /^[尚仍还正]$/.test(text.slice(start, start + (predicate?.index ?? 0)));
  const words = text.slice(start, predicate && !isOnlyAdverb ? start + predicate.index : clauseEnd);
  if (words.startsWith('的')) return NONE;
  const noun = withoutJoiners(firstNoun(words));
  // `20个工作日内`
  if (/^[以之]?内(?![容部设外蒙])/.test(noun)) return NONE;
  const end = start + noun.length;
  return /^[“"]/.test(noun) && text[end] === '”' ? { start, end: end + 1 } : { start, end };
}

/** Where the noun after the number may begin: behind a second measure, a wrapped line and `26件|为自然人申请`. */
function startAfter(text: string, quantity: Quantity, next: Quantity | undefined): number {
  let start = quantity.span.end;
  if (next && next.span.start === start && next.nature === 'count') start = next.span.end;
  while (text[start] === '\n' && isWrapped(text, start)) start += 1;
  return start + (IS.exec(text.slice(start, start + 4))?.[0].length ?? 0);
}
const IS = /^(?:为(?!民)|是|系|属于?|来自)(?=[\u4e00-\u9fff]{2})/;

/** Where the words from `start` end: at a stop, the next number, the first of a list before that, or after 30 characters. */
function clauseEndFrom(text: string, start: number, next: Quantity | undefined): number {
  const isStop = (at: number) => endsNoun(text.charCodeAt(at)) || (text[at] === '\n' && !isWrapped(text, at));
  let end = start;
  while (end < text.length && end - start < 30 && !isStop(end)) end += 1;
  if (!next || next.span.start <= start || next.span.start >= end) return end;
  const list = text.slice(start, next.span.start).indexOf('、');
  return list > 0 ? start + list : next.span.start;
}

/** Of `服务、办理` the first, of `市民的建议` what stands before 的, unless that is an adjective. */
function firstNoun(words: string): string {
  const list = words.indexOf('、');
  const first = list > 0 && list <= 2 ? words.slice(0, list) : words;
  const of = words.indexOf('的');
  const isCut = of > 0 && of < first.length && (of <= 3 || of + 1 === first.length);
  return isCut && !ADJECTIVE.test(words.slice(0, of)) ? words.slice(0, of) : first;
}

function withoutJoiners(words: string): string {
  let end = words.length;
  while (end > 0 && isJoiner(words.charCodeAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

const beginsNoun: IsUnit = (unit) => isHan(unit) || isLatin(unit) || opensName(unit);
const endsNoun = toUnitSet(',;。:!?|\t()》”’');
const isJoin = toUnitSet('、“"和及与共各');
const isJoiner: IsUnit = (unit) => isJoin(unit) || isSpace(unit);
const ADJECTIVE = /^(?:专门|公共|长期|重要|重大|具体|基础|日常|经常|系统|新|好|主要)性?$/;
