import { csv } from './zh-hans/csv.ts';
import { data } from './zh-hans/data.ts';
import { fields } from './zh-hans/fields.ts';
import { findings } from './zh-hans/findings.ts';
import { frame } from './zh-hans/frame.ts';
import { importing } from './zh-hans/importing.ts';
import { report } from './zh-hans/report.ts';
import { reports } from './zh-hans/reports.ts';

/** Simplified Chinese: one object, one file a page. */
export const zhHans = {
  frame,
  importing,
  report,
  reports,
  data,
  findings,
  csv,
  fields,
};
