import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { later } from '../../src/words/later.ts';
import { words } from '../../src/words/words.ts';
import { FLAGS } from './chromium.ts';

/** The built app in a real Chromium, and the watch that no page of it speaks to anybody or reports a fault. */

const HABITS: BrowserContextOptions = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1360, height: 860 },
  permissions: ['clipboard-read', 'clipboard-write'],
  reducedMotion: 'reduce',
};
/** Longest wait for anything on the page, in milliseconds; a quiet machine needs a hundredth of it. */
const PATIENCE = 20_000;

/** What a visitor's browser is like: the usual window, language and permissions, changed by what is given. */
export const habits = (changes: BrowserContextOptions = {}): BrowserContextOptions => ({
  ...HABITS,
  ...changes,
});

/** A test with `visit`: opens a page of the app in a context of its own. Whatever went wrong on it fails the test. */
export const test = base
  .extend('args', { scope: 'worker' }, FLAGS)
  .extend('browser', { scope: 'worker' }, async ({ args }, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch({ executablePath: inject('chromium'), args });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', ({ browser }, { onCleanup }) => {
    const opened: { context: BrowserContext; faults: readonly string[] }[] = [];
    onCleanup(async () => {
      await Promise.all(opened.map(({ context }) => context.close()));
      expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
    });
    return async (hash = '', changes: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext(habits(changes));
      opened.push({ context, faults: await watch(context) });
      return open(context, hash);
    };
  });

/** Opens a place of the app in a new page; `url`: where the app is, if it is not the one that all tests look at. */
export async function open(context: BrowserContext, hash = '', url = inject('url')): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}${hash}`);
  await page.getByRole('main').waitFor();
  return page;
}

/** Everything that must not happen on any page of a context, as it happens: requests elsewhere, errors, blocked content. */
export async function watch(context: BrowserContext, app = inject('url')): Promise<readonly string[]> {
  const faults: string[] = [];
  const isOwn = (url: string) => /^(?:data|blob):/.test(url) || url.startsWith(app);
  context.setDefaultTimeout(PATIENCE);
  context.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${String(error.error().stack)}`));
  context.on('page', (page) => page.on('websocket', (socket) => faults.push(`socket to ${socket.url()}`)));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`blocked by ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  return faults;
}

/** Puts a text where Ctrl+V finds it, and presses it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** The line of a text on the import page, known by words in it. */
export const lineOf = (page: Page, said: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: said });

/** Waits until the line says that its text is saved. */
export const saved = (page: Page, said: string) =>
  lineOf(page, said)
    .getByText(new RegExp(`${words.importing.states.saved}$`))
    .waitFor();

/** Pastes a text on the import page and opens its report. */
export async function pasteAndOpen(page: Page, text: string, unit: string): Promise<void> {
  await page.getByRole('textbox', { name: words.importing.box }).focus();
  await paste(page, text);
  await saved(page, unit);
  await lineOf(page, unit).getByRole('link').click();
  await page.getByRole('region', { name: words.report.source.label }).waitFor();
}

/** Waits until the lamp says that everything is saved, with the time. */
export async function lampIsSaved(page: Page): Promise<void> {
  await page.getByRole('banner').getByText(words.frame.lamp.saved('')).waitFor();
}

/** A file as it is chosen or dropped. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Chooses files on the import page and waits until all are read. */
export async function choose(page: Page, files: readonly NamedBytes[]): Promise<void> {
  const payload = files.map(({ name, bytes }) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(bytes),
  }));
  await page.locator('input[type="file"]').setInputFiles(payload);
  await page.getByText(words.importing.tally(files.length, 0)).waitFor();
}

/** Goes to a place by its link in the bar. */
export async function goTo(page: Page, place: keyof typeof words.frame.places): Promise<void> {
  const places = page.getByRole('navigation', { name: words.frame.placesLabel });
  await places.getByRole('link', { name: words.frame.places[place] }).click();
  await page
    .getByRole('heading', { level: 1, name: words.frame.places[place], exact: true })
    .waitFor({ state: 'attached' });
}

/** Opens the menu's dialog of backups, from any page. */
export async function openBackup(page: Page) {
  await page.getByRole('button', { name: words.frame.menu }).click();
  await page.getByRole('button', { name: words.frame.backup }).click();
  const dialog = page.getByRole('dialog', { name: later.backup.title });
  await dialog.waitFor();
  return dialog;
}
