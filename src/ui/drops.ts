/** Files out of a drop or a paste, folders included. */

/** A file with the name to show: its path inside a dropped folder. */
export interface NamedFile {
  readonly name: string;
  readonly input: File;
}

/** All files of a drop. To be called while the event is handled: its items are gone afterwards. */
export async function filesOf(data: DataTransfer): Promise<NamedFile[]> {
  const inputs = Array.from(data.files);
  const items = Array.from(data.items).filter(({ kind }) => kind === 'file');
  // A folder has no type. Asking a thousand files whether they are one would hold up the page.
  const folders = inputs.map(({ type }, i) => (type === '' ? (items[i]?.webkitGetAsEntry() ?? null) : null));
  const found = await Promise.all(
    inputs.map((input, i) => {
      const entry = folders[i];
      return entry?.isDirectory ? filesIn(entry) : [{ name: input.name, input }];
    }),
  );
  // What is done with them is a task of its own, after the page has been drawn.
  await new Promise((resolve) => setTimeout(resolve));
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
