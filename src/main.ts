import { mount } from 'svelte';
import { openStore, storeProblem } from './store/gate.svelte.ts';
import { hasUnderway } from './store/underway.ts';
import App from './ui/App.svelte';
import './ui/style.css';
import { showTheme } from './ui/theme.svelte.ts';
import { startOffline } from './ui/updates.svelte.ts';

/** The page's entry. The database is opened first, so that nothing is asked of it before it was looked at. */

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element #app.');
showTheme();
// The page itself may already say why the program cannot run here (build/before.ts).
if (!target.hasChildNodes()) {
  await openStore();
  mount(App, { target });
  // What is not taken now either, the lamp says.
  if (hasUnderway() && storeProblem.current === null)
    void import('./store/finish.ts').then(({ finishEdits }) => finishEdits()).catch(() => undefined);
  // Only the hosted page: in development files change all the time, and the single file has no network to lose.
  if (import.meta.env.MODE === 'production') void startOffline();
}
