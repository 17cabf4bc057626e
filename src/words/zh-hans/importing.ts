/** Words of the import page. */

const formatter = new Intl.NumberFormat('zh-Hans');
const thousands = (n: number) => formatter.format(n);

/** Why a text was not read, and what to do. */
const failures = {
  empty: { why: '没有文字', next: '请选中年报全文，复制后再粘贴。' },
  large: { why: '文件太大，不像一份年报（文字限 20 MB，文档限 100 MB）', next: '请只保存年报正文后再试。' },
  office: {
    why: '这是旧版 Word、RTF 或表格、演示文件，读不出里面的字',
    next: '请打开后另存为 docx，或全选、复制，再粘贴到这里。',
  },
  ofd: { why: '这是 OFD 版式文件，目前不能读', next: '请在阅读器里全选、复制，再粘贴到这里，或另存为 PDF。' },
  archive: { why: '这是 rar、7z 或 gz 压缩包，只能打开 zip', next: '请解压后把其中的文件或文件夹拖进来。' },
  image: { why: '这是图片，里面没有可读的文字', next: '请先用识别软件转成文字。' },
  binary: { why: '这不是文字文件', next: '请另存为 txt 后再试。' },
  encrypted: { why: '文件有密码', next: '请用密码打开，另存为没有密码的文件后再试。' },
  damaged: { why: '文件已损坏或不完整', next: '请重新下载，或打开后另存一份再试。' },
  scan: { why: '这份 PDF 是扫描的图片，里面没有文字', next: '请先用识别软件转成文字，再粘贴到这里。' },
  pages: { why: 'PDF 超过 500 页，不像一份年报', next: '请只取年报那几页后再试。' },
  entries: { why: '压缩包里的文件超过 10,000 个', next: '请分成几个压缩包，或解压后拖入文件夹。' },
  inflated: { why: '解压后太大（一个文件限 100 MB，合计限 2 GB）', next: '请解压后只拖入年报。' },
  nested: { why: '压缩包里套了多层压缩包', next: '请解压后把其中的文件拖进来。' },
  bare: { why: '里面没有文件', next: '请确认压缩包或网页文件是完整的。' },
  unreadable: { why: '文件打不开，可能已移走或没有权限', next: '请确认文件还在，再拖一次。' },
  slow: { why: '读得太久（文字限 5 秒，PDF 限 10 秒），已停止', next: '请只粘贴年报正文后再试。' },
  broken: { why: '读取程序停在这份文字上', next: '请把这份文字发给维护者，其余文字不受影响。' },
  unloaded: { why: '读取程序没有载入', next: '请重新载入本页后再试。' },
  cancelled: { why: '已取消', next: '需要时请再拖入或粘贴一次。' },
  unsaved: { why: '已读完，但没有保存', next: '见右上角的保存状态，处理后再试。' },
};

export const importing = {
  title: '导入',
  box: '年报全文',
  placeholder: '在这里粘贴年报全文（Ctrl+V），或把文件、文件夹、压缩包拖到本页',
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
  from: {
    text: '',
    html: '按网页读取，表格保留原来的格',
    docx: '按 Word 文件读取，表格保留原来的格',
    pdf: '按 PDF 读取，表格由位置还原',
  },
  encoding: (name: string) => `按 ${name} 读取`,
  encodings: {
    'utf-8': 'UTF-8',
    gb18030: 'GB18030',
    big5: 'Big5',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
  },
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
