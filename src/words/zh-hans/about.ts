/** Words of the about box. */
export const about = {
  sentences: [
    '把政府信息公开工作年度报告变成可以核对、可以引用的数据：每个数都指回原文，每个等式都算过一遍。',
    '一切都在本机的浏览器里完成，不上传，也不联网。',
    '报告存在这个浏览器里。清除浏览器数据会一并清除，请及时备份。',
  ],
  offline: {
    ready: '断网也能用：本版本的全部文件已存在这个浏览器里。',
    none: '这个浏览器还没有存下程序文件，断网时打不开本页。',
    file: '这是单文件版：程序全在这一个文件里，断网也能用。',
  },
  version: '版本',
  day: '日期',
  reader: '读取规则',
  build: '校验码',
  packages: '所用软件包与许可证',
  licenceOf: (name: string) => `${name} 的许可证`,
};
