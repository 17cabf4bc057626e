import type { Plugin, Rolldown } from 'vite';
import { filesOf } from './first-screen.ts';

/** The files whose functions Chromium compiles while it loads them, off the page's thread; others when they are first called. */

const HINT = '//# allFunctionsCalledOnLoad\n';
const isNamed = (name: string) => (file: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
  file.type === 'chunk' && file.name === name;

/** Has all that the page of a report loads after the first screen compiled so: the first edit would wait for two hundred functions. */
export const compiled = (): Plugin => ({
  name: 'compiled',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle);
      const [entry, report] = ['index', 'ReportPage'].map((name) => files.find(isNamed(name)));
      if (entry?.type !== 'chunk' || report?.type !== 'chunk')
        return this.error('There is no page of a report.');
      const first = filesOf(entry, bundle);
      for (const name of filesOf(report, bundle)) {
        const file = bundle[name];
        if (file?.type === 'chunk' && !first.has(name)) file.code = HINT + file.code;
      }
    },
  },
});
