/** Words of the dialogs that show changes before they apply. */
export const applying = {
  close: '关闭',
  apply: '应用',
  notSaved: (why: string) => `没有保存：${why}`,
  change: (before: string, after: string) => `${before} → ${after}`,
};
