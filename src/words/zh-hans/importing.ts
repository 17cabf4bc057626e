/** Words of the import page. */

const thousands = (n: number) => n.toLocaleString('zh-Hans');

/** Why a text was not read, and what to do. */
const failures = {
  empty: { why: '没有文字', next: '请选中年报全文，复制后再粘贴。' },
  large: { why: '超过 20 MB，不像一份年报', next: '请只保存年报正文为 txt 后再试。' },
  pdf: { why: '这是 PDF 文件，目前只读文字', next: '请在 PDF 阅读器里全选、复制，再粘贴到这里。' },
  office: { why: '这是 Word、Excel 或 WPS 文件，目前只读文字', next: '请打开后全选、复制，再粘贴到这里。' },
  zip: { why: '这是压缩包', next: '请解压后把其中的 txt 拖进来。' },
  image: { why: '这是图片，里面没有可读的文字', next: '请先用识别软件转成文字。' },
  html: { why: '这是网页文件，目前只读文字', next: '请在浏览器里打开，全选、复制，再粘贴到这里。' },
  binary: { why: '这不是文字文件', next: '请另存为 txt 后再试。' },
  unreadable: { why: '文件打不开，可能已移走或没有权限', next: '请确认文件还在，再拖一次。' },
  slow: { why: '超过 5 秒没有读完，已停止', next: '请只粘贴年报正文后再试。' },
  broken: { why: '读取程序停在这份文字上', next: '请把这份文字发给维护者，其余文字不受影响。' },
  unloaded: { why: '读取程序没有载入', next: '请重新载入本页后再试。' },
  cancelled: { why: '已取消', next: '需要时请再拖入或粘贴一次。' },
  unsaved: { why: '已读完，但没有保存', next: '见右上角的保存状态，处理后再试。' },
};

export const importing = {
  title: '导入',
  box: '年报全文',
  placeholder: '在这里粘贴年报全文（Ctrl+V），或把 txt、网页文件和文件夹拖到本页',
  promise: '粘贴或拖入年报全文。一切都在本机完成，不上传。',
  sample: '试一份示例',
  choose: '选择文件',
  howTo: '怎样从网页复制',
  howToSteps: [
    '在政府网站打开年报正文页。',
    '在正文里点一下，按 Ctrl+A 全选，再按 Ctrl+C 复制。页首页尾不必删，会自动认出。',
    '回到本页按 Ctrl+V。表格会按制表符读回原来的行列。',
    '年报若是 PDF 附件，在 PDF 里全选、复制，同样可以粘贴。',
  ],
  read: '读取',
  drop: '松开即读',
  list: '本次导入',
  states: { waiting: '等待', reading: '读取中', saved: '已保存', failed: '未读' },
  pasted: '粘贴的文字',
  years: (year: number) => `${year} 年`,
  form: (form: string) => `${form} 版`,
  facts: (n: number) => `${thousands(n)} 项指标`,
  explained: (known: number, all: number) => `数字 ${thousands(known)}/${thousands(all)} 已解释`,
  passed: (n: number) => `${thousands(n)} 通过`,
  failed: (n: number) => `${thousands(n)} 不符`,
  doubtful: (n: number) => `${thousands(n)} 存疑`,
  unchecked: (n: number) => `${thousands(n)} 未核`,
  unrecognised: '没有认出年报的标题和指标。文字已保存；若粘贴不全，请复制全文再来一次。',
  duplicate: '库里已有同一份文字，打开的是原来那份',
  fromHtml: '按网页读取，表格保留原来的格',
  encoding: (name: string) => `按 ${name} 读取`,
  encodings: { gb18030: 'GB18030', big5: 'Big5', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' },
  damaged: '有字节认不出，已用 � 代替，请核对原文',
  retry: '再试',
  retryLabel: (name: string) => `再试 ${name}`,
  open: '打开',
  openLabel: (name: string) => `打开 ${name}`,
  removed: '已删除',
  detail: (text: string) => `详情：${text}`,
  failures,
  progress: (done: number, all: number) => `已处理 ${thousands(done)}/${thousands(all)} 份`,
  rate: (perSecond: string) => `每秒 ${perSecond} 份`,
  left: (seconds: number) =>
    seconds < 90 ? `约剩 ${Math.max(1, Math.round(seconds))} 秒` : `约剩 ${Math.round(seconds / 60)} 分钟`,
  cancel: '取消',
  clear: '清空列表',
  older: (n: number) => `另有 ${thousands(n)} 份，见「报告」`,
  tally: (saved: number, failed: number) =>
    failed === 0
      ? `${thousands(saved)} 份已保存`
      : `${thousands(saved)} 份已保存，${thousands(failed)} 份未读`,
};
