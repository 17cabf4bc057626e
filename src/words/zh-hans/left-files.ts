/** Words about files that were left when a page died. */
export const leftFiles = {
  there: (count: number) => `上次有 ${count} 个文件没有读完就关闭了。`,
  goOn: '继续',
  giveUp: '放弃',
};
