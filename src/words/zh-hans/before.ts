/** Words that stand in the page itself, for a browser in which the program does not start. */
export const before = {
  noScript: '公开年报台在浏览器里运行，请允许本页使用 JavaScript。',
  old: '这个浏览器的内核太旧，打不开公开年报台。请换用近两年的 Chrome、Edge、Firefox、Safari，或新版的国产浏览器（用极速模式）。',
  insecure:
    '本页的地址不安全（既不是 https 也不是本机），浏览器不提供所需的功能。请改用 https 地址，或下载单文件版双击打开。',
  broken: '程序文件没有完整载入，请检查网络后重新载入本页。',
};
