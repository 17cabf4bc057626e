import { applying } from './zh-hans/applying.ts';
import { charts } from './zh-hans/charts.ts';
import { rereading } from './zh-hans/rereading.ts';
import { twins } from './zh-hans/twins.ts';

/** Words of a page and of dialogs that are loaded when somebody opens them, not with the first screen. */
export const later = { applying, charts, rereading, twins };
