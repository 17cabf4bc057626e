/** Words for reading stored reports again with newer rules. */
export const rereading = {
  button: '重新读取',
  buttonMany: '重新读取所选',
  newer: '读取规则已更新',
  title: '重新读取',
  lead: '用现在的规则把原文再读一遍。确认过、改过、补充的内容都会保留；下面列出会变的地方，按“应用”之后才生效，可以撤销。',
  recode: '更换编码',
  recodeLead: (name: string) =>
    `把原来的文件按 ${name} 再译一遍、再读一遍。文件本身不变；确认过、改过、补充的内容都会保留。按“应用”之后才生效，可以撤销。`,
  recodeLabel: '编码',
  recodeTry: '换用此编码…',
  recoded: (name: string) => `已按 ${name} 重新读取，可以撤销。`,
  comesApart: (count: number) =>
    `这个文件这样读出来是 ${count} 份报告：这一份成为第 1 份，其余 ${count - 1} 份各成一份，一并存入，一步撤销。`,
  beginning: '换后的开头',
  reading: (done: number, all: number) => `正在读取 ${done} / ${all}…`,
  failed: (why: string) => `没有读成：${why}。这份报告保持原样。`,
  notWhole: '这样读出的文字里找不到这一份',
  nothingAtAll: '重新读过，没有变化。',
  summary: (conflicts: number, differences: number, fields: number, kept: number) =>
    [
      ...(conflicts > 0 ? [`须选择的 ${conflicts} 处`] : []),
      `指标值变化 ${differences} 处`,
      ...(fields > 0 ? [`报告信息变化 ${fields} 处`] : []),
      ...(kept > 0 ? [`人工结论照旧 ${kept} 处`] : []),
    ].join('，'),
  conflicts: '与人工结论不一致，请选择',
  kinds: {
    value: '读出的数变了',
    thing: '现在读成另一个指标',
    gone: '现在没有读出',
  },
  mine: (value: string, state: string) => `保留我的：${value}（${state}）`,
  take: (value: string) => `采用新读的：${value}`,
  takeNothing: '采用新读的：没有此数',
  takeThing: (name: string, value: string) => `采用新读的：只作“${name}” ${value}`,
  differences: '指标值',
  fields: '报告信息',
  none: '无',
  isEdited: '已有人工更正，更正不变',
  more: (count: number) => `另有 ${count} 处`,
  applied: (count: number) => `已用新规则重新读取 ${count} 份报告，可以撤销。`,
};
