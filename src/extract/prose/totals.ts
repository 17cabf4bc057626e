import {
  DISCLOSE,
  ADJECTIVES,
  ATTRIBUTES,
  INFO,
  IN_A_TITLE,
  NAMED_SITE,
  PRINTED,
  ON_A_PLATFORM,
  ROW_OF_TOTALS,
  MADE_BEFORE,
  MADE_ITEMS,
  DISCLOSED_PART,
  CHANNELS,
  OF_BULLETIN,
  OF_NEW_MEDIA,
  OF_THE_YEAR,
  COLUMN,
  DISCLOSURE_COLUMN,
  MEANS,
  PROACTIVE_SECTION,
  REALLY_DISCLOSED,
  SHOULD_BE,
  STOOD,
} from '../../catalogue/wordings.ts';
import { byItself, endsIn, headOf, isIn, lastClauseOf, startsWith } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import { innermost } from './sentences.ts';
import type { Told } from './told.ts';
import { channelsIn } from './topics.ts';
import {
  VERB_END,
  ANY_CHANNEL,
  isOfIssues,
  isOneOfMany,
  isByOtherMeans,
  MEASURES,
  isDoneByOthers,
  isOfAllYears,
  yearPart,
} from './disclosing.ts';

/** Rules for all disclosed items of the year. */

/** A part of them, by channel or by class. */
const OF_ITEMS = /^proactive\.(?!total|full_text)/;
const VERB_BEFORE = /主动公开|(?:全年|累计|共)(?:公开|发布)/;
/** `通过政府网站公开财政信息26条、部门动态59条,共85条`: all on the one channel that is named, else all there is. */
function wholeOf(m: Mention, told: Told): string {
  const [named, second] = /^(?:proactive\.category\..*)?$/.test(told.lastConcept(m))
    ? channelsIn(m.prior)
    : [];
  return second === undefined ? (named ?? 'proactive.total') : 'proactive.total';
}
const BY_ONE = /^proactive\.(?!total|category|full_text)/;

const STRONG = new RegExp(
  `(?:${DISCLOSE}[了的]?(?:20\\d\\d年度?(?:以来)?的|本年度?的)?(?:${ADJECTIVES}|等){0,3}${INFO}|主动公开[了的]?(?:${ADJECTIVES}){0,2}信息|${INFO}的?主动公开|公开[^,]{0,60}等(?:${ADJECTIVES})?${INFO}|主动公开[^,]{2,60}、[^,]{2,60}等方面的?(?:政府|政务)?信息|主动(?:向社会|对外)?公开[^,、]{2,10}(?:、[^,、]{2,12}){3,8}信息|公开政府文件[、和及](?:政府|政务)信息)$`,
);
const WEAK = new RegExp(
  `(?:公开|发布|公布|(?<=全年共|全年|共)上传)(?:[、和及与并]更新)?[了的]?(?:${ADJECTIVES}){0,2}信息$|(?<!依)信息主动公开$|(?:公开|发布)[^,]{2,60}在内的各类(?:政府|政务)?信息$|(?:共|累计)发布[^,]{2,40}、[^,]{2,40}等(?:${ADJECTIVES})?(?:政府|政务)信息$`,
);
const OF_FIELD = /主动公开[了的]?(?:各类|各种|相关)?([^,、类]{2,10}?)类?(?:政府|政务)?信息$/;
const INFO_AFTER = new RegExp(`^(?:主动公开的?)?(?:${ADJECTIVES})?${INFO}`);
const NOUN_OF_ALL = new RegExp(`${INFO}公开$`);

/** `主动公开政府信息356条`, `公开356条政务信息`, `全年政府信息主动公开128条` → proactive.total. */
export function readTotal(m: Mention, told: Told): Hit | null {
  if (!isIn(m, ...MEASURES)) return null;
  const sum = sumOfItems(m, told);
  const part = sum ? null : (yearPart(m) ?? disclosedPart(m) ?? reallyDisclosed(m));
  const strong = sum || part ? null : strongTotal(m, told);
  const found = sum ?? part ?? strong ?? (m.channels.length === 1 ? null : weakTotal(m));
  // Most numbers end here: what else stands against them need not be asked.
  if (!found || isOfOthers(m, told)) return null;
  if (sum) return { ...sum, concept: wholeOf(m, told), isCarried: true };
  if (isOnlySome(m, told)) return null;
  if (part) return { ...part, concept: 'proactive.total', isCarried: true };
  const lead = headOf(m)
    .slice(0, found.from)
    .replace(/(?:共|累计|全年){1,2}$/, '');
  if (PRINTED.test(found.words) || NOT_ALL.test(lead) || ON_A_PLATFORM.test(lead)) return null;
  // 新增政府信息130条,更新政府信息23条: what was renewed is told beside what is new.
  if (/^更新/.test(found.words) && told.wasTotalled()) return null;
  return { ...found, concept: 'proactive.total', isCarried: !strong };
}

/** A sum behind disclosed items, or behind the verb that all of them share. */
const sumOfItems = (m: Mention, told: Told): Found | null =>
  m.summed === 'sum' && (OF_ITEMS.test(told.lastConcept(m)) || VERB_BEFORE.test(m.prior))
    ? byItself(m)
    : null;

const strongTotal = (m: Mention, told: Told): Found | null =>
  endsIn(m, STRONG) ?? sumBehind(m) ?? rowOfTotals(m) ?? verbBefore(m) ?? nounOfAll(m) ?? ofOwnField(m, told);

/** Told of other organs, of issues, or of all years. */
function isOfOthers(m: Mention, told: Told): boolean {
  if (isDoneByOthers(m, told) || isOfIssues(m)) return true;
  // 2016年主动公开92条。截至2016年底,已主动公开8400条: of all years.
  if (told.wasTotalled() && STOOD.test(m.prior + headOf(m))) return true;
  // 2013年新增主动公开信息92条,累计公开8400条: the second likewise.
  return told.lastConcept(m) === 'proactive.total' && SO_FAR.test(headOf(m)) && !m.whole;
}

/** What was disclosed by one means, in one place, of one kind, or is a part of another number. */
function isOnlySome(m: Mention, told: Told): boolean {
  // 通过门户网站、信息公开专栏等渠道: all of them, though one only has a name here.
  if ((m.channels.length === 1 && !isOneOfMany(headOf(m))) || isByOtherMeans(m)) return true;
  // 通过门户网站公开43条,通过报刊、微信公开85条: told by means beside another.
  if (m.channels.length > 1 && BY_ONE.test(told.lastConcept(m)) && m.before.search(MEANS) >= 0) return true;
  const isPart = m.whole?.period.kind === m.period.kind && told.conceptOf(m.whole).startsWith('proactive.');
  return (
    isPart ||
    isOneOfOthers(m, told) ||
    isOfAllYears(m) ||
    IN_A_TITLE.test(headOf(m)) ||
    isOfPapers(m, told) ||
    OF_BULLETIN.test(lastClauseOf(m.prior)) ||
    OF_NEW_MEDIA.test(m.prior) ||
    NAMED_SITE.test(headOf(m))
  );
}

/** `产生公文类政府信息124条,其中主动公开的公文类信息44条`: papers, which are some of the items. */
const isOfPapers = ({ whole, noun }: Mention, told: Told): boolean =>
  PAPERS.test(whole?.before ?? '') && (PAPERS.test(noun) || told.wasTotalled());
const PAPERS = /公文类/;

const SO_FAR = /^(?:历年来?)?累计/;

/** `各栏目发布379条,其中工作动态300条,主动公开信息21条`: one of several kinds of a whole that is no indicator. */
const isOneOfOthers = (m: Mention, told: Told): boolean =>
  m.whole !== null &&
  told.conceptOf(m.whole) === '' &&
  !MADE_ITEMS.test(m.whole.before) &&
  KIND_BEFORE.test(m.prior);
const KIND_BEFORE =
  /(?:其中|包括)[^。;]{0,30}[\d一二三四五六七八九十百千万两][条件份篇期则项个次][^。;]{0,200}$/;

/** `公开目录主动公开政府信息30条`, `依申请公开政府信息30件`, `应公开政府信息30条`, `其他公开信息3条` are not what was disclosed. */
const NOT_ALL =
  /(?:(?<!(?:通过|利用|在)[^,]{0,16})目录|领域|送交|移交|移送|报送|提供|备案|应当?|其[他它]|申请|不予?|部分|予以|同意|[免拟可未]予?|要求)$/;

/** `共形成政府信息1230条,其中主动公开1021条`; without 其中 where the others are told behind it. */
function disclosedPart(m: Mention): Found | null {
  const found = m.after === '' ? endsIn(m, DISCLOSED_PART) : null;
  const isOne = () =>
    m.whole
      ? MADE_ITEMS.test(m.whole.before)
      : MADE_BEFORE.test(m.prior) && ATTRIBUTES.test(m.clause.sentence.strip.text);
  return found && isOne() ? found : null;
}

/** `应公开政府信息30条,实际公开28条`. */
function reallyDisclosed(m: Mention): Found | null {
  const found = endsIn(m, REALLY_DISCLOSED);
  return found && SHOULD_BE.test(m.prior) ? found : null;
}

/** `信息公开数量328条(不同渠道和方式公开相同信息计1条)`. */
const rowOfTotals = (m: Mention): Found | null =>
  ROW_OF_TOTALS.test(m.bracket) ? endsIn(m, /信息(?:主动)?公开$|公开(?:各类|的)?(?:政府)?信息$/) : null;

/** `定期主动公开政府信息,2024年全年共计6条`. */
const sumBehind = (m: Mention): Found | null =>
  m.after === '' && SUM_ALONE.test(headOf(m)) && STRONG.test(lastClauseOf(m.prior)) ? byItself(m) : null;
const SUM_ALONE = /^(?:20\d\d年)?(?:全年|本年度?)?(?:共计?|合计|总计|累计)(?:公开|发布)?$/;

/** `公开356条政务信息`. */
function verbBefore(m: Mention): Found | null {
  const verb = endsIn(m, VERB_END);
  const object = verb && startsWith(m, INFO_AFTER);
  return object && { ...object, from: verb.from };
}

/** `全年政务信息公开1356条`; in a section on nothing else `政府信息公开的数量有24件`. */
const nounOfAll = (m: Mention): Found | null =>
  (m.measure === '条' || PROACTIVE_SECTION.test(innermost(m.titles))) &&
  m.topic !== 'requests' &&
  m.whole === null
    ? endsIn(m, NOUN_OF_ALL)
    : null;

/** `全年主动公开水务信息56条` by the water office. */
function ofOwnField(m: Mention, told: Told): Found | null {
  const found = endsIn(m, OF_FIELD);
  const field = OF_FIELD.exec(found?.words ?? '')?.[1];
  return field !== undefined && told.isOwnField(field) ? found : null;
}

/** `累计公开62条信息`. */
function bareInfoAfter(m: Mention): Found | null {
  const verb = endsIn(m, /(?<!信息)公开了?$/);
  const object = verb && startsWith(m, /^(?:各类)?信息$/);
  return object && { ...object, from: verb.from };
}

/** `共公开信息2768条`: bare 信息 is all of it only where nothing narrows it. */
function weakTotal(m: Mention): Found | null {
  const found = endsIn(m, WEAK) ?? bareInfoAfter(m);
  if (!found || !OF_THE_YEAR.test(headOf(m))) return null;
  if (IN_ONE_PLACE.test(headOf(m)) || BEHIND_A_NAME.test(m.prior)) return null;
  const before = lastClauseOf(m.prior);
  const isOfMany = CHANNELS.filter(([, p]) => p.test(before)).length > 1;
  const isOfOne = !isOfMany && ANY_CHANNEL.test(m.prior);
  const words = m.prior + headOf(m);
  const isNarrow = COLUMN.test(isOfMany ? words.replace(DISCLOSURE_COLUMN, '') : words) || isOfOne;
  return isNarrow ? null : found;
}

/** `一是“临河水务网”,全年公开信息26条`: of the one place named right before. */
const BEHIND_A_NAME = /(?:^|[,:;])[一二三四五六]是[^,:;、]{2,12}(?:网|平台|APP|客户端|号)[,:]$/;

/** `在“指尖临河”发布信息26条`, `信息公开平台共发布信息26条`: in one place, of which no more is said than its name. */
const IN_ONE_PLACE =
  /(?<![现正存])在(?![全本我各年县市省])[^,、等]{2,14}(?:发布|推送)(?:各类)?信息$|平台(?:共计?|累计|全年){0,2}(?:发布|推送)(?:各类)?信息$/;
