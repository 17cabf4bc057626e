/** How a report is copied from a web page, step by step. */
export const howToSteps = [
  '在政府网站打开年报正文页。',
  '在正文里点一下，按 Ctrl+A 全选，再按 Ctrl+C 复制。页首页尾不必删，会自动认出。',
  '回到本页按 Ctrl+V。表格会按制表符读回原来的行列。',
  '年报若是 PDF 附件，在 PDF 里全选、复制，同样可以粘贴。',
];
