/** Which page is shown: read from the address after #, so that links, back and reload work, from a file too. */

export const PAGES = ['import', 'reports', 'data', 'charts', 'checks'] as const;
export type Page = (typeof PAGES)[number];

/** A place: a page, the report shown on it ('' for none), and what else its link says (`fact`, `finding` …). */
export interface Place {
  readonly page: Page;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The place a hash names; an unknown one is the import page. `#/reports/ab12?fact=x` is report ab12 at fact x. */
export function placeOf(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [first = '', id = ''] = path.split('/');
  const page = PAGES.find((name) => name === first) ?? 'import';
  const query = Object.fromEntries(
    search
      .split('&')
      .map((pair) => pair.split('=').map(decoded))
      .filter(([name]) => name !== ''),
  ) as Record<string, string>;
  return { page, id: page === 'reports' ? decoded(id) : '', query };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The link to a place. */
export function hrefOf(page: Page, id = '', query: Readonly<Record<string, string>> = {}): string {
  const search = Object.entries(query)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
  return `#/${page}${id === '' ? '' : `/${encodeURIComponent(id)}`}${search === '' ? '' : `?${search}`}`;
}

let place = $state.raw<Place>(placeOf(globalThis.location?.hash ?? ''));
globalThis.addEventListener?.('hashchange', () => {
  const next = placeOf(location.hash);
  if (next.page !== place.page || next.id !== place.id) sendField();
  place = next;
});

/**
 * Takes the focus out of the open field, which sends what was typed there, while what it is sent through still stands.
 * What does not arrive any more the store keeps for the next start.
 */
export function sendField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Where the reader is. */
export const router = {
  get place(): Place {
    return place;
  },
};

/** Goes to a place; with `replace` the step is not kept for the back button. */
export function goTo(href: string, replace = false): void {
  if (replace) location.replace(href);
  else location.hash = href;
}
