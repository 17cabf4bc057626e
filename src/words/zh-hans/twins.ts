/** Words for two reports of one unit and year. */
export const twins = {
  title: '同单位、同年度的报告',
  lead: '下面每一对是同一单位、同一年度的两份报告，都已保存。请定去留，按“应用”之后才生效，可以撤销。',
  reading: (done: number, all: number) => `正在比较 ${done} / ${all}…`,
  all: '全部',
  ways: {
    both: { name: '两份都留', told: '什么都不变' },
    replace: { name: '用新的替换', told: '原有的一份移去，对它的确认和更正一并移去' },
    merge: {
      name: '并入原有的',
      told: '原有的一份照旧，缺的指标由新的补上；改过、确认过的以原有的为准；新的一份移去',
    },
  },
  wayOf: (name: string) => `${name}：怎样处理`,
  here: (file: string, added: string) => `原有：${file}，${added} 导入`,
  there: (file: string) => `新的：${file}`,
  pasted: '粘贴的文字',
  summary: (same: number, clashes: number, onlyHere: number, onlyThere: number) =>
    [
      `相同 ${same} 项`,
      ...(clashes > 0 ? [`不同 ${clashes} 项`] : []),
      ...(onlyHere > 0 ? [`只在原有的 ${onlyHere} 项`] : []),
      ...(onlyThere > 0 ? [`只在新的 ${onlyThere} 项`] : []),
    ].join('，'),
  clashes: '两份不同',
  keep: (value: string, state: string) => `原有的：${value}（${state}）`,
  take: (value: string) => `新的：${value}`,
  onlyHere: '只在原有的一份里',
  onlyThere: '只在新的一份里',
  entry: (name: string, value: string) => `${name}：${value}`,
  more: (count: number) => `另有 ${count} 项`,
  morePairs: (count: number) => `另有 ${count} 对没有列出，按“全部”的选择处理。`,
  note: (file: string) => `取自“${file}”`,
  gone: '其中一份已不在，不作处理',
};
