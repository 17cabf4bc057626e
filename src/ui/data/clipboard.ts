/** Text of the clipboard in, rows of cells out, and back: the way spreadsheets write tab-separated text. */

/** One field from `at` on: its text without the quotes of a spreadsheet, and where it ends. */
function readField(text: string, at: number): { field: string; end: number } {
  if (text[at] !== '"') {
    let end = at;
    while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
    return { field: text.slice(at, end), end };
  }
  let field = '';
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') field += text[i];
    else if (text[i + 1] === '"') field += text[i++];
    else if (i + 1 === text.length || text[i + 1] === '\t' || text[i + 1] === '\n')
      return { field, end: i + 1 };
    else break;
  }
  // A quote that is never closed is an ordinary character.
  let end = at;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
  return { field: text.slice(at, end), end };
}

/**
 * Rows of cells as a spreadsheet puts them on the clipboard: `1\t2\r\n` is one row of two cells. Quoted cells are
 * unquoted, and the empty row that spreadsheets add at the end is dropped.
 */
export function readTsv(clipboard: string): string[][] {
  const text = clipboard.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (text === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { field, end } = readField(text, at);
    rows.at(-1)?.push(field);
    if (text[end] === '\n') {
      if (end + 1 === text.length) break;
      rows.push([]);
    }
    at = end + 1;
    if (end >= text.length) break;
  }
  return rows;
}

/** Cells as tab-separated text that a spreadsheet takes as they are: `a\tb`, cells with tabs, breaks or quotes quoted. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}
