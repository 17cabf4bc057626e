/** The verdict on a whole report in words. Pure. */

/** The numbers of a verdict on a report, as check/verdict.ts counts them. */
interface Counted {
  readonly run: number;
  readonly passed: number;
  readonly failedHard: number;
  readonly failedSoft: number;
  readonly unchecked: number;
  readonly settled: number;
  readonly figures: number;
  readonly explained: number;
}

/** `核对 45 项：相符 43，不符 2；未核 7。全文 240 个数，都已说明。` */
export function verdictText(v: Counted): string {
  const some = (count: number, word: string) => (count > 0 ? [`${word} ${count}`] : []);
  const parts = [
    `相符 ${v.passed}`,
    ...some(v.failedHard, '不符'),
    ...some(v.failedSoft, '存疑'),
    ...some(v.settled, '已有结论'),
  ];
  const open = v.unchecked > 0 ? `；未核 ${v.unchecked}` : '';
  const numbers = v.explained === v.figures ? '都已说明' : `${v.figures - v.explained} 个未认出`;
  return `核对 ${v.run} 项：${parts.join('，')}${open}。全文 ${v.figures} 个数，${numbers}。`;
}
