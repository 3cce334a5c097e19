import { describe, expect, it } from 'vitest';
import { readStatementXlsx } from './read-statement-xlsx';
import { cellOfFault, statementFactTexts, statementRowsForChecking, statementWordsOf } from './statement-answers';
import { writeStatementXlsx } from './write-statement-xlsx';

const cells = {
  criterion: '9.2.1.6.PB',
  choice: 'selected',
  control: '日次',
  frequency: 'DAILY',
  mainTarget: 'RECORD',
  operation: 'yes',
} as const;

const reading = async () =>
  readStatementXlsx(
    await writeStatementXlsx({
      edition: { code: 'demo', title: '見本', criteria: [] },
      language: 'ja',
      facts: { service: 'ミズナラ文書基盤' },
      rows: [
        { ...statementWordsOf(cells, 'ja'), label: '名称' },
        { criterion: '9.2.1', choice: '採用' },
      ],
    }),
  );

describe('handing a statement to the rules that check it', () => {
  it('turns the words of a list into codes and leaves all other text alone', async () => {
    const [first, second] = statementRowsForChecking(await reading());
    expect(first).toEqual({ row: 4, cells });
    expect(second?.cells.choice).toBe('採用');
  });

  it('gives the facts as text', async () => {
    expect(statementFactTexts(await reading())).toEqual({ edition: 'demo', service: 'ミズナラ文書基盤' });
  });

  it('names the cell of a fault in the client\u2019s own file, also of one that is empty', async () => {
    const read = await reading();
    const fault = {
      rule: 'reason.missing',
      sheet: 'controls',
      row: 5,
      column: 'reason',
      criterion: null,
      value: '',
    } as const;
    expect(cellOfFault(read, fault)).toEqual({ sheet: '管理策', cell: 'D5' });
    expect(cellOfFault(read, { ...fault, row: null })).toEqual({ sheet: '管理策', cell: null });
    expect(cellOfFault(read, { ...fault, sheet: 'facts', column: 'service' })).toEqual({ sheet: '言明書', cell: 'C5' });
  });
});
