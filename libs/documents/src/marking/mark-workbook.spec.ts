import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it, vi } from 'vitest';
import { readStatementXlsx } from '../statement/read-statement-xlsx';
import { writeStatementXlsx } from '../statement/write-statement-xlsx';
import { faultComment, faultLine } from './fault-words';
import { markWorkbook } from './mark-workbook';
import { writeFaultCsv, writeFaultXlsx } from './write-fault-list';

vi.setConfig({ testTimeout: 60_000 });

const file = () =>
  writeStatementXlsx({
    edition: { code: 'demo', title: '見本', criteria: [] },
    language: 'ja',
    facts: { service: 'ミズナラ文書基盤' },
    rows: [
      { criterion: '9.2.5.1', choice: '非選択' },
      { criterion: '9.2.5.2', choice: '選択', control: '棚卸しする' },
    ],
  });

const marks = [
  { sheet: '管理策', cell: 'D4', text: '理由がありません。\n例: 装置を持たないため' },
  { sheet: '管理策', cell: 'A5', text: '番号 <9.2.5.2> & その他' },
  { sheet: '言明書', cell: 'C7', text: '空いています。' },
];

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

const noteOf = (cell: ExcelJS.Cell | undefined): string => {
  const note = cell?.note;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
};

const fillOf = (cell: ExcelJS.Cell | undefined) => (cell?.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;

/** The workbook as a client's own program would leave it: with notes and with parts of its own. */
async function clientsFile(): Promise<Uint8Array> {
  const workbook = await opened(await file());
  const sheet = workbook.getWorksheet('管理策');
  sheet!.getCell('D4').note = '藤井：確認中';
  sheet!.getCell('E5').note = '別の話';
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const zip = await JSZip.loadAsync(bytes);
  zip.file('xl/pivotCache/pivotCacheDefinition1.xml', '<pivotCacheDefinition/>');
  const part = 'xl/worksheets/sheet2.xml';
  const ignored = '<ignoredErrors><ignoredError sqref="A4:A9" numberStoredAsText="1"/></ignoredErrors>';
  const xml = (await zip.file(part)!.async('string')).replace('<legacyDrawing', `${ignored}<legacyDrawing`);
  zip.file(part, xml);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('the marked-up copy of a client’s file', () => {
  it('has each faulty cell filled and commented, and is read as the same statement', async () => {
    const bytes = await file();
    const marked = await markWorkbook(bytes, marks);
    const workbook = await opened(marked);
    const [facts, controls] = [workbook.getWorksheet('言明書'), workbook.getWorksheet('管理策')];
    expect(noteOf(controls?.getCell('D4'))).toBe(marks[0]!.text);
    expect(noteOf(controls?.getCell('A5'))).toBe(marks[1]!.text);
    expect(noteOf(facts?.getCell('C7'))).toBe(marks[2]!.text);
    expect([fillOf(controls?.getCell('D4')), fillOf(controls?.getCell('A5')), fillOf(facts?.getCell('C7'))]).toEqual(
      Array(3).fill('FFFFD9D9'),
    );
    expect(fillOf(controls?.getCell('E4'))).toBeUndefined();
    expect(controls?.getCell('A5').numFmt).toBe('@');
    const [before, after] = [await readStatementXlsx(bytes), await readStatementXlsx(marked)];
    expect(after).toEqual(before);
  });

  it('keeps the client’s own notes and parts that nobody here knows', async () => {
    const marked = await markWorkbook(await clientsFile(), marks);
    const controls = (await opened(marked)).getWorksheet('管理策');
    expect(noteOf(controls?.getCell('D4'))).toBe(`藤井：確認中\n${marks[0]!.text}`);
    expect(noteOf(controls?.getCell('E5'))).toBe('別の話');
    const zip = await JSZip.loadAsync(marked);
    expect(await zip.file('xl/pivotCache/pivotCacheDefinition1.xml')?.async('string')).toBe('<pivotCacheDefinition/>');
    expect(await zip.file('xl/worksheets/sheet2.xml')!.async('string')).toContain('<ignoredError sqref="A4:A9"');
  });

  it('puts a filled cell where the client left none, in its place in the row', async () => {
    const zip = await JSZip.loadAsync(await file());
    const part = 'xl/worksheets/sheet2.xml';
    const xml = await zip.file(part)!.async('string');
    zip.file(part, xml.replace(/<c r="D4"[^>]*?(?:\/>|>.*?<\/c>)/, ''));
    const marked = await markWorkbook(await zip.generateAsync({ type: 'uint8array' }), marks);
    const row = /<row r="4"[\s\S]*?<\/row>/.exec(
      await (await JSZip.loadAsync(marked)).file(part)!.async('string'),
    )?.[0];
    const order = [...(row ?? '').matchAll(/ r="([A-Z]+)4"/g)].map(([, letters]) => letters);
    expect(order).toEqual([...order].sort((a, b) => a!.localeCompare(b!)));
    expect(order).toContain('D');
  });

  it('says two faults of one cell in one comment', async () => {
    const twice = [marks[0]!, { ...marks[0]!, text: '二つ目' }];
    const controls = (await opened(await markWorkbook(await file(), twice))).getWorksheet('管理策');
    expect(noteOf(controls?.getCell('D4'))).toBe(`${marks[0]!.text}\n\n二つ目`);
  });

  it('marks every row of a full statement', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => ({ criterion: `9.2.5.${n}`, choice: '非選択' }));
    const bytes = await writeStatementXlsx({
      edition: { code: 'demo', title: '見本', criteria: [] },
      language: 'ja',
      facts: {},
      rows,
    });
    const all = rows.map((_, n) => ({ sheet: '管理策', cell: `D${n + 4}`, text: '理由がありません。' }));
    const marked = await markWorkbook(bytes, all);
    expect((await readStatementXlsx(marked)).rows).toHaveLength(3_000);
  });
});

describe('the list of faults', () => {
  const fault = {
    sheet: '言明書',
    place: 'C12',
    rule: 'fact.differs',
    value: '=2026-12-31',
    registered: '2026-09-30',
    grade: 'stop' as const,
  };
  const empty = { sheet: '管理策', place: 'K4', rule: 'operation.column-empty', value: '', rows: 113 };

  it('has sheet, cell, control, given and registered value, an example and what to do', () => {
    const line = faultLine({ ...fault, criterion: '9.2.5.2' }, 'ja');
    expect(line).toHaveLength(9);
    expect([line[1], line[2], line[6], line[7]]).toEqual(['C12', '9.2.5.2', '=2026-12-31', '2026-09-30']);
    expect(faultLine(empty, 'ja')[6]).toBe('113 行で空欄');
    expect(faultComment(empty, 'ja')).toContain('113 行で空欄');
    expect(faultComment(fault, 'ja')).toContain('登録: 2026-09-30');
  });

  it('is a workbook and a text that no spreadsheet runs', async () => {
    const list = {
      faults: [fault, empty],
      language: 'ja' as const,
      heading: ['言明書 v1', '監査の結果ではありません'],
      date: '2026-05-25',
    };
    const text = new TextDecoder().decode(writeFaultCsv(list));
    expect(text).toContain("'=2026-12-31");
    expect(text.split('\r\n')[1]).toBe('監査の結果ではありません');
    const sheet = (await opened(await writeFaultXlsx(list))).worksheets[0];
    expect(sheet?.getCell('B4').value).toBe('C12');
    expect(sheet?.getCell('G4').type).toBe(ExcelJS.ValueType.String);
  });
});
