import { toUnitSet, unitAt } from '../../text/units.ts';
import { anyOf, endOf, isHan } from './match.ts';
import type { Place } from './match.ts';

/** Numbers that point at something: telephone, address, document number, article of a law, index code. Of the shadow. */

/** `0908-4263417`, `(0517)87222589`, `13912345678`, `400-810-1234`. */
const PHONE = anyOf(
  /\(0\d{2,3}\)[ ]?\d{7,8}(?:[-×*转]\d{1,5})?(?!\d)/y,
  /0\d{2,3}[ ]?[-—]{1,2}[ ]?\d{7,8}(?:[-×*转]\d{1,5})?(?!\d)/y,
  /1[3-9]\d{9}(?!\d)/y,
  /[48]00-\d{3,4}-\d{3,4}(?!\d)/y,
  /0\d{9,11}(?!\d)/y,
);
const PHONE_WORDS =
  /(?:电话|传真|号码|联系方式|手机|热线|专线|邮编|邮政编码|邮 编|电 话|传 真|QQ群?|微信号?)[ \t\n::是为()]{0,6}$|(?:主任|局长|[科处股]长|书记|主席|负责人|联系人)[)]?[ \t]{1,4}$/;
/** `请联系:白石乡党政综合办 83682299`. */
const OFFICE = /[\u4e00-\u9fff]{2}[办室科股处局][ ]{1,2}$/;
/** `62748577×1751` */
const EXTENSION = /[×*转]\d{1,5}(?!\d)/y;
/** `请联系:审计局 李明 87108212`. */
const PERSON = /联系[::][^\d,。;]{0,11}$/;
const PHONE_LIST = /(?:\d{7,8}|\d{3})[、,;/ ]{1,2}$/;
/** `12345`, `12315`, `96196` as the name of a service. */
const HOTLINE = /(?:1[12]\d{3}|12\d{3}|9\d{4}|100\d\d|110|119|120|122)(?![\d.,])/y;
const SERVICE =
  /^[ \t"“”’'\]」()]{0,3}(?:[及等和、]|(?:回应|接听)|[\u4e00-\u9fff]{0,6}(?:热线|平台|专线|电话|工单|便民|投诉|举报|服务|在线|中心|系统|微信|公众号|市长|政府|政务))/;
/** `120件、` counts; `12345、` names. */
const MEASURED = /^[ ]?[余多]?(?:[件条次个人起份宗项名篇期场位家元万亿封批卷户种类]|余|多)/;

/** `3楼`, `301室`, `12号楼`, `5栋`, `三号院`. */
const ROOM = anyOf(
  /(?:\d{1,4}|[一二三四五六七八九十]{1,3})[ ]?(?:号楼|号院|号门|号窗口|号厅|楼(?!宇|市|盘|房)|室(?!内)|单元|栋|幢|座)/y,
  /\d{3,4}[ ]?(?:号?办公室|室(?!内)|房间)/y,
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})层/y,
  /\d{1,4}[ ]?-[ ]?\d{1,4}[ ]?(?:室|号)/y,
);
/** `90 号` after a street; the line may be wrapped. */
const HOUSE = /(?:\d{1,5}(?:-\d{1,3})?|[一二三四五六七八九十百]{1,5})[ \t\n]{0,2}号(?!文|令|公告|线)/y;
const STREET = /(?:路|街|道|巷|弄|里|村|庄|苑|园|区|院|胡同|大厦|广场|段|东|西|南|北)[ \t\n]{0,2}$/;
const ADDRESS = /(?:地址|地 址|住所|位于|通讯)[^。;\n]{0,40}$/;

/** `1号楼408`: a room without its sign. */
const IN_HOUSE = /(?:号[楼院]|[栋幢])[ ]?$/;

/** One of these follows the first numeral of every house or room. */
const isHouseSign = toUnitSet('号楼室单栋幢座层办房-');
const OPEN = '('.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Telephone, postcode, hotline, house number or room; -1 if there is none. */
export function contactEnd(place: Place): number {
  const service = serviceEnd(place);
  if (service >= 0 || !isHouseSign(place.next)) return service;
  const { text, at } = place;
  const before = text.slice(Math.max(0, at - 44), at);
  const house = endOf(HOUSE, text, at);
  const isAddress = STREET.test(before) || ADDRESS.test(before);
  const room = endOf(ROOM, text, at);
  const isRoom = isAddress || /[号楼栋幢座厦院元层]$/.test(before) || !/[座层]/.test(text[room - 1] ?? '');
  if (room >= 0 && isRoom) return room;
  return house >= 0 && isAddress ? house : -1;
}

/** End of a telephone number, postcode or hotline; -1 if there is none. */
function serviceEnd({ text, at, unit, digits }: Place): number {
  if (unit !== OPEN && digits < 3) return -1;
  const isLong = digits >= 11 || text.charAt(at + digits) === '-';
  const phone = unit === OPEN || unit === ZERO || isLong ? endOf(PHONE, text, at) : -1;
  if (phone >= 0) return phone;
  const before = text.slice(Math.max(0, at - 14), at);
  const isNamed = () => PHONE_WORDS.test(before) || PHONE_LIST.test(before.slice(-10));
  if ((digits === 3 || digits === 4) && IN_HOUSE.test(before) && !isHan(unitAt(text, at + digits)))
    return at + digits;
  if (digits >= 5 && digits <= 12 && isNamed())
    return Math.max(at + digits, endOf(EXTENSION, text, at + digits));
  if ((digits === 7 || digits === 8) && PERSON.test(before)) return at + digits;
  if ((digits === 7 || digits === 8) && OFFICE.test(before)) return at + digits;
  const hotline = digits === 3 || digits === 5 ? endOf(HOTLINE, text, at) : -1;
  if (hotline < 0) return -1;
  const after = text.slice(hotline, hotline + 12);
  const isService = (SERVICE.test(after) && !MEASURED.test(after)) || /["“‘']$/.test(before);
  return isService ? hotline : -1;
}

/** `〔2018〕8号`, `[2019]60号`, `(2018)8号`, `〔 2017〕53`, `〔201645号`, `〔201645)`. */
const BRACKETED = anyOf(
  /[〔[【(][ ]?(?:19|20)\d\d[ ]?[〕\]】)][ \n]?第?[ ]?\d{1,5}[ ]?号?/y,
  /[〔[【][ ]?(?:19|20)\d\d[ ]?[〕\]】]/y,
  /[〔[【][ ]?\d{4,9}[ ]?号/y,
  /〔(?:19|20)\d{2}\d{1,5}[)〕]/y,
);
/** `第492号`, `第 711 号令`, `第七百一十一号`. */
const NTH = /第[ \t\n]{0,2}(?:\d{1,6}|[〇零一二三四五六七八九十百千]{1,9})[ \t\n]{0,2}号/y;
const NUMBERED = anyOf(
  /\d{1,5}[ ]?号[ ]?(?:令|文件?|公告|通知|通报|函)/y,
  /[一二三四五六七八九十]{1,3}号(?:令|文件?|公告)/y,
);
const LOOSE = /(?:\d{1,5}|[一二三四五六七八九十]{1,3})[ ]?号/y;
const ISSUED = /[发字办函令政文第告]〔?[ ]?$/;

const isBracket = toUnitSet('〔[【(');
const isHao = toUnitSet('号');
const NTH_UNIT = '第'.charCodeAt(0);

/** Number of a document or decree; -1 if there is none. */
export function docnoEnd({ text, at, unit, next }: Place): number {
  if (unit === NTH_UNIT) return endOf(NTH, text, at);
  if (isBracket(unit)) return endOf(BRACKETED, text, at);
  if (!isHao(next)) return -1;
  const end = endOf(NUMBERED, text, at);
  if (end >= 0) return end;
  return ISSUED.test(text.slice(Math.max(0, at - 3), at)) ? endOf(LOOSE, text, at) : -1;
}

/** `第二十条第(一)项`, `第三十二条`, `第 6 条第2款`, `第三章`, `第一项`. */
const ARTICLE =
  /第[ \t\n]{0,2}(?:\d{1,4}|[〇零一二两三四五六七八九十百]{1,7})[ \t\n]{0,2}(?:条|章|款|项(?!目))(?:之[一二三四五])?(?:[ \t\n]{0,2}第?[ \t\n]{0,2}(?:\([ ]?[一二三四五六七八九十]{1,3}[ ]?\)|[一二三四五六七八九十]{1,3}|\d{1,2})[ ]?[款项](?!目)){0,3}/y;

/** `第二十、|二十一条`: the list goes on without 第. */
const ARTICLE_LIST = /第 ?[〇零一二两三四五六七八九十百\d]{1,7} ?条?[、和及至到-] ?$/;
const NEXT_ARTICLE = /(?:\d{1,4}|[〇零一二两三四五六七八九十百]{1,7}) ?条/y;

const isTiao = toUnitSet('条');

/** Article, chapter, paragraph or item of a law; -1 if there is none. */
export function articleEnd({ text, at, unit, next }: Place): number {
  if (unit === NTH_UNIT) return endOf(ARTICLE, text, at);
  if (!isTiao(next)) return -1;
  return ARTICLE_LIST.test(text.slice(Math.max(0, at - 14), at)) ? endOf(NEXT_ARTICLE, text, at) : -1;
}

const LINK = /^(?:https?:\/\/|www\.)|@|\.(?:com|cn|net|org|gov)(?![a-z])/i;
const RUN_LIMIT = 300;
const JOINERS = '.:-?#+~*/=&_';
const isJoiner = toUnitSet(JOINERS);
const isOfRun = toUnitSet(`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@%${JOINERS}`);

/**
 * A run of Latin letters, digits and joiners from `at`: link or e-mail, index code, or name with a digit (`5G`).
 * `kind` none: the run holds no digit that belongs to it, and `end` is where reading goes on.
 */
export function readRun({ text, at, digits }: Place): {
  end: number;
  kind: 'contact' | 'code' | 'name' | 'none' | 'digits';
} {
  let end = at;
  while (end - at < RUN_LIMIT && isOfRun(unitAt(text, end))) end += 1;
  while (end > at && isJoiner(text.charCodeAt(end - 1))) end -= 1;
  if (end - at === digits) return { end, kind: digits < 16 ? 'digits' : 'code' };
  const run = text.slice(at, end);
  const hasLetter = /[A-Za-z]/.test(run);
  if (!/\d/.test(run)) return { end: Math.max(end, at + 1), kind: 'none' };
  if (LINK.test(run)) return { end, kind: 'contact' };
  if (
    /^\d{6,10}-[\dA-Z]\/|^[A-Z]{0,8}\d{2,}[-/]\d{4}[-/]\d{2,}$|^(?:[A-Za-z0-9]{2,}[-/_]){1,}[A-Za-z0-9]{3,}$/.test(
      run,
    ) &&
    isCode(run)
  )
    return { end, kind: 'code' };
  if (!hasLetter) return { end, kind: 'digits' };
  const letters = /^[A-Za-z+.]{2,}(?=\d+$)/.exec(run);
  // An address broken by a blank: `lhsz2008 @example.com`.
  if (/^ ?@[A-Za-z\d]/.test(text.slice(end, end + 3))) return { end, kind: 'contact' };
  // `IPV6`, `lhzw4822006`: with no noun behind it the number is part of the name.
  if (letters && !/[\u4e00-\u9fff]/.test(text.charAt(end)))
    return { end, kind: run.length > 8 ? 'code' : 'name' };
  if (letters) return { end: at + letters[0].length, kind: 'none' };
  return { end, kind: run.length > 8 ? 'code' : 'name' };
}

/** Several groups with at least eight digits in all: an index or registration number, not a range. */
const isCode = (run: string): boolean => (run.match(/\d/g) ?? []).length >= 8;
