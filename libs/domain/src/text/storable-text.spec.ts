import { describe, expect, it } from 'vitest';
import { isBlank, isReason, isStorableText } from './storable-text';

describe('a text to store', () => {
  it('is kept as it is written, rare characters and all', () => {
    expect(isStorableText('髙﨑 鷗外 ①㈱ \u{20bb7}野家 👩‍💻\n')).toBe(true);
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', '\ud83d'],
    ['more than its length', 'x'.repeat(20_001)],
  ])('is not one with %s', (_, text) => {
    expect(isStorableText(text)).toBe(false);
  });

  it('says nothing when it is only spaces, wide or of no width', () => {
    expect([' ', '\u3000', '\u200b', '\n', '', null, undefined].every(isBlank)).toBe(true);
    expect(isReason('\u3000')).toBe(false);
    expect(isReason('期末日の変更を受けたため')).toBe(true);
  });
});
