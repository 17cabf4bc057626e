/** Files out of a drop or a paste, folders included. */

/** A file with the name to show: its path inside a dropped folder. */
export interface NamedFile {
  readonly name: string;
  readonly input: File;
}

/** All files of a drop. To be called while the event is handled: its items are gone afterwards. */
export async function filesOf(data: DataTransfer): Promise<NamedFile[]> {
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry());
  const files = Array.from(data.files, (input) => ({ name: input.name, input }));
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesIn(entry))));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry.isFile) {
    const input = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name: entry.fullPath.replace(/^\//, ''), input }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: NamedFile[] = [];
  // A reader hands out a hundred entries at a time and an empty list at the end.
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader))
    for (const child of some) found.push(...(await filesIn(child)));
  return found;
}

const readSome = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
