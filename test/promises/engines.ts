import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { isAnyLeft } from './killed.ts';

/**
 * Engines other than Chromium, as Debian has them, each on a profile of its own. They are driven by WebDriver's commands:
 * Firefox takes them at its Marionette port, WebKitGTK through its driver.
 */

export interface Engine {
  go(url: string): Promise<void>;
  /** Runs a function in the page; what goes in and comes out is plain data. */
  run<A extends readonly unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses what an XPath finds, once it is there. */
  press(xpath: string): Promise<void>;
  /** Chooses files in what an XPath finds. */
  choose(xpath: string, paths: readonly string[]): Promise<void>;
  /** Where files are saved. */
  readonly downloads: string;
  /** Ends all its processes at once, without a word to any. */
  kill(): Promise<void>;
}

export interface EngineKind {
  readonly name: string;
  /** False for an engine that, when driven, keeps nothing on disk. */
  readonly isLasting: boolean;
  readonly isHere: boolean;
  start(profile: string): Promise<Engine>;
}

/** A command of WebDriver and what it answers. */
type Send = (command: Command, params?: Readonly<Record<string, unknown>>, id?: string) => Promise<unknown>;
type Command = 'navigate' | 'find' | 'type' | 'click' | 'run';

const PATIENCE = 30_000;
const STEP = 50;
const pause = () => new Promise((resolve) => setTimeout(resolve, STEP));

/** Tries again until something is answered; throws with the last cause after a while. */
async function until<T>(ask: () => T | Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; await pause())
    try {
      return await ask();
    } catch (cause) {
      if (Date.now() > end) throw new Error('Waited too long.', { cause });
    }
}

/** Starts a program that leads a group of processes; told how to end them all. */
function startGroup(program: string, args: readonly string[], home: string): () => Promise<void> {
  const env = { ...process.env, HOME: home };
  const child: ChildProcess = spawn(program, args, { stdio: 'ignore', detached: true, env });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} does not start.`);
  return async () => {
    if (isAnyLeft(pid)) process.kill(-pid, 'SIGKILL');
    while (isAnyLeft(pid)) await pause();
  };
}

/** Where on the page the first thing is that an XPath finds, as a text; runs in the page. */
function placeOf(xpath: string): string {
  const { singleNodeValue: found } = document.evaluate(xpath, document, null, 9, null);
  return JSON.stringify((found as Element | null)?.getBoundingClientRect() ?? null);
}

/** What a test asks of an engine, by WebDriver's commands. */
function toEngine(send: Send, downloads: string, kill: () => Promise<void>): Engine {
  const find = async (xpath: string) => {
    const found = await send('find', { using: 'xpath', value: xpath });
    const [id] = Object.values(found as Readonly<Record<string, string>>);
    if (id === undefined) throw new Error(`Nothing is found by ${xpath}.`);
    return id;
  };
  const run: Engine['run'] = async (work, ...args) => {
    const script = `const [args, tell] = arguments;
      Promise.resolve().then(() => (${work.toString()})(...args)).then((is) => tell({ is }), (e) => tell({ thrown: String(e) }));`;
    const answer = (await send('run', { script, args: [args] })) as { is?: unknown; thrown?: string };
    if (answer.thrown !== undefined) throw new Error(answer.thrown);
    return answer.is as never;
  };
  return {
    go: async (url) => void (await send('navigate', { url })),
    run,
    press: (xpath) =>
      until(async () => {
        // A press is aimed at a place: what still moves would be missed.
        const place = await run(placeOf, xpath);
        await pause();
        if ((await run(placeOf, xpath)) !== place) throw new Error(`${xpath} has not come to rest.`);
        await send('click', {}, await find(xpath));
      }),
    choose: async (xpath, paths) =>
      void (await send('type', { text: paths.join('\n') }, await until(() => find(xpath)))),
    downloads,
    kill,
  };
}

/** Firefox's own wire: each message is its length, a colon and JSON. */
class Marionette {
  private readonly socket: Socket;
  private readonly waiting = new Map<number, (error: unknown, result: unknown) => void>();
  private rest = Buffer.alloc(0);
  private last = 0;

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.on('data', (bytes) => this.take(bytes));
    // The browser may be killed at any time.
    this.socket.on('error', () => {});
  }

  private take(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (let colon = this.rest.indexOf(':'); colon > 0; colon = this.rest.indexOf(':')) {
      const end = colon + 1 + Number(this.rest.toString('utf8', 0, colon));
      if (this.rest.length < end) return;
      const message: unknown = JSON.parse(this.rest.toString('utf8', colon + 1, end));
      this.rest = this.rest.subarray(end);
      // What is no answer is its greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as [number, number, unknown, unknown];
      this.waiting.get(id)?.(error, result);
      this.waiting.delete(id);
    }
  }

  send(name: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    const id = (this.last += 1);
    const message = JSON.stringify([0, id, `WebDriver:${name}`, params]);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (error, result) => {
        if (error) reject(new Error(JSON.stringify(error)));
        else resolve((result as { value?: unknown } | null)?.value ?? result);
      });
      this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const FIREFOX_COMMANDS: Readonly<Record<Command, string>> = {
  navigate: 'Navigate',
  find: 'FindElement',
  type: 'ElementSendKeys',
  click: 'ElementClick',
  run: 'ExecuteAsyncScript',
};

async function startFirefox(profile: string): Promise<Engine> {
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const prefs = {
    'marionette.port': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'intl.accept_languages': 'zh-CN',
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  // The port of the last start is none of this one's.
  const portFile = join(profile, 'MarionetteActivePort');
  writeFileSync(portFile, '');
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const kill = startGroup(FIREFOX ?? '', args, profile);
  const wire = await until(() => {
    const port = Number(readFileSync(portFile, 'utf8'));
    if (!(port > 0)) throw new Error('Firefox has not told its port.');
    return new Marionette(port);
  });
  await wire.send('NewSession', {});
  const send: Send = (command, params = {}, id) =>
    wire.send(FIREFOX_COMMANDS[command], id === undefined ? params : { ...params, id });
  return toEngine(send, downloads, kill);
}

const BROWSERS = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);
const BROWSER = BROWSERS.find((path) => existsSync(path));
const DRIVER = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'];
const WEBKIT_PATHS: Readonly<Record<Command, (id: string) => string>> = {
  navigate: () => '/url',
  find: () => '/element',
  type: (id) => `/element/${id}/value`,
  click: (id) => `/element/${id}/click`,
  run: () => '/execute/async',
};

/** A port that nobody else of the tests takes: one a process. */
const PORT = 20_000 + (process.pid % 20_000);

async function startWebKit(profile: string): Promise<Engine> {
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  // Where a desktop says that downloads go.
  await mkdir(join(profile, '.config'), { recursive: true });
  writeFileSync(join(profile, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  // It has no window of its own without a screen.
  const args = ['-a', '-s', '-screen 0 1360x860x24', 'WebKitWebDriver', `--port=${PORT}`];
  const kill = startGroup('xvfb-run', args, profile);
  const post = async (path: string, body: unknown) => {
    const url = `http://127.0.0.1:${PORT}/session${path}`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const options = { binary: BROWSER, args: ['--automation'] };
  const asked = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
  const { sessionId } = (await until(() => post('', asked))) as { sessionId: string };
  const send: Send = (command, params = {}, id = '') =>
    post(`/${sessionId}${WEBKIT_PATHS[command](id)}`, params);
  return toEngine(send, downloads, kill);
}

/** The engines that promises are tried in; which of them are on this machine. */
export const ENGINES: readonly EngineKind[] = [
  { name: 'Firefox', isLasting: true, isHere: FIREFOX !== undefined, start: startFirefox },
  {
    name: 'WebKitGTK',
    isLasting: false,
    isHere: BROWSER !== undefined && DRIVER.every((path) => existsSync(path)),
    start: startWebKit,
  },
];
