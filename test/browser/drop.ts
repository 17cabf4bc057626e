import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { words } from '../../src/words/words.ts';
import type { NamedBytes } from './app.ts';

/** Files in a folder of the desktop, and the hand that drags them into the page. */

/** Writes files into a new folder, which is gone after the test; their paths. */
export async function putOnDesk(files: readonly NamedBytes[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ bytes }, i) => writeFile(paths[i] ?? '', bytes)));
  return paths;
}

/** Drags files or folders of the disk into the middle of the page and lets go. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await page.getByText(words.importing.drop).waitFor();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 400, y: 300, data });
}

/** Drops files that are made for it. */
export const drop = async (page: Page, files: readonly NamedBytes[]): Promise<void> =>
  dropPaths(page, await putOnDesk(files));
