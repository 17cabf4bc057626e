import { db, readSetting } from '../db.ts';
import { write } from '../gate.svelte.ts';
import { assertIs, makeBackup, noteBackup } from './backup.ts';
import type { Made } from './backup.ts';

/** Files that a backup is written to, where the browser lets a page write files. */

/** What the browser says of a file that may be written; not every type library has it. */
interface Permitted {
  queryPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Writes a new backup into a file and reads it back from there. Throws where it was not taken; only else it counts. */
export async function backUpTo(handle: FileSystemFileHandle): Promise<Made> {
  const made = await makeBackup();
  const target = await handle.createWritable();
  await made.file.stream().pipeTo(target);
  await assertIs(await handle.getFile(), made.end);
  await noteBackup(made.step);
  return made;
}

/** Remembers the file that is written by itself from now on; null forgets it. */
export async function keepTarget(handle: FileSystemFileHandle | null): Promise<void> {
  await write(async () => {
    if (handle === null) await db.settings.delete('backup-file');
    else await db.settings.put({ name: 'backup-file', handle });
  });
}

/** The file that is written by itself, null if none was chosen. */
export const readTarget = async (): Promise<FileSystemFileHandle | null> =>
  (await readSetting('backup-file'))?.handle ?? null;

/** Writes the chosen file where there is one and it may be written without asking; false where it could not be. */
export async function backUpByItself(): Promise<boolean> {
  const handle = await readTarget();
  if (handle === null) return true;
  const may = await (handle as Permitted).queryPermission?.({ mode: 'readwrite' });
  if (may !== undefined && may !== 'granted') return false;
  return backUpTo(handle).then(
    () => true,
    () => false,
  );
}
