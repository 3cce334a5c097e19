import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import { sampleMatrix } from './sample-matrix.fixture';
import { writeSignOffMatrix } from './write-sign-off-matrix';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000 });

const bytes = await writeSignOffMatrix(sampleMatrix);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
const [tests, reports, fallen] = workbook.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet, ExcelJS.Worksheet];
const wordsOf = (row: ExcelJS.Row) => (row.values as unknown[]).slice(1);

describe('the sign-off matrix', () => {
  it('says in Japanese who prepared and reviewed each test, and when in Japan', () => {
    expect(wordsOf(tests.getRow(4))).toEqual([
      ...['管理策番号', '個別管理策', '評価', '状態', '結論', '担当者'],
      ...['作成：署名者', '作成：役割', '作成：日時', '作成：本人確認'],
      ...['査閲：署名者', '査閲：役割', '査閲：日時', '査閲：本人確認'],
      ...['失効した署名', '証跡', '標本', '逸脱', '未解決のメモ'],
    ]);
    expect(wordsOf(tests.getRow(5))).toEqual([
      ...['9.2.1.3', '利用者IDは所属長の承認を得てから発行する。', '整備状況評価', '署名済み', '例外なし', '佐藤 葵'],
      ...['佐藤 葵', '主任', '2031-01-10 10:00', 'パスキーで本人を確認'],
      ...['宮下 遥', '主任', '2031-01-16 01:00', 'パスワードと確認コードで本人を確認'],
      ...[1, 1234, 25, 0, 1],
    ]);
  });

  it('has the signatures of the report, and those that fell away', () => {
    expect(wordsOf(reports.getRow(5)).slice(0, 4)).toEqual([1, '発行済み', '承認', '長谷川 静']);
    expect(wordsOf(fallen.getRow(5))).toEqual([
      ...['9.2.1.3', '整備状況評価', '作成', '森 樹', '主任', '2031-01-10 10:00', '2031-01-12 10:00'],
    ]);
    expect(fallen.rowCount).toBe(5);
  });

  it('keeps numbers right and numbers, and of no text a formula', () => {
    expect(tests.getRow(5).getCell(16)).toMatchObject({ value: 1234, numFmt: '#,##0' });
    expect(tests.getRow(5).getCell(16).alignment.horizontal).toBe('right');
    const [number, text, type] = [1, 2, 3].map((column) => tests.getRow(6).getCell(column));
    expect([number?.value, text?.value, type?.value]).toEqual(['=1+1PB', '@SUM(A1) _x0041_', '評価の対象外']);
    expect(workbook.worksheets.flatMap((sheet) => formulasIn(sheet))).toEqual([]);
  });

  it('says above each table, and on each page printed, whose copy it is and of when', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.getRow(3).getCell(1).value).toBe(
        '検査用の写し　日本セキュリティ監査協会　検-2031-1　検査 花子　2031-04-03 00:30（日本時間）',
      );
      expect(sheet.pageSetup.printTitlesRow).toBe('1:4');
    }
  });

  it('is the same bytes for the same moment, and others for another', async () => {
    const hash = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');
    expect(hash(await writeSignOffMatrix(sampleMatrix))).toBe(hash(bytes));
    const later = { ...sampleMatrix, mark: { ...sampleMatrix.mark, madeAt: '2031-04-02T15:31:00.000Z' } };
    expect(hash(await writeSignOffMatrix(later))).not.toBe(hash(bytes));
  });
});

function formulasIn(sheet: ExcelJS.Worksheet): string[] {
  const found: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => (cell.formula ? found.push(cell.address) : undefined)));
  return found;
}
