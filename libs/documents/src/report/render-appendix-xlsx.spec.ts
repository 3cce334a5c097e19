import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderAppendixXlsx } from './render-appendix-xlsx';
import type { AppendixRow, ReportModel } from './report-model';
import { sampleReport } from './sample-report.fixture';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const initialZone = process.env['TZ'];
afterEach(() => {
  if (initialZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = initialZone;
});

describe('the appendix as a workbook', () => {
  const read = async (model: ReportModel) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await renderAppendixXlsx(model)).buffer as ArrayBuffer);
    return workbook;
  };
  const hostile: AppendixRow = {
    ...(sampleReport(1, 0).appendix[0] as AppendixRow),
    criterion: '=1+1',
    controlText: '=cmd|\u2019 /C calc\u2019!A0',
    performers: ['@SUM(A1)'],
  };

  it('has a line for every test under a frozen, filtered head that prints on each page', async () => {
    const [table] = (await read(sampleReport(30, 20))).worksheets;
    expect(table?.rowCount).toBe(3 + 50);
    expect(table?.getRow(3).values).toEqual(
      expect.arrayContaining(['管理策番号', '実施手続の要約', 'サンプル件数', '省略理由']),
    );
    expect(table?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3 });
    expect(table?.autoFilter).toBe('A3:O53');
    expect(table?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '3:3' });
  });

  it('shows the whole text of every row, and prints legibly across one page', async () => {
    const [row] = sampleReport(1, 0).appendix as [AppendixRow];
    const long = { ...row, controlText: '承認の記録がなかった。'.repeat(20) };
    const [table] = (await read({ ...sampleReport(1, 0), appendix: [row, long] })).worksheets;
    const heights = [4, 5].map((at) => table?.getRow(at).height ?? 0);
    // 220 characters of 9 points, 24 to a line.
    expect(heights[1]).toBeGreaterThanOrEqual(Math.ceil(220 / 24) * 12);
    expect(heights[0]).toBeLessThan(45);
    const width = Array.from({ length: 15 }, (_, at) => table?.getColumn(at + 1).width ?? 0).reduce((a, b) => a + b);
    // 770 points of paper for a sheet of 7 pixels a digit: 9 points print as more than 6.
    expect((770 / (width * 7 * 0.75)) * 9).toBeGreaterThan(6);
  });

  it('has counts that add up by kind of test and by chapter alike', async () => {
    const counts = (await read(sampleReport())).worksheets[1];
    const totals = [...(counts?.getColumn(1).values ?? [])].flatMap((value, row) => (value === '合計' ? [row] : []));
    const lines = totals.map((row) => (counts?.getRow(row).values as unknown[]).slice(2));
    expect(lines).toEqual([
      [1002, 995, 7, 0, 0],
      [1002, 995, 7, 0, 0],
    ]);
  });

  it('holds text as text, whatever it begins with', async () => {
    const [table] = (await read({ ...sampleReport(1, 0), appendix: [hostile] })).worksheets;
    expect(table?.getCell('A4')).toMatchObject({ value: '=1+1', type: ExcelJS.ValueType.String, numFmt: '@' });
    expect(table?.getCell('L4').type).toBe(ExcelJS.ValueType.String);
  });

  it('is the same bytes again, also in another time zone', async () => {
    const first = sha256(await renderAppendixXlsx(sampleReport(10, 5)));
    process.env['TZ'] = 'America/New_York';
    expect(sha256(await renderAppendixXlsx(sampleReport(10, 5)))).toBe(first);
  });
});
