import { toPlain } from '../../decimal.ts';
import type { Decimal } from '../../model.ts';

/** Numbers as they are read, with separators. */

/** `13810` as 13,810. */
export function grouped(value: Decimal): string {
  const [whole = '', ...fraction] = toPlain(value).split('.');
  const digits = whole.replace('-', '');
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  const text = [...(first > 0 ? [digits.slice(0, first)] : []), ...groups].join(',');
  return [`${whole.startsWith('-') ? '-' : ''}${text}`, ...fraction].join('.');
}
