/** A newer version of the program: said, then taken when a person asks. */
export const update = {
  there: '有新版本',
  take: '重新载入',
  held: {
    import: '有新版本，导入完成后自动重新载入…',
    saving: '有新版本，保存完成后自动重新载入…',
    unsaved: '有新版本，但最近一次修改没有保存，重新载入会丢失它。',
    draft: '有新版本，但还有没写完的内容，重新载入会丢失它。',
  },
  again: '重试',
  anyway: '放弃并重新载入',
};
