import {
  DISCLOSE,
  ADJECTIVES,
  ITEMS,
  UNSAID,
  OWN_COLUMN,
  OWN_SITE,
  OWN_WORDS,
  MEANS,
  KINDS,
  SITES,
  SITE_BY_NAME,
  THROUGH_AFTER,
  SERVICE_INFO,
  CHANNELS,
  UNNAMED_MEANS,
  NAMED_ACCOUNT,
  OTHER_MEANS_ALONE,
  MANY_MEANS,
  COLUMN,
  COLUMNS,
  DISCLOSURE_COLUMN,
  FULL_TEXT,
  HANDED_OVER,
  SITES_OF_OTHERS,
} from '../../catalogue/wordings.ts';
import { lastMatch, matchesOf } from '../../text/matches.ts';
import {
  MEASURES,
  VERBS,
  VERB_END,
  CHANNEL_WORDS,
  ANY_CHANNEL,
  isOfIssues,
  isOneOfMany,
  isByOtherMeans,
  isOneKindOfItems,
  isOfAllYears,
  yearPart,
  isDoneByOthers,
} from './disclosing.ts';
import { behindOf, endsIn, headOf, isIn, startsWith, withItsNoun } from './mentions.ts';
import type { Found, Hit, Mention } from './mentions.ts';
import type { Told } from './told.ts';
import { channelsIn } from './topics.ts';

/** Rules for numbers of disclosed items by channel. */

const ONLY_ITEMS = new RegExp(`^${ITEMS}{1,2}$`);
/** 政策解读、办事指南等信息 */
const LISTED_ITEMS = new RegExp(
  `^[^,的]{1,20}、[^,的]{1,20}等(?:各类|相关|各种|重点|重要)?(?:政务|政府)?${ITEMS}$|^[^,、]{2,40}、[^,、]{2,24}、[^,]{2,80}等(?:[^,、]{0,12}信息)?$|^(?:各类|各种)[^,的]{2,20}[和、及][^,的]{2,16}信息$|^[^,的、]{2,10}(?:[和及](?:各类|各种)|等(?:各类|各种)?)(?:政务|政府)?信息$|^(?:各类?)?(?:政府|政务)信息[、和及][^,、]{2,6}信息$`,
);
/** 涉及教育、医疗等的信息 */
const LISTED_SUBJECTS = /^(?:涉及|有关|关于|包括)[^,的]{1,24}、[^,的]{1,60}等[^,的]{0,10}的/;
/** 文字、图片、视频信息 */
const KINDS_OF_ITEMS = /^(?:(?:文字|图片|图文|视频|音频)[、和及]?){2,4}/;
/** 气象类信息, of the weather office all there are; 气象工作信息, 气象新闻信息 likewise. */
const FIELD_OF_ITEMS = new RegExp(`^([^,的、类]{2,10}?)(?:安全|工作|政务|行业|系统|动态|新闻)?类?${ITEMS}$`);
const ITEMS_AFTER = new RegExp(`^(?:${ADJECTIVES})?(?:政府|政务)?${ITEMS}`);
const CHANNEL_AFTER = new RegExp(
  `^(?:政务|官方)?(?:${CHANNEL_WORDS.source})的?${ITEMS}|^(?:原创)?(?:政务|官方)?(?:微博|微信)$`,
);

/** `全文电子化的主动公开信息35条` → proactive.full_text_electronic 35. */
export function readFullText(m: Mention): Hit | null {
  const found = isIn(m, '条', '件', '份') ? endsIn(m, FULL_TEXT) : null;
  return found && { ...found, concept: 'proactive.full_text_electronic' };
}

/** `通过门户网站主动公开政府信息290条` → proactive.website 290; `微信公众号发布信息210条`, `政府公报6条` likewise. */
export function readChannel(m: Mention, told: Told): Hit | null {
  if (!isIn(m, ...MEASURES)) return null;
  // 网站42条、公开栏20条、其他12条: the rest of the channels.
  if (/^其[他它]$/.test(m.noun) && told.familyOfParts(m.whole) === 'proactive')
    return { ...withItsNoun(m), concept: 'proactive.other' };
  const part = yearPart(m);
  const found = disclosedItems(m, told) ?? channelAlone(m, told) ?? channelAfter(m) ?? throughAfter(m);
  // Most numbers end here: what else stands against them need not be asked.
  if ((!part && !found) || isNotOfChannel(m, told)) return null;
  const [of, second] = part ? channelsIn(m.prior || (m.whole?.before ?? '')) : [];
  if (part && of !== undefined && second === undefined) return { ...part, concept: of, isCarried: true };
  if (!found) return null;
  const concept = channelOf(m, found) ?? ownSite(m, told) ?? online(m, told);
  // 网站公开825条,其中公开栏94条: a column of the site.
  const whole = told.conceptOf(m.whole);
  if (concept === 'proactive.board' && whole === 'proactive.website') return null;
  // 全省政府网站公开320条,其中省政府门户网站公开52条: a part of the channel.
  if (concept !== null && concept === whole && m.whole?.period.kind === m.period.kind) return null;
  if (concept === null || (m.measure === '个' && isOfChannels(m, concept))) return null;
  // 网站设立专栏,发布信息12条 counts one column of the site.
  if (isOfColumn(m)) return null;
  if (isOneOfColumns(m)) return null;
  return { ...widened(m, found), concept, isCarried: !ANY_CHANNEL.test(headOf(m) + m.after) };
}

/** Told of others, of one site or kind among several, of more than the year, or as something else than published. */
const isNotOfChannel = (m: Mention, told: Told): boolean =>
  isDoneByOthers(m, told) ||
  isOfIssues(m) ||
  isOneOfSites(m) ||
  isOneKindOfItems(m) ||
  OF_A_LEVEL.test(m.noun) ||
  isUpdating(m) ||
  isOfAllYears(m) ||
  HANDED_OVER.test(m.noun) ||
  SITES_OF_OTHERS.test(m.noun);

/** A column of a site that is neither the one for disclosure nor the organ's own, nor one of several. */
const isOfColumn = ({ before }: Mention): boolean =>
  COLUMN.test(before) && !DISCLOSURE_COLUMN.test(before) && !OWN_COLUMN.test(before) && !COLUMNS.test(before);
/** 在省级媒体发稿12篇,在市级媒体发稿36篇: media of one level. */
const OF_A_LEVEL = /(?:中央|国家级?|[省市县区]级)(?:及?以上)?(?:主流|新闻)?媒体/;

/** `在门户网站部门动态发布信息32条,校园风采栏目发布信息21条`: columns of a site beside each other. */
const isOneOfColumns = (m: Mention): boolean => PART_OF_SITE.test(headOf(m)) && NEXT_COLUMN.test(behindOf(m));
const PART_OF_SITE = /网站(?:上|的|中)?(?!公开|发布|更新)[^,共主累全上向]{2,12}(?:发布|公开|更新)[^,]{0,12}$/;
const NEXT_COLUMN =
  /^[,、;][^,;\d]{1,16}(?:栏目|专栏|板块|频道)(?:共|主动)?(?:发布|公开|更新)[^,;\d]{0,8}[\d一二三四五六七八九十百千]/;

/** `开通信息公开网站1个`: the channels are counted, not what they published. */
const isOfChannels = (m: Mention, concept: string): boolean =>
  concept === 'proactive.newmedia' || /(?:网|网站|公众号|微博|栏|屏|平台)$/.test(m.noun);

/** `公开栏更新12次`: how often, not how much. */
const isUpdating = (m: Mention): boolean =>
  /^(?:[次期]|期次)$/.test(m.measure) && /更新(?:内容)?$|更换|张贴|^(?!.*信息).*公开$/.test(m.noun);

/** The one channel nearest to the number: of its own words, of its clause, or carried. Several named are none. */
function channelOf(m: Mention, found: Found): string | null {
  if (isByOtherMeans(m) || m.channels[0] === 'proactive.other') return 'proactive.other';
  // “临河市人民政府网”微信平台: the account of a site.
  const words = (m.noun + found.words).replace(OF_SITE, '');
  const own = CHANNELS.filter(([, p]) => p.test(words)).map(([concept]) => concept);
  // 发布活动信息、广播电视、市场执法等各类信息: what it was about.
  if (own.length > 0 && LISTED_ITEMS.test(objectOf(found)) && !ANY_CHANNEL.test(leadOf(m, found)))
    return null;
  if (EVENTS_BESIDE.test(words)) return null;
  const named = own.length > 0 && !isPaired(own, m) ? own : m.channels;
  if (named.length === 1) return isOneOfMany(headOf(m)) || isOneKind(m, named[0]) ? null : (named[0] ?? null);
  if (named.length > 1)
    return !isOneOfMany(headOf(m)) && named.every((c) => PAIR.includes(c))
      ? (oneOfNewMedia(m, named) ?? 'proactive.newmedia')
      : null;
  const means = UNNAMED_MEANS.exec(headOf(m));
  return means && !MANY_MEANS.test(means[0]) ? 'proactive.other' : null;
}

/** `新闻发布会及媒体公开141条`: told on other occasions too. */
const EVENTS_BESIDE = /(?:发布会|座谈会|通气会)[、和及与]/;

/** What stands behind the verb, and before it. */
const OBJECT = new RegExp(`^${DISCLOSE}[了的]?(.+)`);
const objectOf = ({ words }: Found): string => OBJECT.exec(words)?.[1] ?? '';
const leadOf = (m: Mention, { words }: Found): string => headOf(m).slice(0, -words.length || undefined);

/** `微博(微信)公开12条`: the other stands in brackets, not in the words. */
const isPaired = ([one, more]: readonly string[], { channels, noun, before }: Mention): boolean =>
  noun === before &&
  more === undefined &&
  channels.length > 1 &&
  channels.every((c) => c === one || PAIR.includes(c)) &&
  !/[、和及与]/.test(noun);

/** `在临河水务网发布信息12条` by the water office: its site is called after it. */
function ownSite(m: Mention, told: Told): string | null {
  const field = m.channels.length === 0 ? SITE_BY_NAME.exec(headOf(m))?.[1] : undefined;
  const isOwn = field !== undefined && ORGANS.some((organ) => told.isOwnField(field + organ));
  return isOwn && !isOneOfMany(headOf(m)) ? 'proactive.website' : null;
}

/** `主动公开信息36条,其中网上公开32条`, `网上公开32条,公开栏公开4条`: of all there are, those on the net. */
const online = (m: Mention, told: Told): string | null =>
  ONLINE.test(m.noun) && (told.conceptOf(m.whole) === 'proactive.total' || isBesideBoard(m))
    ? 'proactive.website'
    : null;
const isBesideBoard = (m: Mention): boolean => NEXT_BOARD.test(behindOf(m));
const NEXT_BOARD =
  /^[,、;](?:通过|利用|在)?[^,、;\d]{0,6}(?:公开栏|公示栏|宣传栏|广播|电视|报刊)[^,、;\d]{0,6}公开[^,、;\d]{0,6}[\d一二三四五六七八九十]/;

const ONLINE = /^(?:其中)?网上(?:主动)?公开(?:政府)?(?:信息)?$/;

const ORGANS = ['局', '委', '厅', '办'] as const;

const OF_SITE = /网(?:站)?(?=(?:官方|政务)?(?:微信|微博))/g;

/** `报纸刊登156条、电视播出203条`: one kind of the channel beside another with a number of its own. */
function isOneKind(m: Mention, channel = ''): boolean {
  const kindsIn = (words: string) => (KINDS[channel] ?? []).filter((kind) => kind.test(words)).length;
  if (kindsIn(m.noun + m.after) !== 1 || OWN_SITE.test(m.noun)) return false;
  const counted = m.clause.sentence.strip.text.split(/[,;:]/).filter((words) => COUNTS_ITEMS.test(words));
  return kindsIn(counted.join(',')) > 1;
}
const COUNTS_ITEMS = /[\d一二两三四五六七八九十百千万][余多]?[条篇件次期份则个]/;

/** `在新浪、腾讯微博各发布信息320条`, `两个公众号分别推送信息12条、8条`: sites of one channel, no sum of them. */
const isOneOfSites = (m: Mention): boolean =>
  (/各/.test(m.clause.strip.text) && SITES.test(headOf(m))) ||
  (/分别/.test(headOf(m)) && !ANY_CHANNEL.test(m.noun));

const BY_CHANNEL = /^proactive\.(?!total|category|full_text)/;

/** Weibo and WeChat in one figure are 政务新媒体. */
const PAIR: readonly string[] = ['proactive.weibo', 'proactive.wechat', 'proactive.newmedia'];

/** `政务新媒体发布微博26篇`: the one of them that is counted. */
function oneOfNewMedia(m: Mention, named: readonly string[]): string | null {
  const [one, other] = named.filter((c) => c !== 'proactive.newmedia');
  const isCounted = CHANNELS.some(([c, p]) => c === one && p.test(m.noun.slice(-4)));
  return one !== undefined && other === undefined && isCounted ? one : null;
}

/** From the name of the channel on, where that stands before the verb. */
function widened(m: Mention, found: Found): Found {
  const start = m.from - m.before.length;
  const named = matchesOf(m.before, CHANNEL_WORDS).map((match) => start + match.index);
  const means = m.before.search(MEANS);
  return { ...found, from: Math.min(...named, ...(means < 0 ? [] : [start + means]), found.from) };
}

/** A verb of disclosing with nothing but items, adjectives and names of channels behind it. */
function disclosedItems(m: Mention, told: Told): Found | null {
  const verb = lastMatch(m.noun, VERBS);
  if (!verb || m.noun.length - verb.index > (verb.index < 24 ? 140 : 30)) return null;
  // 规范性文件及其他主动公开文件: the rest of them.
  if (/其[他它]$/.test(m.noun.slice(0, verb.index))) return null;
  const found = { from: m.nounStart + verb.index, to: m.to, words: m.noun.slice(verb.index) };
  const behind = found.words.slice(verb[0].length).replace(/^[了的]/, '');
  // 发布公报12期 counts the bulletins, not what stands in them.
  if (/公报$/.test(behind)) return null;
  const object = behind
    .replace(LISTED_SUBJECTS, '')
    .replace(KINDS_OF_ITEMS, '')
    .replace(CHANNEL_WORDS, '')
    .replace(UNSAID, '');
  if (object !== '') {
    const isPlain = ONLY_ITEMS.test(object) || LISTED_ITEMS.test(behind);
    return isPlain || told.isOwnField(FIELD_OF_ITEMS.exec(object)?.[1] ?? '') ? found : null;
  }
  if (m.after === '') return found;
  const items = startsWith(m, ITEMS_AFTER);
  return items && { ...found, to: items.to };
}

/** `微博12条`, `其他方式8条`, `政府网站公开政府信息数29条` in a list of disclosed items. */
function channelAlone(m: Mention, told: Told): Found | null {
  const rest = m.noun.replace(CHANNEL_WORDS, '').replace(OWN_WORDS, '');
  const isOwn =
    rest === '' ||
    told.isOwnField(rest) ||
    isNamedChannel(m, told) ||
    isNamedBelow(m, told) ||
    OTHER_MEANS_ALONE.test(m.noun);
  if (!isOwn || !ANY_CHANNEL.test(m.noun) || m.measure === '个' || isOfElse(m, told)) return null;
  // 政府公报6期, 刊出公开栏6期 count the bulletins.
  if (m.measure === '期' && OF_ISSUES_ALONE.test(m.noun)) return null;
  const inList =
    m.topic === 'proactive' ||
    told.conceptOf(m.whole).startsWith('proactive.') ||
    told.wasDisclosed(m) ||
    isNamedBelow(m, told) ||
    AFTER_ITEMS.test(headOf(m));
  return inList ? withItsNoun(m) : null;
}

const OF_ISSUES_ALONE = /公报$|[刊登张][出载贴][^,]{0,8}栏$/;

/** `“青原发布”微信公众号86条` as a part of what was disclosed, or beside another channel: an account by its name. */
const isNamedChannel = (m: Mention, told: Told): boolean =>
  isIn(m, '条', '篇', '件') &&
  NAMED_ACCOUNT.test(m.noun) &&
  (told.conceptOf(m.whole) === 'proactive.total' || BY_CHANNEL.test(told.conceptBefore(m)));

/** `累计公开信息1687条。临河水务微博信息162条`: a channel by its name, below a total. */
const isNamedBelow = (m: Mention, told: Told): boolean =>
  m.before === m.noun && CALLED.test(m.noun) && /主动公开/.test(m.titles) && told.wasTotalled();
const CALLED = /^[^,、的\d]{2,14}(?:网站|微博|微信|公众号)信息$/;

/** `公开信息228条、微信公众号162条` */
const AFTER_ITEMS = /(?:公开|发布)[^,]{0,12}(?:信息|文章)[^,\d]{0,4}\d[\d,.]{0,9}[万千]?余?[条篇]/;

/** `举办活动136次,其中网站6次`: parts of something that is no disclosure. */
const isOfElse = ({ whole }: Mention, told: Told): boolean =>
  whole !== null && told.conceptOf(whole) === '' && !OF_DISCLOSURE.test(headOf(whole) + whole.after);
const OF_DISCLOSURE = new RegExp(`${DISCLOSE}|信息|文章|稿件`);

/** `发布244篇公众号信息` → proactive.wechat 244. */
const channelAfter = (m: Mention): Found | null =>
  endsIn(m, VERB_END) ? startsWith(m, CHANNEL_AFTER) : null;

/** `1203条政府信息通过门户网站向社会公开` → proactive.website 1203. */
function throughAfter(m: Mention): Found | null {
  const found = startsWith(m, THROUGH_AFTER);
  return found && channelsIn(found.words).length === 1 ? found : null;
}

/** `提供服务类信息数126条` → proactive.service_info. */
export function readServiceInfo(m: Mention): Hit | null {
  const found = isIn(m, '条', '件', '项') ? endsIn(m, SERVICE_INFO) : null;
  return found && { ...found, concept: 'proactive.service_info' };
}
