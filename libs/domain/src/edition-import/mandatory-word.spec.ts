import { describe, expect, it } from 'vitest';
import { mandatoryOf } from './mandatory-word';

describe('what a catalogue says is mandatory', () => {
  it.each(['○', '必須', 'ＰＢ', 'Yes', 'TRUE', '１'])('is %s', (word) => {
    expect(mandatoryOf(word)).toBe(true);
  });

  it.each(['×', '任意', '－', 'FALSE', 'no', '推奨', 'P'])('is not %s', (word) => {
    expect(mandatoryOf(word)).toBe(false);
  });

  it('is nothing where the cell is blank, and a question where the word may mean either', () => {
    expect(mandatoryOf(' ')).toBeNull();
    expect(mandatoryOf('◎')).toEqual({ unknown: '◎' });
    expect(mandatoryOf('△')).toEqual({ unknown: '△' });
  });
});
