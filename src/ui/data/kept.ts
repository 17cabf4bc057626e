/** Choices of this browser that are no data: lost without harm. */

/** A list kept under a name; null where none is, or where the browser keeps nothing. */
export function readKept(name: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`gongkai-nianbao.${name}`) ?? 'null');
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : null;
  } catch {
    return null;
  }
}

/** Keeps a list under a name; null forgets it. */
export function keep(name: string, items: readonly string[] | null): void {
  try {
    if (items === null) localStorage.removeItem(`gongkai-nianbao.${name}`);
    else localStorage.setItem(`gongkai-nianbao.${name}`, JSON.stringify(items));
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}
