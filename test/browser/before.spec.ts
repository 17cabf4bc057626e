import { expect, inject } from 'vitest';
import { before } from '../../src/words/zh-hans/before.ts';
import { habits, test } from './app.ts';
import { startServer } from './server.ts';

/** A browser in which the program cannot run gets a word, not a white page. */

test.for(['Array.prototype.toSorted', 'indexedDB', 'Worker', 'HTMLDialogElement', 'structuredClone'])(
  'promise 62: without %s the page says that the browser is too old',
  async (path, { browser }) => {
    const context = await browser.newContext(habits());
    await context.addInitScript((named) => {
      const names = named.split('.');
      const last = names.pop() ?? '';
      const owner = names.reduce((object, name) => Reflect.get(object, name) as object, globalThis as object);
      Object.defineProperty(owner, last, { value: undefined });
    }, path);
    const page = await context.newPage();
    await page.goto(inject('url'));
    await page.getByText(before.old).waitFor();
    expect(await page.getByRole('main').count()).toBe(0);
    await context.close();
  },
);

test('promise 62: without scripts the page says that it needs them', async ({ browser }) => {
  const context = await browser.newContext(habits({ javaScriptEnabled: false }));
  const page = await context.newPage();
  await page.goto(inject('url'));
  const told = page.locator('noscript');
  await told.waitFor();
  expect(await told.textContent()).toBe(before.noScript);
  await context.close();
});

test('a page of which a file is missing says so', async ({ browser }) => {
  const server = await startServer('dist/page');
  const context = await browser.newContext(habits());
  server.breakAfter(1);
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByText(before.broken).waitFor();
  await context.close();
  await server.close();
});
