import ExcelJS from 'exceljs';

/** Words of the layout as a client chooses them from its lists. */
const words = { selected: '選択', excluded: '除外', rules: '規程等', yearly: '年次', designOnly: 'なし' };

const facts: Record<string, string> = {
  provider: '株式会社ハナミズキ',
  corporateNumber: '9010401052465',
  representative: '代表取締役 花水 樹',
  service: 'ハナミズキ記録庫',
  serviceKind: 'SaaS',
  regions: '東日本、西日本',
  scope: '「ハナミズキ記録庫」の開発と運用',
  version: '1',
  statementDate: '2026-07-10',
  periodFrom: '2025-07-01',
  periodTo: '2026-06-30',
};

/**
 * Fills the downloaded layout as a client would: everything is selected with one control each, and one objective is
 * excluded. `change` gets the sheet of controls before it is saved.
 */
export async function fillStatement(
  template: Buffer,
  change: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template as unknown as ArrayBuffer);
  const [sheet, controls] = [workbook.getWorksheet('言明書'), workbook.getWorksheet('管理策')];
  if (!sheet || !controls) throw new Error('The layout lacks a sheet.');
  sheet.eachRow((row) => {
    const value = facts[row.getCell(1).text];
    if (value) row.getCell(3).value = value;
  });
  controls.eachRow((row, at) => at > 3 && fillRow(row));
  change(controls);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function fillRow(row: ExcelJS.Row): void {
  const number = row.getCell(1).text;
  const level = number.split('.').filter((part) => /^\d+$/.test(part)).length;
  const isHeading = level === 3 && Number(number.split('.')[0]) < 5;
  if (isHeading || level < 3) return;
  const isExcluded = number === '11.1.6' || number.startsWith('11.1.6.');
  row.getCell(3).value = isExcluded ? words.excluded : words.selected;
  if (number === '11.1.6') row.getCell(4).value = '搬入口を持たない';
  if (isExcluded || level < 4) return;
  row.getCell(5).value = `${number} を台帳で管理し、責任者が確認する。`;
  row.getCell(6).value = words.yearly;
  row.getCell(8).value = words.rules;
  row.getCell(11).value = words.designOnly;
}

/** Fills the layout of any edition: what the register does not know, and one control for every criterion that stands there. */
export async function selectEverything(template: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template as unknown as ArrayBuffer);
  const [sheet, controls] = [workbook.getWorksheet('言明書'), workbook.getWorksheet('管理策')];
  if (!sheet || !controls) throw new Error('The layout lacks a sheet.');
  sheet.eachRow((row) => {
    const own = row.getCell(1).text;
    const value = own === 'scope' || own === 'version' || own === 'statementDate' ? facts[own] : undefined;
    if (value && row.getCell(3).text === '') row.getCell(3).value = value;
  });
  controls.eachRow((row, at) => {
    const number = row.getCell(1).text;
    if (at <= 3 || number === '') return;
    row.getCell(3).value = words.selected;
    row.getCell(5).value = `${number} を台帳で管理し、責任者が確認する。`;
    row.getCell(6).value = words.yearly;
    row.getCell(8).value = words.rules;
    row.getCell(11).value = words.designOnly;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
