import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { hashOf } from '../../src/build/policy.ts';
import { goTo, habits, open, test } from './app.ts';

/** The page's own walls: the policy as it is written, and that it holds. Every other test asserts that nobody runs into it. */

const POLICY = [
  "default-src 'none'",
  "script-src 'self' HASH",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html app-worker',
].join('; ');

test('promise 40: the policy stands first in the head, word for word', async ({ visit }) => {
  const page = await visit();
  const first = await page
    .locator('head > *')
    .first()
    .evaluate((element) => ({
      name: element.getAttribute('http-equiv'),
      content: element.getAttribute('content'),
    }));
  const inline = await page.locator('script:not([src])').allTextContents();
  expect(inline).toHaveLength(1);
  const content = POLICY.replace('HASH', () => hashOf(inline[0] ?? ''));
  expect(first).toEqual({ name: 'Content-Security-Policy', content });
});

type Way = 'fetch' | 'image' | 'html' | 'code' | 'form';

/** The wall that stops a script of the page that tries something. */
const wallOf = (page: Page, way: Way) =>
  page.evaluate((tried) => {
    const elsewhere = 'http://127.0.0.1:9/';
    const form = document.createElement('form');
    form.action = elsewhere;
    document.body.append(form);
    const tries: Record<Way, () => unknown> = {
      fetch: () => fetch(elsewhere).catch(() => null),
      image: () => (new Image().src = elsewhere),
      html: () => Reflect.set(form, 'innerHTML', '<b>x</b>'),
      code: () => Function('return 1')() as unknown,
      form: () => form.submit(),
    };
    // By a timer, since the test's own code is let through.
    setTimeout(tries[tried]);
    return new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
  }, way);

test('promises 24, 39: requests, foreign pictures, HTML from strings, code from strings and forms are stopped', async ({
  browser,
}) => {
  const context = await browser.newContext(habits());
  const page = await open(context);
  expect(await wallOf(page, 'fetch')).toBe('connect-src');
  expect(await wallOf(page, 'image')).toBe('img-src');
  expect(await wallOf(page, 'html')).toBe('require-trusted-types-for');
  expect(await wallOf(page, 'code')).toMatch(/^(?:script-src|require-trusted-types-for)$/);
  expect(await wallOf(page, 'form')).toBe('form-action');
  await context.close();
});

test('promise 24: all requests of a visit are for the files of the page itself', async ({ visit }) => {
  const page = await visit();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  for (const place of ['reports', 'data', 'charts', 'checks', 'import'] as const) await goTo(page, place);
  expect(asked.length).toBeGreaterThan(3);
  const own =
    /^\/(?:assets\/[\w.-]+\.(?:js|css)|(?:index\.html|offline\.js|manifest\.webmanifest|licences\.txt|icon-[\w-]+\.png))?$/;
  expect(asked.filter((path) => !own.test(path))).toEqual([]);
});
