/** Words of what happened to one fact. */
export const trail = {
  /** A change with the note that came with it; '' where the note was taken away. */
  noted: (line: string, note: string) => `${line}，${note === '' ? '去掉备注' : `备注：${note}`}`,
};
