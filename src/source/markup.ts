/** The HTML in which documents of other formats are handed to the reader of pages. */

/** Opens a paragraph whose blanks are shown as they are; `</div>` closes it. */
export const PARAGRAPH = '<div style="white-space:pre">';

/** Words of a document as text of a page. */
export const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A cell of a table. */
export interface MarkedCell {
  readonly html: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A table by the cells of its rows. */
export const toTable = (rows: readonly (readonly MarkedCell[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map(toCell).join('')}</tr>`).join('')}</table>`;

const toCell = ({ html, colspan, rowspan }: MarkedCell): string =>
  `<td colspan="${colspan}" rowspan="${rowspan}">${html}</td>`;
