import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks } from './check/check.ts';
import { freeId, idOf } from './source/id.ts';
import type { CsvReport } from './view/columns.ts';
import { CSV_NAMES, toCsv } from './view/csv.ts';
import { toReport } from './view/report.ts';
import { words } from './words/words.ts';
import { readHanded } from './worker/reading.ts';
import type { Handed, Read } from './worker/reading.ts';

/** The terminal's way in: files in, the exported files for programs out, through the same code as the page. */

/** How it ends: 0 something was read, 1 nothing was, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;
type Failure = keyof typeof words.importing.failures;

/** Reads `--out DIR FILE…` and writes facts.csv and the others into DIR. `tell` takes the lines for people. */
export async function runRead(args: readonly string[], tell: (line: string) => void): Promise<ExitCode> {
  const command = toCommand(args);
  if (!command) {
    tell(words.csv.terminal.usage);
    return 2;
  }
  const ids = new Set<string>();
  const read: CsvReport[] = [];
  for (const file of command.files) {
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) tell(because(file, 'unreadable'));
    else
      await readOne(
        file,
        new Blob([new Uint8Array(bytes)]),
        tell,
        async (one) => void read.push(await toCsvReport(one, ids)),
      );
  }
  if (read.length === 0) return 1;
  await mkdir(command.out, { recursive: true });
  for (const name of CSV_NAMES)
    await writeFile(join(command.out, `${name}.csv`), toCsv(name, read, 'program'));
  tell(words.csv.terminal.done(read.length, command.files.length, command.out));
  return 0;
}

function toCommand(
  args: readonly string[],
): { readonly out: string; readonly files: readonly string[] } | null {
  const at = args.indexOf('--out');
  const out = args[at + 1];
  const files = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  return at < 0 || out === undefined || files.length === 0 ? null : { out, files };
}

/** A line for people where a file is not read; the others go on. */
const because = (file: string, failure: Failure): string =>
  words.csv.terminal.skipped(file, words.importing.failures[failure].why);

/** Reads a file, or the files in it. */
async function readOne(
  file: string,
  handed: Handed,
  tell: (line: string) => void,
  take: (read: Read) => Promise<void>,
): Promise<void> {
  try {
    const outcome = await readHanded({ name: file, input: handed, encoding: null, isWhole: false });
    if (outcome.kind === 'refused') tell(because(file, outcome.refusal));
    else if (outcome.kind === 'read') for (const read of outcome.reads) await take(read);
    else for (const entry of outcome.entries) await readOne(`${file}/${entry.name}`, entry, tell, take);
  } catch (error) {
    const { skipped, broken } = words.csv.terminal;
    tell(skipped(file, broken(words.importing.failures.broken.why, String(error))));
  }
}

async function toCsvReport({ source, extraction }: Read, ids: Set<string>): Promise<CsvReport> {
  const id = freeId(await idOf(source), ids);
  ids.add(id);
  const report = toReport(id, source, extraction, new Date().toISOString());
  return { report, findings: runChecks(extraction, extraction.facts) };
}

const started = process.argv[1];
if (started !== undefined && (await realpath(started).catch(() => '')) === fileURLToPath(import.meta.url)) {
  process.exitCode = await runRead(process.argv.slice(2), (line) => console.error(line));
}
