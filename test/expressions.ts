import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Every regular expression of the program: those written in it, and those that its modules build. */

export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** File below src/ and line, or `built`. */
  readonly where: string;
}

export const SRC = join(import.meta.dirname, '../src');
/** What runs in a browser alone builds no expressions, which the first test holds. */
export const FOR_BROWSER = /^(?:ui|store|worker)\/|^(?:main|read)\.ts$/;

/** Files of the program below src/; what makes the build reads nothing but our own files. */
export const FILES: readonly string[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|svelte)$/.test(path) && !path.startsWith('build/'));

/** The program text of a file; of a component its scripts. */
function codeOf(path: string): string {
  const text = readFileSync(join(SRC, path), 'utf8');
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code).join('\n');
}

/** Literals of a file, and how many times it says `new RegExp`. */
export function readExpressions(path: string): { literals: readonly Expression[]; built: number } {
  const file = ts.createSourceFile(path, codeOf(path), ts.ScriptTarget.Latest, true);
  const literals: Expression[] = [];
  let built = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      literals.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        where: `${path}:${line}`,
      });
    }
    if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeReferenceNode(node.parent))
      built += ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent) ? 1 : 0;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { literals, built };
}

/** Runs some work and answers the expressions that code under src/ builds meanwhile. */
export async function whatIsBuilt(work: () => Promise<void>): Promise<readonly Expression[]> {
  const built: Expression[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args: [string, string?]) {
      const made = new target(...args);
      if (new Error().stack?.includes(SRC))
        built.push({ source: made.source, flags: made.flags, where: 'built' });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = plain;
  }
  return built;
}
