import { describe, expect, it } from 'vitest';
import { mayCorrectReading } from './correct-reading.rule';

describe('saying how one’s name is read', () => {
  it('is allowed with both parts', () => {
    expect(mayCorrectReading('たかはし', 'ゆい')).toEqual({ allowed: true });
  });

  it.each([
    ['the family name has none', ' ', 'ゆい', 'member.kana-missing'],
    ['the given name has none', 'たかはし', '', 'member.kana-missing'],
    ['it holds half a character', 'たかはし', '\udc00', 'member.kana-not-storable'],
    ['it is longer than any name', 'た'.repeat(150), 'ゆ'.repeat(60), 'member.kana-not-storable'],
  ])('is refused when %s', (_, familyKana, givenKana, code) => {
    expect(mayCorrectReading(familyKana, givenKana)).toEqual({ allowed: false, code });
  });
});
