import type { BrowserContext } from 'playwright-core';
import { expect, test } from 'vitest';
import { open } from '../browser/app.ts';
import { launch, makeProfile } from '../browser/profile.ts';
import { lookWhole } from './database.ts';
import type { Look } from './database.ts';
import { killOf } from './killed.ts';
import { hearSaved } from './marks.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';
import { factsOfSmall, smallReports, toPayload } from './texts.ts';
import type { Small } from './texts.ts';

/** A browser that is killed while reports come in: what was shown as saved is there, and nothing is there by half. */

/** Files of a round, and how many of them are chosen at a time: as many as the page draws lines for. */
const FILES = 200;
const LINES = 40;
/** How many of them are shown as saved before the kill, in the mean. */
const MEAN = FILES / 2;
/** The kill comes up to so long after the last mark, in milliseconds. */
const LATE = 30;

/** Chooses the files, kills the browser once so many are shown as saved and a moment has passed, and gives the names of those shown. */
async function importUntilKilled(
  context: BrowserContext,
  files: readonly Small[],
  enough: number,
  late: number,
): Promise<Set<string>> {
  const page = await open(context);
  const kill = await killOf(context);
  const shown = new Set<string>();
  const choose = (from: number) =>
    page
      .locator('input[type="file"]')
      .setInputFiles(toPayload(files.slice(from, from + LINES)))
      // The browser may be gone before it has taken them.
      .catch(() => {});
  const isEnough = new Promise<void>((resolve) => {
    const hear = (file: string) => {
      shown.add(file);
      if (shown.size === enough) resolve();
      else if (shown.size % LINES === 0) void choose(shown.size);
    };
    void hearSaved(page, hear).then(() => choose(0));
  });
  await isEnough;
  await new Promise((resolve) => setTimeout(resolve, late));
  await kill();
  return shown;
}

async function lookAgain(
  folder: string,
  ids: readonly string[],
  facts: number,
): Promise<[BrowserContext, Look]> {
  const context = await launch(folder);
  return [context, await lookWhole(context, ids, facts)];
}

test(
  'promises 1, 2, 19: a report shown as saved is there whole after the browser was killed',
  async ({ annotate }) => {
    const kills = rounds(3, 50);
    const facts = await factsOfSmall();
    const folder = await makeProfile();
    const random = randomOf(1);
    const confirmed: string[] = [];
    let enough = 0;
    let [context, found] = await lookAgain(folder, [], facts);
    for (let round = 0; round < kills; round += 1) {
      // Early and late kills in pairs, so that the number of marks does not hang on luck.
      enough = round % 2 === 0 ? between(random, 1, FILES - 1) : FILES - enough;
      const files = await smallReports(round * FILES, FILES);
      const shown = await importUntilKilled(context, files, enough, between(random, 0, LATE));
      confirmed.push(...files.filter(({ name }) => shown.has(name)).map(({ id }) => id));
      [context, found] = await lookAgain(folder, confirmed, facts);
      if (found.lost.length + found.torn.length + found.changed.length > 0) break;
    }
    await context.close();
    await annotate(
      `${kills} kills, ${confirmed.length} reports shown as saved: ${found.lost.length} lost`,
      'promise 1',
    );
    await annotate(`${kills} kills, ${found.reports} reports stored: ${found.torn.length} torn`, 'promise 2');
    await annotate(
      `${found.reports} originals after ${kills} kills: ${found.changed.length} changed`,
      'promise 19',
    );
    expect(confirmed.length).toBeGreaterThanOrEqual(MEAN * (kills - 1));
    expect(found).toEqual({ reports: found.reports, lost: [], torn: [], changed: [] });
  },
  PATIENCE,
);
