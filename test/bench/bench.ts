import { HOSTILE } from '../hostile.ts';
import { timeChecks } from './checks.ts';
import { timeGrowth } from './growth.ts';
import { timeReading } from './reading.ts';
import { timeReports } from './reports.ts';
import { joinTexts } from './texts.ts';

/** `npm run bench`: ratios within one run, for README's performance table; times depend on the machine and are not promised. */

const tell = (line: string) => process.stdout.write(`${line}\n`);

await timeReading(tell);
await timeReports(tell);
await timeChecks(tell);
await timeGrowth({ 'the reports joined': joinTexts, ...HOSTILE }, tell);
