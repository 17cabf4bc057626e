import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { makeProfile } from '../browser/profile.ts';

/** Browsers that end without a warning: nobody is told, nothing is finished. */

/** Ends every process of a browser at once, and resolves when it is gone. */
export type Kill = () => Promise<void>;

/** How to kill a browser, found beforehand, so that the kill itself takes no time. */
export async function killOf(context: BrowserContext): Promise<Kill> {
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser of its own.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser')?.id;
  if (main === undefined) throw new Error('The browser does not tell its process.');
  const isGone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return async () => {
    // It leads a group of all its processes, but on Windows, where each is ended by itself.
    if (process.platform !== 'win32') process.kill(-main, 'SIGKILL');
    else for (const { id } of processInfo) process.kill(id, 'SIGKILL');
    await isGone;
    while (isAnyLeft(main)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
}

/**
 * True while a process of the group is still dying and may hold the lock of the database: a browser that starts meanwhile
 * throws the database away, as one that cannot be opened.
 */
export function isAnyLeft(group: number): boolean {
  if (process.platform === 'win32') return false;
  const all = execFileSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' });
  return all.split('\n').some((line) => new RegExp(`^\\s*${group}\\s+[^Z]`).test(line));
}

/** A copy of a profile whose browser is closed, gone after the test. */
export async function copyOf(profile: string): Promise<string> {
  const copy = await makeProfile();
  cpSync(profile, copy, { recursive: true });
  return copy;
}
