/** All keys, by where they work. */
export const keys = [
  {
    title: '任何页面',
    rows: [
      ['Ctrl+Z', '撤销'],
      ['Ctrl+Shift+Z', '重做'],
      ['/', '搜索报告、指标、原文'],
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
      ['t', '从原文取数'],
      ['n', '下一个存疑'],
      ['f', '下一项不符'],
      ['u', '下一个未解释的数字'],
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
] as readonly { readonly title: string; readonly rows: readonly (readonly [string, string])[] }[];
