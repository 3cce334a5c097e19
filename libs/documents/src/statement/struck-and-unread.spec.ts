import type { StatementColumn } from '@akashi/domain/statement';
import type { TableMapping } from '@akashi/domain/table';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readStatementXlsx } from './read-statement-xlsx';
import { previewStatementTable, readStatementTable } from './statement-table';
import { writeStatementXlsx } from './write-statement-xlsx';

const bytesOf = async (book: ExcelJS.Workbook) => new Uint8Array(await book.xlsx.writeBuffer());

/** Our layout with two rows, changed as a client might. */
async function ours(change: (book: ExcelJS.Workbook) => void) {
  const bytes = await writeStatementXlsx({
    edition: { code: 'demo', title: '見本', criteria: [] },
    language: 'ja',
    facts: { scope: '文書基盤' },
    rows: [
      { criterion: '9.2.1', choice: '選択' },
      { criterion: '9.2.1.6.PB', choice: '選択', control: '承認する' },
    ],
    populations: [{ population: 'P-01', name: '申請の記録', reason: '同じ手順' }],
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  change(book);
  return readStatementXlsx(await bytesOf(book));
}

/** Cells of one look share it: the one that is struck out has a look of its own. */
const strike = (cell: ExcelJS.Cell) => (cell.style = { ...cell.style, font: { strike: true } });

const struck: ExcelJS.CellRichTextValue = {
  richText: [{ text: '申請から' }, { font: { strike: true }, text: '3営業日' }, { text: '5営業日以内に承認する' }],
};
const told = (faults: readonly { rule: string; sheet: string; address: string; value: string }[]) =>
  faults.map(({ rule, sheet, address, value }) => `${rule} ${sheet}!${address} ${value}`);

describe('a statement that shows what was changed in it', () => {
  it('is asked about where a part of a text is struck out, and never read as both texts', async () => {
    const { faults } = await ours((book) => (book.getWorksheet('管理策')!.getCell('E5').value = struck));
    expect(told(faults)).toEqual(['cell.struck-text 管理策!E5 申請から3営業日5営業日以内に承認する']);
  });

  it('is asked about where a whole cell is struck out, in every sheet that is read', async () => {
    const { faults } = await ours((book) => {
      strike(book.getWorksheet('管理策')!.getCell('A5'));
      strike(book.getWorksheet('同一母集団')!.getCell('C4'));
      const facts = book.getWorksheet('言明書')!;
      facts.eachRow((row) => {
        if (row.getCell(1).value === 'scope') strike(row.getCell(3));
      });
    });
    expect(faults.map(({ rule, sheet, value }) => `${rule} ${sheet} ${value}`).sort()).toEqual([
      'cell.struck-text 同一母集団 同じ手順',
      'cell.struck-text 管理策 9.2.1.6.PB',
      'cell.struck-text 言明書 文書基盤',
    ]);
  });

  it('is read without a word where nothing is struck out: names and hints of the layout are nobody’s text', async () => {
    const { faults } = await ours((book) => {
      const sheet = book.getWorksheet('管理策')!;
      strike(sheet.getCell('B5'));
      sheet.getCell('E5').value = {
        richText: [{ font: { strike: false, bold: true }, text: '承認' }, { text: 'する' }],
      };
    });
    expect(faults).toEqual([]);
  });
});

describe('a statement with parts that its workbook does not show', () => {
  it('is read whole, and tells each hidden column once, at the first cell that was read of it', async () => {
    const { rows, faults } = await ours((book) => {
      const sheet = book.getWorksheet('管理策')!;
      sheet.getColumn(5).hidden = true;
      sheet.getCell('Z4').value = '様式にない列';
      sheet.getColumn(26).hidden = true;
      book.getWorksheet('同一母集団')!.getColumn(3).hidden = true;
    });
    expect(rows[1]?.cells.control?.text).toBe('承認する');
    expect(told(faults).sort()).toEqual([
      'cell.hidden-column 同一母集団!C4 同じ手順',
      'cell.hidden-column 管理策!E5 承認する',
    ]);
  });

  it('tells hidden rows of every sheet that is read, and a hidden sheet as a whole', async () => {
    const { populations, faults } = await ours((book) => {
      const sheet = book.getWorksheet('同一母集団')!;
      sheet.getRow(4).hidden = true;
      sheet.getRow(40).hidden = true;
      sheet.state = 'hidden';
    });
    expect(populations).toHaveLength(1);
    expect(told(faults)).toEqual(['cell.hidden-row 同一母集団!A4 P-01', 'sheet.hidden 同一母集団!A1 同一母集団']);
  });

  it('says nothing of what holds nothing', async () => {
    const { faults } = await ours((book) => {
      book.getWorksheet('管理策')!.getColumn(12).hidden = true;
      book.addWorksheet('空').state = 'hidden';
    });
    expect(faults).toEqual([]);
  });
});

describe('a statement that goes on in another sheet', () => {
  it('tells every sheet that is not read, and an empty one not', async () => {
    const { rows, faults } = await ours((book) => {
      book.addWorksheet('空のシート');
      const second = book.addWorksheet('管理策 (2)');
      second.getCell('B2').value = '9.2.1.7';
    });
    expect(rows).toHaveLength(2);
    expect(told(faults)).toEqual(['sheet.not-read 管理策 (2)!B2 管理策 (2)']);
  });
});

describe('a client’s own workbook', () => {
  const head = ['管理策番号', '選択', '個別管理策', '頻度', '責任者', '主たる監査対象', '母集団', '運用の有無'];
  const row = ['9.2.1.3', '採用', '承認してから登録する', '月次', '情報管理部', '規程', 'P-1', '有'];

  async function mapped(facts: readonly (readonly ExcelJS.CellValue[])[], change?: (book: ExcelJS.Workbook) => void) {
    const book = new ExcelJS.Workbook();
    const cover = book.addWorksheet('表紙');
    facts.forEach((cells) => cover.addRow([...cells]));
    const list = book.addWorksheet('一覧');
    list.addRow(head);
    list.addRow(row);
    change?.(book);
    const bytes = await bytesOf(book);
    const { mapping } = await previewStatementTable(bytes);
    const own = mapping.sheets.filter(({ sheet }) => sheet === '一覧');
    const read = await readStatementTable(bytes, { sheets: own } as TableMapping<StatementColumn>);
    if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
    return read.reading;
  }

  it('with two sections in one row gives an empty one no text of its neighbour', async () => {
    const { facts } = await mapped([
      ['特記事項', null, '後発事象', 'なし'],
      ['言明の範囲', '文書基盤', '代表者名', null],
    ]);
    expect(Object.fromEntries(Object.entries(facts).map(([name, { text }]) => [name, text]))).toEqual({
      subsequentEvents: 'なし',
      scope: '文書基盤',
    });
  });

  it('with an error or a formula without its value for a section is asked about, and the error is no text', async () => {
    const { facts, faults } = await mapped([
      ['言明の範囲', { error: '#REF!' }],
      ['サービス名称', { formula: 'Z1' } as ExcelJS.CellFormulaValue],
    ]);
    expect(facts).toEqual({});
    expect(told(faults)).toEqual([
      'cell.error-value 表紙!B1 #REF!',
      expect.stringMatching(/^cell\.formula-without-value 表紙!B2/),
    ]);
  });

  it('with a reason for one population that is an error is asked about', async () => {
    const { faults } = await mapped([], (book) => {
      const sheet = book.addWorksheet('同一母集団の一覧');
      sheet.addRow(['同一母集団番号', '母集団', '同一とする理由']);
      sheet.addRow(['P-1', '申請の記録', { error: '#N/A' }]);
    });
    expect(told(faults)).toEqual(['cell.error-value 同一母集団の一覧!C2 #N/A']);
  });

  it('with a text that is struck out in part is asked about at its cell', async () => {
    const { faults } = await mapped([], (book) => (book.getWorksheet('一覧')!.getCell('C2').value = struck));
    expect(told(faults)).toEqual(['cell.struck-text 一覧!C2 申請から3営業日5営業日以内に承認する']);
  });

  it('with a hidden column that is mapped, a hidden row of a section and a hidden sheet is told all three', async () => {
    const { faults } = await mapped([['言明の範囲', '文書基盤']], (book) => {
      const cover = book.getWorksheet('表紙')!;
      cover.getRow(1).hidden = true;
      cover.state = 'hidden';
      book.getWorksheet('一覧')!.getColumn(3).hidden = true;
    });
    expect(told(faults).sort()).toEqual([
      'cell.hidden-column 一覧!C2 承認してから登録する',
      'cell.hidden-row 表紙!A1 ',
      'sheet.hidden 表紙!A1 表紙',
    ]);
  });
});
