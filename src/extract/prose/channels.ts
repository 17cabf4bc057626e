import {
  BY_CHANNEL,
  COUNTED_CHANNELS,
  DISCLOSURE_COLUMN,
  MAIN_MEANS,
  OF_FIELDS,
  OF_PLATFORMS,
  SPEAKS_OF_CHANNEL,
} from '../../catalogue/wordings.ts';
import { toUnitSet, unitAt } from '../../text/units.ts';
import type { Reading } from '../reading.ts';
import type { Clause, Spot } from './clauses.ts';
import type { Mention } from './mentions.ts';
import type { Sentence } from './sentences.ts';
import { beginOf, endOf, offsetAt } from './strip.ts';
import { channelsIn, channelsOfHeading } from './topics.ts';

/** Walks along with the prose and tells of each number by which channels it was published. */

/** A clause with its numbers, and the one before it in the same sentence. */
interface Said {
  readonly clause: Clause;
  readonly mentions: readonly Mention[];
  readonly previous: Said | null;
}

export class Channels {
  /** The channel that a heading right before names: `1.政府网站。全年公开信息12条`. */
  private heading: readonly string[] = [];
  private end = 0;

  constructor(private readonly reading: Reading) {}

  /** Goes on to a sentence; `before`: the words of the one before. A heading of a channel holds for its own paragraph, or for the one below it. */
  enter({ strip }: Sentence, before: string): void {
    const { text } = strip;
    const start = beginOf(strip);
    const words = withoutOrdinal(text);
    const named = channelsOfHeading(words);
    const isNew = () => this.reading.doc.text.slice(this.end, start).includes('\n');
    const isBelow = () => channelsOfHeading(withoutOrdinal(before)).length > 0;
    if (named.length > 0 || words !== text || (isNew() && !isBelow())) this.heading = named;
    this.end = endOf(strip);
  }

  /** Those of a number: of its own words, of what stands around it, or carried from before. */
  of(spot: Spot, words: string, previous: Said | null): readonly string[] {
    const own = channelsIn(words);
    const named =
      own.length > 0
        ? withBracket(own, spot)
        : channelsIn(
            asideBefore(spot) || platformsBefore(spot) || fieldsBefore(spot) || this.titleBefore(spot),
          );
    return named.length === 1 || (named.length > 0 && !this.isOfOthers())
      ? named
      : this.carried(previous, spot);
  }

  /** `通过《临河市人民政府公报》发布信息6条`: the title of what it was published in; '' if there is none. */
  private titleBefore({ clause: { strip }, from, before }: Spot): string {
    if (!IN_TITLE.test(before)) return '';
    const start = strip.text.lastIndexOf('《》', from);
    return this.reading.doc.text.slice(offsetAt(strip, start), offsetAt(strip, start + 1));
  }

  private isOfOthers(): boolean {
    return this.heading[0] === 'proactive.other';
  }

  /** The channel that stands before, else that of the heading, unless the sentence tells of others too. */
  private carried(previous: Said | null, { clause }: Spot): readonly string[] {
    const named = carriedChannels(previous);
    if (named.length > 0 || this.heading.length === 0 || previous?.mentions.length) return named;
    const isOfMore = channelsIn(clause.sentence.strip.text).some((c) => !this.heading.includes(c));
    return isOfMore && !this.isOfOthers() ? [] : this.heading;
  }
}

const IN_TITLE = /(?:通过|利用|在|借助)《》上?(?:共|累计|主动|全年)?(?:公开|发布|[刊登][登载发]|发表)/;

/** `微博(微信)公开信息12条`: the other one, in brackets before the number, is named too. */
function withBracket(own: readonly string[], { clause, from }: Spot): readonly string[] {
  if (own.length !== 1 || clause.host !== null) return own;
  const aside = clause.sentence.asides.find(
    ({ index, strip }) =>
      index > clause.offset && index < clause.offset + from && ONLY_NEW_MEDIA.test(strip.text),
  );
  return aside ? [...new Set([...own, ...channelsIn(aside.strip.text)])] : own;
}
const ONLY_NEW_MEDIA = /^(?:政务|官方)?微[信博]$/;

/** `在中国水务网(水务局政府网站)发布信息12条`: what the brackets before the number say of a place; '' if nothing. */
function asideBefore({ clause, from }: Spot): string {
  const aside = clause.sentence.asides.find(
    ({ index }) => index > clause.offset && index < clause.offset + from,
  );
  return clause.host === null && aside && PLACE_NAMED.test(aside.strip.text) ? aside.strip.text : '';
}
/** The words before the number of the platforms that a clause names together; '' if there are none. */
function platformsBefore({ clause, from }: Spot): string {
  const words = clause.strip.text.slice(Math.max(0, from - PLATFORMS_REACH), from);
  const counted = OF_PLATFORMS.exec(words);
  return counted ? words.slice(0, counted.index) : '';
}
const PLATFORMS_REACH = 60;

/** `在门户网站围绕机构职能等7个方面发布信息12条`: the words before the number of fields; '' if there is none. */
function fieldsBefore({ clause, from }: Spot): string {
  const words = clause.strip.text.slice(Math.max(0, from - FIELDS_REACH), from);
  const counted = OF_FIELDS.exec(words);
  return counted ? words.slice(0, counted.index) : '';
}
const FIELDS_REACH = 100;

const PLACE_NAMED = /^[^,、;除含等]{2,20}(?:网|网站|公众号|微博)$/;

/** `门户网站:全年公开信息12条`, `一是门户网站,公开信息12条` */
const isHeading = ({ separator, strip: { text } }: Clause): boolean =>
  (separator === ':' || !text.includes('等')) && channelsOfHeading(withoutOrdinal(text)).length > 0;
const withoutOrdinal = (words: string): string =>
  beginsOrdinal(unitAt(words, 0)) ? words.replace(ORDINAL, '') : words;
const beginsOrdinal = toUnitSet('一二三四五六七八九十0123456789');
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}[、.是]|\d{1,2}[、.])/;

const READERS = /(?:粉丝|用户|关注|阅读|浏览|点击|访问|播放|点赞|订阅)[^,]{0,4}$/;

/** Readers, issues, channels and their columns on disclosure are no items that a channel published. */
const isNoItem = ({ measure, after, noun }: Mention): boolean =>
  /^[人次期]/.test(measure) ||
  READERS.test(noun) ||
  (measure === '个' && DISCLOSURE_COLUMN.test(noun)) ||
  (COUNTED_CHANNELS.test(measure) && (channelsIn(after).length === 1 || ONLY_PLATFORMS.test(after)));

/** 开通微博、微信两个平台 */
const ONLY_PLATFORMS = /^(?:大)?(?:官方|政务|新媒体|公众)?(?:平台|账号)$/;

const NONE: readonly string[] = [];

/** The one channel of a clause before that has no number of its own: `通过门户网站公开,全年公开信息12条`. */
function carriedChannels(previous: Said | null): readonly string[] {
  for (let said = previous; said; said = said.previous) {
    const { text } = said.clause.strip;
    // 公众号编辑26期,推送信息86条: issues and what was in them.
    if (said.mentions.some((m) => m.quantity.nature === 'count' && !isNoItem(m) && !m.isHoped)) return NONE;
    if (MAIN_MEANS.test(text)) return NONE;
    const named = channelsIn(text);
    // 编发公报12期,刊登文件96件: what a bulletin prints is counted otherwise.
    if (said.mentions.length > 0 && named.includes('proactive.gazette')) return NONE;
    const isMeans = said === previous && (BY_CHANNEL.test(text) || isHeading(said.clause));
    if (named.length > 0) return isMeans || SPEAKS_OF_CHANNEL.test(text) ? named : [];
  }
  return NONE;
}
