import type { Drawn, Table } from './drawn.ts';
import { toMatrix } from './prints.ts';

/** Tables in, HTML out, in the ways of the pages of these reports. */

export interface Html {
  /** rowspan and colspan as drawn, none with empty cells in their places, or none with nothing in their places. */
  readonly spans: 'drawn' | 'empty' | 'none';
  readonly inside:
    | 'text'
    | 'paragraphs'
    | 'breaks'
    | 'nested'
    | 'spaced'
    | 'fields'
    | 'choices'
    | 'sections'
    | 'clipboard'
    | 'notes';
  /** Cells that no browser shows stand between the others. */
  readonly hidden: boolean;
  /** Rows without cells, and with a single empty one, behind each row of tables where no cell spans rows. */
  readonly emptyRows: boolean;
  /** What is said of spans is true, or each cell claims the same. */
  readonly lies: boolean;
  /** A second table, without head, takes the rows after these; 0 for never. */
  readonly split: number;
}
export const SIMPLE: Html = {
  spans: 'drawn',
  inside: 'text',
  hidden: false,
  emptyRows: false,
  lies: false,
  split: 0,
};

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function contentOf({ text, role }: Drawn, { inside }: Html): string {
  const plain = escape(text);
  const half = Math.floor(text.length / 2);
  if (inside === 'paragraphs')
    return `<p class="MsoNormal" align="center"><span style="font-size:12pt">${plain}</span></p>`;
  if (inside === 'breaks') return text.length > 5 ? `${plain.slice(0, 4)}<br>${plain.slice(4)}` : plain;
  if (inside === 'nested') return `<table><tbody><tr><td>${plain}</td></tr></tbody></table>`;
  if (inside === 'fields' && role === 'value')
    return half % 2 === 0 ? `<input type="text" value="${plain}">` : `<textarea>${plain}</textarea>`;
  if (inside === 'choices' && role === 'value')
    return `<select><option>77<option selected>${plain}</select><input type="hidden" value="8">`;
  if (inside === 'sections')
    return section(role === 'label' && half > 3 ? [plain.slice(0, half), plain.slice(half)] : [plain]);
  if (inside === 'clipboard')
    return `<p class=MsoNormal><span style="font-family:宋体" ><font face="宋体" >${plain === '' ? '&nbsp;' : plain}</font></span><span><o:p></o:p></span></p>`;
  if (inside === 'notes' && role === 'value' && /^\d+$/.test(text) && half % 2 === 1)
    return `${plain}<sup>1</sup>`;
  return inside === 'spaced' ? `\n    &nbsp;${plain} \n   ` : plain;
}

/** Words as editors of articles on phones keep them. */
const section = (parts: readonly string[]): string =>
  `<section><section>${parts.map((part) => `<p style="margin:0"><span><span>${part}</span></span></p>`).join('')}</section></section>`;

function spansOf({ columns, rows, role }: Drawn, how: Html): string {
  if (how.spans !== 'drawn') return '';
  const wide = how.lies && role === 'label' ? 2 : columns;
  return (wide > 1 ? ` colspan="${String(wide)}"` : '') + (rows > 1 ? ` rowspan="${String(rows)}"` : '');
}

function td(drawn: Drawn, how: Html): string {
  const hidden = how.hidden && drawn.role === 'value' ? '<td style="display:none">77</td>' : '';
  return `<td${spansOf(drawn, how)}>${contentOf(drawn, how)}</td>${hidden}`;
}

/** One table as HTML with its title in a paragraph before it. */
export function html(table: Table, how: Html): string {
  const rows = how.spans === 'drawn' ? table.rows : toMatrix(table, how.spans);
  const isSpanned = rows.some((row) => row.some((d) => d.rows > 1));
  const after = how.emptyRows && !isSpanned ? '<tr></tr><tr><td colspan="10">&nbsp;</td></tr>' : '';
  const lines = rows.map((row) => `<tr>${row.map((d) => td(d, how)).join('')}</tr>${after}`);
  const title = table.kind === 'article' ? '' : `<p><strong>${escape(table.title)}</strong></p>\n`;
  const open = '<table border="1" cellspacing="0"><tbody>\n';
  const close = '\n</tbody></table>\n';
  const parts =
    how.split > 0 && lines.length > how.split + 3
      ? [lines.slice(0, how.split), lines.slice(how.split)]
      : [lines];
  return title + parts.map((part) => open + part.join('\n') + close).join('<p>- 4 -</p>\n');
}
