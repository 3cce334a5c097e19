import ExcelJS from 'exceljs';

/** What a client says otherwise of one control in the next version of its statement. */
export interface StatementChange {
  number: string;
  control?: string;
  frequency?: string;
  /** The reason for which it is no longer selected. */
  dropped?: string;
}

/** The file of the version before as the client edits it: everything else stays as it is. */
export async function changeStatement(
  file: Buffer,
  version: number,
  changes: readonly StatementChange[],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  const [sheet, controls] = [workbook.getWorksheet('言明書'), workbook.getWorksheet('管理策')];
  if (!sheet || !controls) throw new Error('The statement lacks a sheet.');
  sheet.eachRow((row) => {
    if (row.getCell(1).text === 'version') row.getCell(3).value = String(version);
  });
  const left = new Set(changes);
  controls.eachRow((row) => {
    const change = changes.find(({ number }) => number === row.getCell(1).text);
    if (change && left.delete(change)) changeRow(row, change);
  });
  if (left.size > 0) throw new Error(`The statement has no row of ${[...left].map(({ number }) => number).join()}.`);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function changeRow(row: ExcelJS.Row, { control, frequency, dropped }: StatementChange): void {
  if (dropped !== undefined) {
    row.getCell(3).value = '非選択';
    row.getCell(4).value = dropped;
    for (const column of [5, 6, 8, 11]) row.getCell(column).value = null;
    return;
  }
  row.getCell(3).value = '選択';
  row.getCell(4).value = null;
  row.getCell(5).value = control;
  row.getCell(6).value = frequency ?? row.getCell(6).value ?? '年次';
  row.getCell(8).value = row.getCell(8).value ?? '規程等';
  row.getCell(11).value = row.getCell(11).value ?? 'なし';
}
