/** Words of the page with the checks of all reports. */
export const checks = {
  title: '核对',
  lead: '每份报告逐项核对的结果。✕ 不符，? 存疑，未核是缺少所需的数。',
  loading: '正在核对…',
  none: '还没有报告。先导入一份，这里就有核对结果。',
  toImport: '去导入',
  matrix: '核对矩阵：报告与核对项',
  total: '小结',
  totalHint: '不符 ✕、存疑 ?、未核的条数',
  /** `sound`: what passed or has been settled. */
  totalOf: (hard: number, soft: number, unchecked: number, sound: number) =>
    [hard > 0 ? `✕${hard}` : '', soft > 0 ? `?${soft}` : '', unchecked > 0 ? `未核 ${unchecked}` : '']
      .filter(Boolean)
      .join(' ') || (sound > 0 ? '✓' : '无可核'),
  /** Sign and word of each outcome. */
  outcomes: {
    hard: ['✕', '不符'],
    soft: ['?', '存疑'],
    unchecked: ['未核', '未核'],
    pass: ['✓', '相符'],
    decided: ['定', '已有结论'],
  } as Readonly<Record<string, readonly [string, string]>>,
  decided: { published: '原文如此', ignored: '已忽略', noted: '备注' } as Readonly<Record<string, string>>,
  notAsked: '这份报告没有此项',
  several: (word: string, n: number, all: number) => `${word} ${n} 处，共核 ${all} 处`,
  filter: '筛选',
  show: '只看',
  kind: '核对项',
  anyKind: '全部',
  list: '逐条',
  counted: (shown: number, all: number) => (shown === all ? `${all} 条` : `${shown} 条，共 ${all} 条`),
  only: (place: string) => `只看：${place}`,
  clear: '看全部',
  noneLeft: '没有符合条件的条目。',
  more: (n: number) => `再看 ${n} 条`,
  open: (place: string) => `${place}，打开报告`,
  export: '导出下列条目（findings.csv）',
};
