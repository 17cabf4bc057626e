import type { Drawn, Table } from './drawn.ts';
import { toMatrix } from './prints.ts';

/** Tables in, HTML out, in the ways of the pages of these reports. */

export interface Html {
  /** rowspan and colspan as drawn, none with empty cells in their places, or none with nothing in their places. */
  readonly spans: 'drawn' | 'empty' | 'none';
  readonly inside: 'text' | 'paragraphs' | 'breaks' | 'nested' | 'spaced';
  /** Cells that no browser shows stand between the others. */
  readonly hidden: boolean;
  /** A second table, without head, takes the rows after these; 0 for never. */
  readonly split: number;
}
export const SIMPLE: Html = { spans: 'drawn', inside: 'text', hidden: false, split: 0 };

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function contentOf(text: string, { inside }: Html): string {
  const plain = escape(text);
  if (inside === 'paragraphs')
    return `<p class="MsoNormal" align="center"><span style="font-size:12pt">${plain}</span></p>`;
  if (inside === 'breaks') return text.length > 5 ? `${plain.slice(0, 4)}<br>${plain.slice(4)}` : plain;
  if (inside === 'nested') return `<table><tbody><tr><td>${plain}</td></tr></tbody></table>`;
  return inside === 'spaced' ? `\n    &nbsp;${plain} \n   ` : plain;
}

function td(drawn: Drawn, how: Html): string {
  const spans =
    how.spans === 'drawn'
      ? (drawn.columns > 1 ? ` colspan="${String(drawn.columns)}"` : '') +
        (drawn.rows > 1 ? ` rowspan="${String(drawn.rows)}"` : '')
      : '';
  const hidden = how.hidden && drawn.role === 'value' ? '<td style="display:none">77</td>' : '';
  return `<td${spans}>${contentOf(drawn.text, how)}</td>${hidden}`;
}

/** One table as HTML with its title in a paragraph before it. */
export function html(table: Table, how: Html): string {
  const rows = how.spans === 'drawn' ? table.rows : toMatrix(table, how.spans);
  const lines = rows.map((row) => `<tr>${row.map((d) => td(d, how)).join('')}</tr>`);
  const title = table.kind === 'article' ? '' : `<p><strong>${escape(table.title)}</strong></p>\n`;
  const open = '<table border="1" cellspacing="0"><tbody>\n';
  const close = '\n</tbody></table>\n';
  const parts =
    how.split > 0 && lines.length > how.split + 3
      ? [lines.slice(0, how.split), lines.slice(how.split)]
      : [lines];
  return title + parts.map((part) => open + part.join('\n') + close).join('<p>- 4 -</p>\n');
}
