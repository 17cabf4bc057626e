import type { RawSpan } from '../../model.ts';

/** The words beside a place of the text, on its own lines: at most so many characters before and after it. */
export function wordsBeside(
  raw: string,
  span: RawSpan,
  most: { readonly before: number; readonly after: number },
): { readonly before: string; readonly after: string } {
  const before = raw.slice(Math.max(0, span.start - most.before), span.start);
  const [after = ''] = raw.slice(span.end, span.end + most.after).split('\n', 1);
  return { before: before.slice(before.lastIndexOf('\n') + 1), after };
}
