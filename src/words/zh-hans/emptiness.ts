/** What the ways to say nothing in a cell mean: five things, never one for another. */
export const emptiness = {
  label: '格中的记号',
  zero: ['0', '报告写明是 0'],
  blank: ['空白', '表中留着空格'],
  slash: ['/', '表中画了斜线'],
  na: ['不涉及', '报告写“不涉及”'],
  notStated: ['未提及', '报告没有这一格'],
} as const;
