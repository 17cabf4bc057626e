/** Words of a review over some reports that were chosen in the list. */
export const queue = {
  start: (count: number) => `从最要紧的看起，只看所选 ${count} 份`,
  at: (at: number, all: number) => `所选第 ${at} 份，共 ${all} 份`,
  last: '所选的报告看到头了',
  toList: '回到列表',
};
