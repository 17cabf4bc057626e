import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { habits, watch } from './app.ts';
import { FLAGS } from './chromium.ts';

/** Browsers with a profile on disk, which may be started again and again, and killed. */

/** A new folder for a profile, gone after the test. */
export async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-profile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

/** Starts a browser on a profile. Whoever starts it closes it. */
export const launch = (folder: string, changes: BrowserContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...habits(changes),
    executablePath: inject('chromium'),
    args: FLAGS,
  });

/** Starts a browser on a profile, and asserts afterwards that nothing went wrong in it. */
export async function withProfile(
  folder: string,
  work: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await launch(folder);
  try {
    const faults = await watch(context);
    await work(context);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}
