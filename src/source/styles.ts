import { displayOf } from './shown.ts';
import { attributeOf, childrenOf, elementsOf, textOf } from './tree.ts';
import type { Element, Node } from './tree.ts';

/**
 * Style sheets of the page in, which parts of tables they hide out. Asked inside tables only, where a hidden cell would
 * pass for a number: outside of them pages hide by rule what their scripts then show, such as the whole report.
 */

/** A rule about `display` for a tag, an id and classes. */
interface Rule {
  readonly selector: string;
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly hides: boolean;
  /** A rule beats those of less weight, and those before it of the same. */
  readonly weight: number;
  readonly important: boolean;
}

/** More selectors than these are not looked at. */
const MOST_RULES = 500;
const SELECTOR = /^([a-z][\w-]{0,40})?((?:[.#][\w-]{1,80}){0,8})$/i;
const DISPLAY = /(?:^|[;{])\s*display\s*:\s*([a-z-]{1,20})\s*(!\s*important)?/gi;

/** A question to the style sheets of this page: is an element of a table hidden by them? */
export function readStyles(root: Node): (element: Element) => boolean {
  const rules = new Map<string, Rule>();
  for (const style of elementsOf(root, 'style'))
    for (const rule of readRules(childrenOf(style).map(textOf).join(''))) {
      const before = rules.get(rule.selector);
      if (before ? before.weight > rule.weight : rules.size >= MOST_RULES) continue;
      // Of rules of one weight the last counts: it goes to the end.
      rules.delete(rule.selector);
      rules.set(rule.selector, rule);
    }
  const all = [...rules.values()];
  if (all.every((rule) => !rule.hides)) return () => false;
  const known = new Map<string, Rule | null>();
  return (element) => {
    const names = [element.tagName, attributeOf(element, 'id') ?? '', attributeOf(element, 'class') ?? ''];
    const key = names.join('|');
    const rule = known.has(key) ? known.get(key) : findRule(all, names);
    if (known.size < MOST_RULES) known.set(key, rule ?? null);
    return rule?.hides === true && (displayOf(element) === '' || rule.important);
  };
}

/** The rule that counts for an element with this tag, id and class; null where none is about it. */
function findRule(rules: readonly Rule[], [tag, id, names]: readonly string[]): Rule | null {
  const classes = (names ?? '').split(/\s+/);
  const isAbout = (rule: Rule) =>
    (rule.tag === '' || rule.tag === tag) &&
    (rule.id === '' || rule.id === id) &&
    rule.classes.every((name) => classes.includes(name));
  return rules.reduce<Rule | null>(
    (best, rule) => ((best?.weight ?? 0) <= rule.weight && isAbout(rule) ? rule : best),
    null,
  );
}

/** Rules about `display`, at the top of the sheet only: those for print or narrow pages stand inside others. */
function readRules(sheet: string): Rule[] {
  const css = withoutComments(sheet);
  const rules: Rule[] = [];
  let from = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
    const before = css.slice(from, open);
    const selectors = before.slice(before.lastIndexOf(';') + 1).trim();
    const close = closeOf(css, open);
    if (!selectors.startsWith('@'))
      for (const rule of toRules(selectors, css.slice(open, close))) rules.push(rule);
    from = close + 1;
  }
  return rules;
}

function toRules(selectors: string, body: string): Rule[] {
  const said = Array.from(body.matchAll(DISPLAY)).at(-1);
  if (said === undefined) return [];
  const hides = said[1]?.toLowerCase() === 'none';
  return selectors.split(',').flatMap((selector) => {
    const parts = selector.trim().split(/[\s>+~]+/);
    const match = SELECTOR.exec(parts.at(-1) ?? '');
    // What hides only inside something else is left shown; what shows there is taken to show.
    if (!match || (hides && parts.length > 1)) return [];
    const names = match[2]?.match(/[.#][\w-]+/g) ?? [];
    const classes = names.filter((name) => name.startsWith('.')).map((name) => name.slice(1));
    const id = names.find((name) => name.startsWith('#'))?.slice(1) ?? '';
    const tag = match[1]?.toLowerCase() ?? '';
    const important = said[2] !== undefined;
    const weight =
      (important ? 10_000 : 0) + (id === '' ? 0 : 100) + classes.length * 10 + (tag === '' ? 0 : 1);
    return [{ selector: parts.at(-1) ?? '', tag, id, classes, hides, weight, important }];
  });
}

/** Where the block that opens here closes; the end of the sheet if it does not. */
function closeOf(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i += 1) {
    if (css[i] === '{') depth += 1;
    else if (css[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return css.length;
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', from)) {
    parts.push(css.slice(from, open));
    const close = css.indexOf('*/', open + 2);
    from = close < 0 ? css.length : close + 2;
  }
  return [...parts, css.slice(from)].join('').replaceAll(/<!--|-->/g, '');
}
