/** Light, dark, or as the system has it; kept in the browser. */

export const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'gongkai-nianbao.theme';

function kept(): Theme {
  try {
    return THEMES.find((name) => name === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

let current = $state<Theme>(kept());

export const theme = {
  get current(): Theme {
    return current;
  },
};

/** Shows a theme and keeps it; a browser that keeps nothing shows it all the same. */
export function setTheme(next: Theme): void {
  current = next;
  showTheme();
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Only the choice is lost.
  }
}

/** Lays the kept theme on the page; to be called before anything is drawn. */
export function showTheme(): void {
  if (current === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = current;
}
