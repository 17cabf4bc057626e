import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { CASES, caseFiles, factsCsv, readCase } from '../browser/cases.ts';
import { makeProfile } from '../browser/profile.ts';
import { startServer } from '../browser/server.ts';
import { DATABASE } from '../browser/stored.ts';
import { look } from './database.ts';
import { ENGINES } from './engines.ts';
import type { Engine, EngineKind } from './engines.ts';
import { PATIENCE, between, randomOf, rounds } from './rounds.ts';
import { factsOfSmall, smallReports } from './texts.ts';

/** The same promises in other engines: what is read and written is the same, and stays. */

const PAGE = 'dist/page';
const FILES = '//input[@type="file"]';
const { exporting } = words.data;
const { backup } = later;

const button = (name: string) => `//button[normalize-space()="${name}" or @aria-label="${name}"]`;
const inDialog = (name: string) => `//dialog${button(name)}`;
const labelled = (name: string) => `//dialog//label[contains(., "${name}")]//input`;

/** An engine on a profile, gone after the test. */
async function begin({ start }: EngineKind, profile: string): Promise<Engine> {
  const engine = await start(profile);
  onTestFinished(engine.kill);
  return engine;
}

/** Writes files that are chosen afterwards; their paths. */
function write(folder: string, files: readonly { name: string; bytes: Uint8Array | string }[]): string[] {
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

const bodyOf = (engine: Engine) => engine.run(() => document.body.innerText);
const says = (engine: Engine, said: string) =>
  expect.poll(() => bodyOf(engine), { timeout: 60_000 }).toContain(said);

/** The files that were saved so far, whole ones. */
const savedIn = ({ downloads }: Engine, ending: string) =>
  readdirSync(downloads)
    .filter((name) => name.endsWith(ending) && !readdirSync(downloads).includes(`${name}.part`))
    .map((name) => join(downloads, name));

/** The report of a unit, and its facts.csv for programs as the engine saves it. */
async function exportOf(engine: Engine, unit: string): Promise<() => string> {
  await engine.run(() => void (location.hash = '#/reports'));
  await engine.press(`//main//a[normalize-space()="${unit}"]`);
  const isOpen = () =>
    engine.run(
      (label) => document.querySelector(`[aria-label="${label}"]`) !== null,
      words.report.source.label,
    );
  await expect.poll(isOpen).toBe(true);
  // Engines do not agree on the name of a second file.
  for (const path of savedIn(engine, '.csv')) rmSync(path);
  await engine.press(button(words.frame.export));
  await engine.press(labelled(exporting.program));
  await engine.press(inDialog(exporting.downloadOne('facts.csv')));
  return () => {
    const [saved] = savedIn(engine, '.csv');
    return saved === undefined ? '' : readFileSync(saved, 'utf8');
  };
}

/** All that a person put in: reports with their edits, and their texts. */
const contentOf = (engine: Engine) =>
  engine.run(async (name) => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await answerOf(indexedDB.open(name));
    const rows = async (table: string) =>
      (await answerOf(db.transaction(table).objectStore(table).getAll())) as object[];
    const content = { reports: await rows('reports'), texts: await rows('texts') };
    db.close();
    return JSON.stringify(content);
  }, DATABASE);

describe.each(ENGINES)('$name', (kind) => {
  const { isHere, isLasting } = kind;

  test.skipIf(!isHere)(
    'promises 61: the same facts in the same bytes without a network, and all of it back from a backup',
    async ({ annotate }) => {
      const profile = await makeProfile();
      const server = await startServer(PAGE);
      onTestFinished(server.close);
      const engine = await begin(kind, profile);
      await engine.go(server.url);
      await engine.run(async () => {
        const { serviceWorker } = navigator;
        await serviceWorker.ready;
        if (serviceWorker.controller === null)
          await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
      });
      server.breakAfter(0);
      await engine.go(server.url);
      const files = caseFiles();
      await engine.choose(FILES, write(join(profile, 'cases'), files));
      await says(engine, words.importing.tally(CASES.length, 0));
      for (const [i, one] of CASES.entries()) {
        const exported = await exportOf(engine, one.unit);
        const expected = factsCsv({ ...(await readCase(one)), file: files[i]?.name ?? '' });
        await expect.poll(exported, { timeout: 20_000 }).toBe(expected);
        await engine.press(inDialog(exporting.close));
      }

      server.breakAfter(Infinity);
      const content = await contentOf(engine);
      await engine.press(button(words.frame.menu));
      await engine.press(button(words.frame.backup));
      await engine.press(inDialog(backup.make.save));
      await expect.poll(() => savedIn(engine, '.gongkai').length, { timeout: 20_000 }).toBe(1);
      await engine.press(labelled(backup.wipe.ask));
      await engine.press(inDialog(backup.wipe.go));
      await says(engine, backup.wipe.done);
      await engine.go(server.url);
      await engine.press(button(words.frame.menu));
      await engine.press(button(words.frame.backup));
      await engine.choose(labelled(backup.restore.choose), savedIn(engine, '.gongkai'));
      await engine.press(inDialog(backup.restore.go));
      await says(engine, backup.restore.done);
      expect(await contentOf(engine)).toBe(content);
      await annotate(`${CASES.length} files byte for byte, ${CASES.length} reports restored`, 'figure');
    },
    PATIENCE,
  );

  test.skipIf(!isHere || !isLasting)(
    'promises 61: what is shown as saved is there whole after the engine was killed',
    async ({ annotate }) => {
      const kills = rounds(2, 20);
      const url = inject('url');
      const random = randomOf(61);
      const profile = await makeProfile();
      const facts = await factsOfSmall();
      const confirmed: string[] = [];
      for (let round = 0; round < kills; round += 1) {
        const files = await smallReports(round * FEW, FEW);
        const engine = await begin(kind, profile);
        await engine.go(url);
        await engine.choose(
          FILES,
          write(
            join(profile, 'small'),
            files.map(({ name, text }) => ({ name, bytes: text })),
          ),
        );
        const enough = between(random, 1, FEW - 1);
        const shown = new Set<string>();
        while (shown.size < enough) for (const name of await shownAsSaved(engine)) shown.add(name);
        await engine.kill();
        confirmed.push(...files.filter(({ name }) => shown.has(name)).map(({ id }) => id));
        const again = await begin(kind, profile);
        // A file beside the page, on which the program does not run.
        await again.go(`${url}licences.txt`);
        const found = await again.run(look, [DATABASE, confirmed, facts] as const);
        await again.kill();
        expect(found).toMatchObject({ lost: [], torn: [], changed: [] });
      }
      await annotate(
        `${kills} kills: ${confirmed.length} shown as saved, 0 lost, 0 torn, 0 changed`,
        'figure',
      );
    },
    PATIENCE,
  );
});

/** Files of a round: as many as the page draws lines for. */
const FEW = 40;

/** The files whose lines say that they are saved. */
const shownAsSaved = (engine: Engine) =>
  engine.run(
    (said) =>
      [...document.querySelectorAll('main li')]
        .filter((line) => line.querySelector('.state')?.textContent.includes(said) === true)
        .flatMap((line) => /r\d+\.txt/.exec(line.textContent) ?? []),
    words.importing.states.saved,
  );
