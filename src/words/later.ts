import { about } from './zh-hans/about.ts';
import { applying } from './zh-hans/applying.ts';
import { backup } from './zh-hans/backup.ts';
import { charts } from './zh-hans/charts.ts';
import { checks } from './zh-hans/checks.ts';
import { emptiness } from './zh-hans/emptiness.ts';
import { howToSteps } from './zh-hans/how-to.ts';
import { keys } from './zh-hans/keys.ts';
import { leftFiles } from './zh-hans/left-files.ts';
import { queue } from './zh-hans/queue.ts';
import { rereading } from './zh-hans/rereading.ts';
import { search } from './zh-hans/search.ts';
import { taking } from './zh-hans/taking.ts';
import { trail } from './zh-hans/trail.ts';
import { twins } from './zh-hans/twins.ts';
import { update } from './zh-hans/update.ts';

/** Words of a page and of dialogs that are loaded when somebody opens them, not with the first screen. */
export const later = {
  about,
  applying,
  backup,
  charts,
  checks,
  emptiness,
  howToSteps,
  keys,
  leftFiles,
  queue,
  rereading,
  search,
  taking,
  trail,
  twins,
  update,
};
