import type { Encoding } from '../model.ts';

/** Bytes of a text file in, text out, with a clear word on which encoding was taken. */

/** What bytes became. `damaged`: some did not decode and U+FFFD stands in their place. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly damaged: boolean;
}

/** The most frequent characters of such texts, simplified and traditional: wrong encodings give rare ones. */
const COMMON = new Set(
  '的政公开信息府作工年行务一和理条度区情进件实申请办主数要人关动况全平及不制报局项发其中在法规化事二网三是时有本会合文民告部结面' +
    '我机提等设建保业复为重第通众目收加性布管强单定他新求门量查市社计内以对方站推上类位共处容依题步确于大力好据国策服综问议下效与点' +
    '诉分果持各展县总成体做了改审期费组标解正责到形群程接日导例相落完四式督专监任生过用取高同明未出构地室个权金现委月清按知户能施善' +
    '级编电指属号决应五受自经更安读财认系答将整供照质十予意录起由间六流图或员道传源障基律向原立益长见层围可并常回媒两只也所这上说去' +
    '來為個們時會發過務開關報與條應實現業業對學資導動無長經機進種從產間樣見題義話點別頭問書東帶門電車馬請處辦網頁訊數據單總計結論' +
    '區況項規設復眾強內類確於國綜議訴縣體審費組標責專監構權戶級編屬號決讀財認將質錄圖員傳層圍並兩這說鎮鄉佈' +
    '县区镇乡州省市街道村人民共和国索引号廢废止',
);
/** How much of the bytes is looked at to choose; even, so that two-byte units stay whole. */
const SAMPLE = 65_536;
/** Words of every such report, simplified and traditional; in a wrong encoding none of them appears. */
const KNOWN =
  /信息公开|年度报告|主动公开|申请公开|行政复议|行政诉讼|规范性文件|人民政府|資訊公開|政府資訊|信息公開|年度報告|主動公開|申請公開|行政復議|行政複議|行政訴訟/g;
/** One of them weighs as much as so many characters, an ASCII character as much as this part of one. */
const KNOWN_WEIGHT = 8;
const ASCII_WEIGHT = 0.05;
/** By how much of its share the encoding that a page names for itself is ahead. */
const DECLARED_LEAD = 0.15;
/** Every encoding that is read; of two that fit a text alike the one before. */
const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
/** What pages call them; GB2312 and GBK are parts of GB18030, the Hong Kong characters of Big5. */
const NAMES: readonly (readonly [RegExp, Encoding])[] = [
  [/^utf-?8$/, 'utf-8'],
  [/^(?:gb_?2312|gb_?2312-80|gbk|x-gbk|gb18030|cp936|ms936|euc-cn)$/, 'gb18030'],
  [/^(?:big5|big-5|big5-?hkscs|cn-big5|x-x-big5|cp950|ms950)$/, 'big5'],
  [/^(?:utf-16|utf-16le|unicode|ucs-2)$/, 'utf-16le'],
  [/^utf-16be$/, 'utf-16be'],
];
/** A page's own word on its encoding: `<meta charset="gb2312">`, `content="text/html; charset=gbk"`, `<?xml … encoding="GBK"?>`. */
const DECLARED =
  /<(?:meta\s[^<>]{0,200}?charset|\?xml\s[^<>]{0,80}?encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,20})/i;
const DECLARED_WITHIN = 4096;

/** The encoding that a page names for itself, null where it names none or one that is not read. */
export function declaredOf(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const encoding = encodingOf(DECLARED.exec(head)?.[1] ?? '');
  // What stands in single bytes is no UTF-16, whatever it says.
  return encoding?.startsWith('utf-16') ? null : encoding;
}

/** The encoding with this name (`GBK` gives gb18030); null for one that is not read. */
export const encodingOf = (name: string): Encoding | null =>
  NAMES.find(([names]) => names.test(name.trim().toLowerCase()))?.[1] ?? null;

/**
 * Decodes a text file: by its mark, as strict UTF-8, else as what gives the largest share of familiar words and
 * characters, where what a page declares is ahead.
 */
export function decode(bytes: Uint8Array, declared: Encoding | null = null): Decoded {
  const marked = markOf(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const strict = withoutPadding(tryStrict(bytes, 'utf-8'));
  // Plain ASCII in UTF-16 is valid UTF-8 too, with a zero in every other byte.
  if (strict !== null && !strict.includes('\0')) return { text: strict, encoding: 'utf-8', damaged: false };
  return decodeAs(bytes, likeliest(sampleOf(bytes), declared));
}

/** A disk that lost power leaves zeros where the end of a file was to be. */
function withoutPadding(text: string | null): string | null {
  let end = text?.length ?? 0;
  while (text?.[end - 1] === '\0') end -= 1;
  return text?.slice(0, end) ?? null;
}

/** The bytes from the first that is not ASCII: scripts may fill the head of a page, and tell nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  return bytes.subarray(first - (first % 2), first - (first % 2) + SAMPLE);
}

/** The encoding that a byte order mark names, or null. */
function markOf(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function likeliest(sample: Uint8Array, declared: Encoding | null): Encoding {
  const scored = ENCODINGS.map((encoding) => ({
    encoding,
    share:
      familiarShare(new TextDecoder(encoding).decode(sample)) + (encoding === declared ? DECLARED_LEAD : 0),
  }));
  return scored.reduce((best, next) => (next.share > best.share ? next : best)).encoding;
}

/**
 * Share of a text that such texts are made of. Broken and control characters weigh against it; ASCII, which most
 * encodings share, hardly counts, so that the markup of a page does not drown its words.
 */
function familiarShare(text: string): number {
  let familiar = (text.match(KNOWN)?.length ?? 0) * KNOWN_WEIGHT;
  let all = familiar;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const isPrinted = (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d);
    const weight = isPrinted ? ASCII_WEIGHT : 1;
    all += weight;
    if (isPrinted || COMMON.has(char) || isWide(code)) familiar += weight;
    else if (code === 0xfffd || code < 0x20) familiar -= weight;
  }
  return all === 0 ? 0 : familiar / all;
}

/** Chinese punctuation and full-width forms. */
const isWide = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff5e);

/** Decodes as a person says; bytes that do not fit become U+FFFD. A byte order mark is never a part of the text. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const strict = tryStrict(bytes, encoding);
  if (strict !== null) return { text: strict, encoding, damaged: false };
  return { text: new TextDecoder(encoding).decode(bytes), encoding, damaged: true };
}

/** Of noise a thirtieth does not decode even in UTF-16, which takes the most; of a damaged text far less. */
const NOISE = 0.01;

/**
 * True where much did not decode and no word of such reports is in what did: these bytes were never a text. Not where a
 * mark names the encoding, since that may be wrong.
 */
export const isNoise = (bytes: Uint8Array, { text, damaged }: Decoded): boolean =>
  damaged &&
  markOf(bytes) === null &&
  text.split('\uFFFD').length - 1 > text.length * NOISE &&
  text.search(KNOWN) < 0;

function tryStrict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
