import { describe, expect, it } from 'vitest';
import { readPopulationText } from './read-population';

const asked = (text: string, choices = {}) =>
  readPopulationText(text, choices).questions.map(({ about, shown }) => [
    about,
    shown?.map(({ row, text }) => `${row} ${text}`),
  ]);

describe('a question about rows', () => {
  it('shows the rows that may be the head, and those that look like a sum', () => {
    expect(asked('申請の一覧\nR-1,4\nR-2,5\nR-3,6\n合計,15\n')).toEqual([
      ['head', ['2 R-1 | 4', '3 R-2 | 5', '4 R-3 | 6', '5 合計 | 15']],
      ['titles', ['1 申請の一覧', '2 R-1 | 4', '3 R-2 | 5', '4 R-3 | 6']],
      ['footer', ['5 合計 | 15']],
    ]);
  });

  it('shows rows that are equal, and of a long one its beginning', () => {
    const long = 'あ'.repeat(200);
    expect(asked(`番号,内容\nA,${long}\nA,${long}\n`, { headRow: 1 })).toEqual([
      ['equal-rows', [`2 A | ${'あ'.repeat(116)}…`, `3 A | ${'あ'.repeat(116)}…`]],
    ]);
  });
});
