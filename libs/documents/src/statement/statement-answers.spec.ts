import { describe, expect, it } from 'vitest';
import { statementWordsOf } from './statement-answers';
import { codeOfWord } from './statement-words';

const cells = { criterion: '9.2.1.6.PB', choice: 'selected', control: '日次', frequency: 'DAILY' } as const;

describe('a row in the words of a client', () => {
  it('has words for the codes of a list and leaves all other text alone', () => {
    expect(statementWordsOf(cells, 'ja')).toEqual({ ...cells, choice: '選択', frequency: '日次' });
    expect(statementWordsOf(cells, 'en')).toEqual({ ...cells, choice: 'Selected', frequency: 'Daily' });
  });

  it('is read back as the codes it was written from', () => {
    for (const language of ['ja', 'en'] as const) {
      const { choice, frequency, control } = statementWordsOf(cells, language);
      expect(codeOfWord('choice', choice ?? '')).toBe('selected');
      expect(codeOfWord('frequency', frequency ?? '')).toBe('DAILY');
      expect(codeOfWord('control', control ?? '')).toBeNull();
    }
  });

  it('has no code for a word that is not in its list', () => {
    expect(codeOfWord('choice', '検討中')).toBeNull();
  });
});
