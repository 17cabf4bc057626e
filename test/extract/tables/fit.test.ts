import { describe, expect, it } from 'vitest';
import { fit } from '../../../src/extract/tables/fit.ts';
import { rawSpan } from '../../../src/model.ts';

const cells = (...texts: readonly string[]) => texts.map((text, i) => ({ text, span: rawSpan(i, i + 1) }));
const fitted = (texts: readonly string[], count: number) => {
  const found = fit(cells(...texts), count);
  return typeof found === 'string' ? found : found.map(({ text }) => text).join('|');
};

describe('fit', () => {
  it('takes padding off the side where it is, and leaves what may be either', () => {
    expect(fitted(['', '1', '', '3'], 3)).toBe('1||3');
    expect(fitted(['1', '', '3', ''], 3)).toBe('1||3');
    expect(fitted(['', '1', '3', ''], 3)).toBe('long');
    expect(fitted(['1', '3'], 3)).toBe('short');
  });

  it('takes words behind the values for a remark, so that no blank in front is lost', () => {
    expect(fitted(['', '1', '3', '含上年结转'], 3)).toBe('|1|3');
    expect(fitted(['', '1', '3', '不涉及'], 3)).toBe('1|3|不涉及');
    expect(fitted(['', '1', '含上年结转'], 3)).toBe('|1|含上年结转');
  });
});
