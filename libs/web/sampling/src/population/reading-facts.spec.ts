import type { PopulationReadingFacts } from '@akashi/contracts';
import { describe, expect, it } from 'vitest';
import { readingLine } from './reading-facts';

const reading: PopulationReadingFacts = {
  form: 'akashi-rows-2',
  choices: { headRow: 0, firstRecord: 7 },
  decided: ['head', 'titles'],
  titles: ['一覧', '出力日', '部署', '担当'].map((value, at) => ({ row: at + 1, values: [value, ''] })),
  footers: [{ row: 30, values: ['合計'] }],
  controlTotals: [],
  equalRows: 0,
  notices: [],
};

describe('how a file was read, in one line', () => {
  it('names the first titles and counts the others', () => {
    expect(readingLine(reading, 'ja')).toBe(
      '見出しなし、表題「一覧」、表題「出力日」、表題「部署」、ほかに表題 1行、合計・注記 1行を除外',
    );
  });

  it('says what the sheet strikes out or does not show', () => {
    const notices = [
      { rule: 'hidden-rows', row: 2, column: 0, value: '12' },
      { rule: 'hidden-columns', row: 0, column: 2, value: '1' },
      { rule: 'hidden-sheet', row: 0, column: 0, value: '控え' },
    ] as const;
    const choices = { ...reading.choices, struckReason: '再申請の記録' };
    expect(readingLine({ ...reading, choices, notices: [...notices] }, 'ja')).toContain(
      '取り消し線の明細を含む（再申請の記録）、非表示の行 12行を含む、非表示の列 1列を含む、非表示のシート「控え」',
    );
  });

  it('says what is kept in the file alone', () => {
    const cut = { titles: { rows: 480, values: 2 }, footers: { rows: 9, values: 0 } };
    const line = readingLine({ ...reading, cut }, 'en');
    expect(line).toContain('481 more rows of titles; 2 long values kept in part; 10 sum or remark rows left out');
  });
});
