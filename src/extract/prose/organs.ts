import { NAMES_ITSELF, ORGAN } from '../../catalogue/wordings.ts';

/** Whose number it is: the organ that reports, or another one named as the subject. */

/** A report names itself in the first characters of its text. */
const OPENING = 1500;
/** The longest name of a unit with its year. */
const NAME_REACH = 60;

/** The end of a name of a body or a place, before the year or the name of the report. */
const NAMES_BODY =
  /(?<![我本各该])(?:[省市县区州旗盟镇乡团局委办厅部院校所]|街道|人民政府|委员会|管委会|[大中小]学|中心|[总支大]队|公室|办事处|公司|海关)(?=(?:关于|的)?(?:20\d\d|政府信息|信息公开|政务公开|工作|条例|$))/;

/** The words in which a report names itself and its unit; none if it does not. `text` is the shadow. */
export function headsOf(text: string): readonly string[] {
  const opening = text.slice(0, OPENING).replace(/\s/g, '');
  return [...opening.matchAll(NAMES_ITSELF)]
    .map(({ index }) => opening.slice(Math.max(0, index - NAME_REACH), index))
    .filter((head) => NAMES_BODY.test(head));
}

/** `市公安局` before a verb in the report of a city: true where those words end in an organ that no head names. */
export function isOtherOrgan(words: string, heads: readonly string[]): boolean {
  const organ = ORGAN.exec(words)?.[1];
  if (organ === undefined) return false;
  // 其中,市公安局收到12件: one of several, whoever reports.
  if (heads.length === 0) return words.startsWith('其中');
  // 市政府及政府办 reports on both, whichever its title names.
  const named = organ
    .replace(/^\d{4}年度?/, '')
    .split(/[及和与]/)
    .map((name) => name.replace(/^[省市县区州旗]/, ''));
  return !heads.some((head) =>
    named.some((short) => short !== '' && (isShortFor(short, head) || isShortFor(nameIn(head), short))),
  );
}

/** The organ at the end of a head: `卫生局` of `2013年卫生局`; all of the head where it ends in none. */
const nameIn = (head: string): string => NAME.exec(head)?.[1] ?? head;
const NAME =
  /((?:(?![年度])[\u4e00-\u9fff]){2,20}?(?:[局委厅]|中心|公司|医院))(?:20\d\d年?度?)?(?:关于|的)?(?:政府信息公开|信息公开|政务公开|工作|信息){0,3}$/;

/** `人社` in the report of 人力资源和社会保障局: the name of the organ says that this is what it sees to, be it in short. */
export const isFieldOf = (words: string, heads: readonly string[]): boolean =>
  words.length > 1 && heads.some((head) => head.includes(words) || isShortName(words, nameIn(head)));

/** Two characters, the second of a later word than the first. */
const isShortName = (words: string, name: string): boolean =>
  words.length === 2 && ENDS_IN_ORGAN.test(name) && isShortFor(words, name.replace(PLACE, ''));
const ENDS_IN_ORGAN = /[局委厅]$|委员会$/;
const PLACE = /^.{0,8}?[省市县区州旗](?=.{3})/;

/** `人社局` for 人力资源和社会保障局: its characters in order, the first and the last of the name included. */
function isShortFor(short: string, words: string): boolean {
  let at = -1;
  for (const char of short) {
    at = words.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}
