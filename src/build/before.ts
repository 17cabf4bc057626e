import type { Plugin } from 'vite';
import { before as words } from '../words/zh-hans/before.ts';

/** A word in the page for a browser in which the program does not start, instead of a white page. */

/** What the program needs and an older browser lacks, as conditions in the language that every browser reads. */
const NEEDED = [
  "'noModule' in document.createElement('script')",
  "typeof Array.prototype.toSorted === 'function'",
  "typeof HTMLDialogElement === 'function'",
  "typeof structuredClone === 'function'",
  "typeof Worker === 'function'",
  "typeof TextDecoder === 'function'",
  "typeof indexedDB === 'object'",
  "CSS.supports('selector(:focus-visible)')",
];

/** Runs before the program. Says why in the element of the program, which then does not start; see main.ts. */
const SCRIPT = `
(function () {
  function say(words) {
    var app = document.getElementById('app');
    if (app.firstChild) return;
    var told = document.createElement('p');
    told.className = 'before';
    told.setAttribute('role', 'alert');
    told.textContent = words;
    app.appendChild(told);
  }
  var isEnough = false;
  try { isEnough = ${NEEDED.join(' && ')}; } catch (error) {}
  if (!isEnough) say(${JSON.stringify(words.old)});
  else if (!window.isSecureContext || !crypto.subtle) say(${JSON.stringify(words.insecure)});
  else window.addEventListener('error', function () { say(${JSON.stringify(words.broken)}); }, true);
})();
`;

/** Puts the word, and the one for a browser without scripts, into the page. */
export const before = (): Plugin => ({
  name: 'before',
  transformIndexHtml: () => [
    { tag: 'script', children: SCRIPT, injectTo: 'body' },
    { tag: 'noscript', children: words.noScript, injectTo: 'body' },
  ],
});
