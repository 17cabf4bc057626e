import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A server of one folder that can go away, come back, break off, and serve another build, always at one address. */

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Server {
  readonly url: string;
  /** Paths asked for and answered since the start, in order. */
  readonly answered: readonly string[];
  /** Serves another folder from now on. */
  show(folder: string): void;
  /** Answers so many more requests and breaks off every one after that; Infinity: all. */
  breakAfter(count: number): void;
  close(): Promise<void>;
}

export async function startServer(first: string): Promise<Server> {
  let folder = first;
  let left = Infinity;
  const answered: string[] = [];
  const server = createServer((request, response) => {
    if (left <= 0) {
      request.socket.destroy();
      return;
    }
    left -= 1;
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    answered.push(path);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const content = readFileSync(join(folder, name));
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answered,
    show: (next) => (folder = next),
    breakAfter: (count) => (left = count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
