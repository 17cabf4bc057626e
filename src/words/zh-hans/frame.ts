/** Words of the bar, the lamp, the menu and of what stands on every page. */

const change = {
  add: '导入报告',
  remove: '删除报告',
  edit: '修改数值',
  'add-fact': '补充指标',
  field: '修改报告信息',
  figure: '标明数字',
  'unit-key': '修改单位归并',
  note: '修改备注',
  decision: '核对结论',
};

export const frame = {
  name: '公开年报台',
  /** Title of the browser's tab for a place. */
  titleOf: (place: string) => `${place} · 公开年报台`,
  places: { import: '导入', reports: '报告', data: '数据', charts: '图表', checks: '核对' },
  placesLabel: '页面',
  skip: '跳到正文',
  export: '导出',
  menu: '菜单',
  loading: '正在打开…',
  pageFailed: '这一页没有载入，可能是程序文件已更新。请重新载入。',
  reload: '重新载入',
  /** A newer version of the program: said, then taken when a person asks. */
  update: {
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
  },
  lamp: {
    label: '保存状态',
    idle: '已保存',
    saved: (time: string) => `已保存 ${time}`,
    saving: '保存中',
    failed: (why: string) => `未保存：${why}`,
  },
  change,
  undone: (action: keyof typeof change) => `已撤销：${change[action]}`,
  redone: (action: keyof typeof change) => `已重做：${change[action]}`,
  nothingToUndo: '没有可以撤销的操作',
  nothingToRedo: '没有可以重做的操作',
  theme: { label: '明暗', names: { light: '明', dark: '暗', auto: '跟随系统' } },
  backup: '备份与恢复',
  shortcuts: '快捷键',
  about: '关于',
  close: '关闭',
  keys: [
    {
      title: '任何页面',
      rows: [
        ['Ctrl+Z', '撤销'],
        ['Ctrl+Shift+Z', '重做'],
        ['?', '显示全部快捷键'],
      ],
    },
    {
      title: '导入',
      rows: [
        ['Ctrl+V', '粘贴即读'],
        ['Ctrl+Enter', '读取手工输入的文字'],
      ],
    },
    {
      title: '报告',
      rows: [
        ['空格', '看过，到下一处要看的'],
        ['s', '签字，到下一处要看的'],
        ['y', '原文如此，到下一处'],
        ['x', '不是事实，到下一处'],
        ['n', '下一个存疑'],
        ['f', '下一项不符'],
        ['u', '下一个未读数字'],
        ['j', '下一个指标'],
        ['k', '上一个指标'],
        ['g', '格子与原文互跳'],
        ['d', '看说明与来源'],
        [']', '下一份报告'],
        ['F6', '在三栏间移动'],
      ],
    },
    {
      title: '表格',
      rows: [
        ['直接输入', '替换数值'],
        ['F2 / Enter', '编辑'],
        ['Esc', '退回'],
        ['Tab / 方向键', '移动'],
      ],
    },
  ] as readonly { readonly title: string; readonly rows: readonly (readonly [string, string])[] }[],
  aboutText: [
    '把政府信息公开工作年度报告变成可以核对、可以引用的数据：每个数都指回原文，每个等式都算过一遍。',
    '一切都在本机的浏览器里完成，不上传，也不联网。',
    '报告存在这个浏览器里。清除浏览器数据会一并清除，请及时导出。',
  ],
  problem: {
    oldTab: '另一个标签页打开了新版本，本页不再保存修改。',
    newer: '这里的报告由更新的版本保存，本版本不能打开，以免损坏。请使用新版本。',
    unavailable: (why: string) => `不能保存：${why}。仍可阅读，但关闭后不会留下。`,
    vanished: (before: number, now: number) =>
      `上次这里有 ${before} 份报告，现在只找到 ${now} 份，可能是浏览器数据被清除或损坏。确认之前不会写入任何内容。`,
    blocked: '另一个标签页还开着旧版本，请关闭或重新载入它，本页随后自动打开。',
    wiped: '本机数据已清空，本页不再保存修改。',
    accept: '从现有内容继续',
  },
  notice: {
    unsure: '浏览器没有答应长期保存这里的数据：无痕窗口关闭即清除，空间不足时也可能被清除。请常备份。',
    file: '本页从文件打开：数据存在这个浏览器里，由它打开的其他本地网页也读得到，浏览器没有答应长期保存。请常备份。',
    read: '知道了',
  },
  store: {
    quota: '磁盘或浏览器的空间不足，请腾出空间后再试',
    oldTab: '另一个标签页打开了新版本，请重新载入本页',
    newer: '这里的报告由更新的版本保存，请使用新版本',
    blocked: '另一个标签页还开着旧版本，请先关闭它',
    wiped: '本机数据已清空，请重新载入本页',
    lost: '与本机数据库的连接中断，请重新载入本页后再试',
    private: '浏览器不允许本页保存数据，可能是无痕窗口',
    vanished: (before: number, now: number) => `上次有 ${before} 份报告，现在只有 ${now} 份，请先在页首确认`,
    unknown: (detail: string) => `本机数据库没有接受写入（${detail}）`,
  },
};
