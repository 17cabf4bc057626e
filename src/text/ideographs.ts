/** Characters that only look like ordinary ones, made ordinary. */

/**
 * Signs for parts of characters that stand for whole ones (`⺠` for 民), as Unicode's EquivalentUnifiedIdeograph pairs
 * them; parts that are no characters of their own (`⺡`) are left out. NFKC leaves all but ⺟ and ⻳ of them.
 */
const PARTS =
  '⺁厂⺄乙⺈刀⺊卜⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const WHOLES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PARTS.length / 2 }, (_, i) => [PARTS.charAt(2 * i), PARTS.charAt(2 * i + 1)]),
);
/** Radicals and characters kept for old character sets, in the planes that one unit of UTF-16 holds. */
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufad9]/g;

/**
 * The same text, unit for unit, with ordinary characters for those that programs put in their place: PDF files whose
 * fonts name a character by its radical say `⼈⺠⾏政`, old Korean sets have a second 行.
 */
export const toIdeographs = (text: string): string => text.replace(LOOKALIKE, ordinary);

/** A few compatibility characters have their ordinary form outside the plane: they stay, so that no offset moves. */
function ordinary(sign: string): string {
  const plain = WHOLES.get(sign) ?? sign.normalize('NFKC');
  return plain.length === 1 ? plain : sign;
}
