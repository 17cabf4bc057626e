import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Finds a Chromium on this machine, or fetches one: Debian's package where we are root, else the test tool's own build. */

const KNOWN = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const find = () => [...KNOWN, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' });

/** Path of a Chromium that can be started; throws with the ways to get one. */
export function findChromium(): string {
  const here = find();
  if (here !== undefined) return here;
  try {
    if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
      run('apt-get', 'update', '-qq');
      run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-wqy-microhei');
    } else run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
  } catch (cause) {
    throw new Error('No Chromium here and none could be fetched: install one, or set CHROMIUM to its path.', {
      cause,
    });
  }
  const fetched = find();
  if (fetched === undefined)
    throw new Error('Chromium was installed but not found; set CHROMIUM to its path.');
  return fetched;
}

/** Flags for a browser that speaks to nobody but us. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
