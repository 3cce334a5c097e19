import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it, vi } from 'vitest';
import { readStatementXlsx } from './read-statement-xlsx';
import { statementColumns, statementLimits, type FilledStatement, type StatementRow } from './statement-rows';
import { codeOfWord, wordOfCode } from './statement-words';
import { renderStatementTemplate, writeStatementXlsx } from './write-statement-xlsx';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const edition = {
  code: 'demo',
  title: '見本',
  criteria: [
    { number: '9.2.1', label: '利用者IDの登録・抹消', level: 3, mandatory: true },
    { number: '9.2.1.6.PB', label: 'ID管理機能', level: 4, mandatory: true },
  ],
};

const filled: FilledStatement = {
  edition,
  language: 'ja',
  facts: { service: 'ミズナラ文書基盤', statementDate: '2026-12-04', periodTo: '2026-09-30' },
  rows: [
    { criterion: '9.2.1', choice: '選択' },
    {
      criterion: '9.2.1.6.PB',
      choice: '選択',
      control: '髙橋・﨑山・森鷗外 ①㈱',
      frequency: '日次',
      operation: 'あり',
    },
    { criterion: '9.2.1.6.PB', control: '=HYPERLINK("http://example.invalid")', owner: '+81', reason: '@SUM(A1)' },
  ],
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The filled file with one part rewritten, as another program or a stranger would. */
async function withPart(name: string, change: (xml: string) => string, extra: Record<string, string> = {}) {
  const zip = await JSZip.loadAsync(await writeStatementXlsx(filled));
  zip.file(name, change((await zip.file(name)?.async('string')) ?? ''));
  for (const [path, text] of Object.entries(extra)) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const controlsPart = 'xl/worksheets/sheet2.xml';

describe('the statement layout', () => {
  it('is read back cell by cell as it was filled', async () => {
    const { facts, rows, faults } = await readStatementXlsx(await writeStatementXlsx(filled));
    expect(faults).toEqual([]);
    expect(facts.service).toEqual({ address: 'C5', text: 'ミズナラ文書基盤' });
    expect(facts.edition?.text).toBe('demo');
    expect(rows.map(({ row }) => row)).toEqual([4, 5, 6]);
    expect(rows[1]?.cells.control).toEqual({ address: 'E5', text: '髙橋・﨑山・森鷗外 ①㈱' });
    expect(rows[2]?.cells.control?.text).toBe('=HYPERLINK("http://example.invalid")');
  });

  it('offers every criterion of the edition and reads as rows without a choice', async () => {
    for (const language of ['ja', 'en'] as const) {
      const { rows, facts } = await readStatementXlsx(await renderStatementTemplate(edition, language));
      expect(rows.map(({ cells }) => cells.criterion?.text)).toEqual(['9.2.1', '9.2.1.6.PB']);
      expect(facts.edition?.text).toBe('demo');
    }
  });

  it('offers the words of each list on every row that may be filled', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await renderStatementTemplate(edition, 'ja')).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('管理策');
    expect(sheet?.getCell('C4').dataValidation.formulae).toEqual(['"選択,非選択,除外"']);
    expect(sheet?.getCell('K900').dataValidation.formulae).toEqual(['"あり,なし"']);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  });

  it('never holds a formula, whatever the client typed', async () => {
    const zip = await JSZip.loadAsync(await writeStatementXlsx(filled));
    const xml = (await zip.file(controlsPart)?.async('string')) ?? '';
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toMatch(/<c r="E6"[^>]* t="s"/);
  });

  it('is the same bytes for the same rows', async () => {
    expect(sha256(await writeStatementXlsx(filled))).toBe(sha256(await writeStatementXlsx(filled)));
  });

  it('takes a list word in both languages, in full width or as its code', () => {
    expect(codeOfWord('frequency', '日次')).toBe('DAILY');
    expect(codeOfWord('choice', ' not selected ')).toBe('not_selected');
    expect(codeOfWord('mainTarget', '根拠文書・記録等（2）')).toBe('RECORD');
    expect(codeOfWord('choice', '検討中')).toBeNull();
    expect(wordOfCode('operation', 'yes', 'ja')).toBe('あり');
  });
});

describe('reading a statement another program wrote', () => {
  it('leaves out the readings above kanji and joins rich text', async () => {
    const cell =
      '<c r="E4" t="inlineStr"><is><r><t>個別</t></r><r><t>管理策</t></r><rPh sb="0" eb="2"><t>コベツ</t></rPh></is></c>';
    const bytes = await withPart(controlsPart, (xml) => xml.replace(/<c r="E4"[^>]*>(<v>\d+<\/v><\/c>)?/, cell));
    expect((await readStatementXlsx(bytes)).rows[0]?.cells.control?.text).toBe('個別管理策');
  });

  it('finds the sheets wherever that program put them', async () => {
    const zip = await JSZip.loadAsync(await writeStatementXlsx(filled));
    const text = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
    const workbook = (await text('xl/workbook.xml')).replaceAll('r:id=', 'rel:id=').replace('xmlns:r=', 'xmlns:rel=');
    const types = (await text('[Content_Types].xml')).replace('/xl/workbook.xml', '/book/main.xml');
    const moved = new Map([
      ['[Content_Types].xml', types],
      ['_rels/.rels', (await text('_rels/.rels')).replace('xl/workbook.xml', 'book/main.xml')],
      ['book/main.xml', workbook],
      [
        'book/_rels/main.xml.rels',
        (await text('xl/_rels/workbook.xml.rels')).replace(/Target="(?!\/)/g, 'Target="../xl/'),
      ],
    ]);
    zip.remove('xl/workbook.xml').remove('xl/_rels/workbook.xml.rels');
    for (const [name, xml] of moved) zip.file(name, xml);
    const { rows } = await readStatementXlsx(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
    expect(rows.map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  it('says where cells are merged, except above the rows and beside the columns that are read', async () => {
    const merge = (...areas: string[]) =>
      `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;
    const bytes = await withPart(controlsPart, (xml) =>
      xml.replace('</sheetData>', `</sheetData>${merge('E5:E6', 'A1:K1', 'B5:B6', 'Z5:AA6', 'J4:K4')}`),
    );
    expect((await readStatementXlsx(bytes)).faults).toEqual([
      { sheet: '管理策', address: 'E5', rule: 'cell.merged', value: 'E5:E6' },
      { sheet: '管理策', address: 'J4', rule: 'cell.merged', value: 'J4:K4' },
    ]);
  });

  it('takes the stored value of a formula and reports one that has none', async () => {
    const bytes = await withPart(controlsPart, (xml) =>
      xml
        .replace(/<c r="C4"[^>]*><v>\d+<\/v><\/c>/, '<c r="C4" t="str"><f>IF(1,"選択")</f><v>選択</v></c>')
        .replace(/<c r="C5"[^>]*><v>\d+<\/v><\/c>/, '<c r="C5"><f>1+1</f></c>'),
    );
    const { rows, faults } = await readStatementXlsx(bytes);
    expect(rows[0]?.cells.choice?.text).toBe('選択');
    expect(faults).toEqual([{ sheet: '管理策', address: 'C5', rule: 'cell.formula-without-value', value: '' }]);
  });

  it('reports an error value with its cell', async () => {
    const bytes = await withPart(controlsPart, (xml) =>
      xml.replace(/<c r="C4"[^>]*><v>\d+<\/v><\/c>/, '<c r="C4" t="e"><v>#REF!</v></c>'),
    );
    expect((await readStatementXlsx(bytes)).faults).toEqual([
      { sheet: '管理策', address: 'C4', rule: 'cell.error-value', value: '#REF!' },
    ]);
  });

  it('reads a typed date as its day and a number as it is shown', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeStatementXlsx(filled)).buffer as ArrayBuffer);
    const facts = workbook.getWorksheet('言明書');
    const period = facts?.getCell('C12');
    if (period) [period.value, period.numFmt] = [new Date(Date.UTC(2026, 8, 30)), 'yyyy"年"m"月"d"日"'];
    const criterion = workbook.getWorksheet('管理策')?.getCell('A4');
    if (criterion) [criterion.value, criterion.numFmt] = [9.2, 'General'];
    const reading = await readStatementXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(reading.facts.periodTo?.text).toBe('2026-09-30');
    expect(reading.rows[0]?.cells.criterion?.text).toBe('9.2');
  });

  it('says where a control number has become a day', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeStatementXlsx(filled)).buffer as ArrayBuffer);
    const criterion = workbook.getWorksheet('管理策')?.getCell('A4');
    if (criterion) [criterion.value, criterion.numFmt] = [new Date(Date.UTC(2003, 0, 2)), 'yyyy/mm/dd'];
    const { faults } = await readStatementXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(faults).toMatchObject([{ address: 'A4', rule: 'cell.date-instead-of-text' }]);
  });
});

describe('a statement file that cannot be taken in', () => {
  const encoder = new TextEncoder();
  const compound = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);

  it.each([
    ['is a PDF', encoder.encode('%PDF-1.7 …'), 'not-a-zip'],
    ['is empty', new Uint8Array(), 'empty-file'],
    ['is encrypted', compound('EncryptedPackage'), 'encrypted'],
    ['is an old .xls', compound('Workbook'), 'not-a-zip'],
    ['is larger than the limit', new Uint8Array(statementLimits.fileBytes + 1), 'too-large'],
  ])('is refused when it %s', async (_, bytes, code) => {
    await expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code });
  });

  it('is refused when it was cut off anywhere', async () => {
    const bytes = await writeStatementXlsx(filled);
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      await expect(readStatementXlsx(cut)).rejects.toMatchObject({ code: 'truncated' });
    }
  });

  it('is refused when it is another kind of office file', async () => {
    const zip = new JSZip().file('word/document.xml', '<w/>');
    zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
    await expect(readStatementXlsx(await zip.generateAsync({ type: 'uint8array' }))).rejects.toMatchObject({
      code: 'wrong-type',
    });
  });

  it('is refused when it carries a macro', async () => {
    const bytes = await withPart('xl/vbaProject.bin', () => 'code');
    await expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code: 'macro' });
  });

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'],
    ['an outside entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'],
  ])('is refused when a part declares %s', async (_, declaration) => {
    const bytes = await withPart(controlsPart, (xml) => xml.replace(/(<\?xml[^>]*\?>)/, `$1${declaration}`));
    await expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code: 'unsafe-xml', place: { part: controlsPart } });
  });

  it('is refused with the missing header and its sheet', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('言明書');
    other.addWorksheet('管理策').addRow(statementColumns.filter((column) => !['choice', 'owner'].includes(column)));
    await expect(readStatementXlsx(new Uint8Array(await other.xlsx.writeBuffer()))).rejects.toMatchObject({
      code: 'wrong-layout',
      place: { sheet: '管理策', row: 1, missing: ['選択', '責任者'] },
    });
  });

  it('is refused when a sheet of the layout is not there', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('Sheet1');
    await expect(readStatementXlsx(new Uint8Array(await other.xlsx.writeBuffer()))).rejects.toMatchObject({
      code: 'wrong-layout',
      place: { sheet: '言明書' },
    });
  });

  it('is refused when a part was changed after it was packed', async () => {
    const zip = await JSZip.loadAsync(await writeStatementXlsx(filled));
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
    const at = Buffer.from(bytes).indexOf('日次');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is refused when a row has more cells than a sheet', async () => {
    const bytes = await withPart(controlsPart, (xml) => xml.replace('<c r="A4"', '<c r="XFE4"'));
    await expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code: 'damaged', place: { cell: 'XFE4' } });
  });

  it('is refused when it has more rows than the limit', async () => {
    const rows = Array.from({ length: 40 }, (): StatementRow => ({ criterion: '9.2.1' }));
    const bytes = await writeStatementXlsx({ ...filled, rows });
    await expect(readStatementXlsx(bytes, { ...statementLimits, rows: 30 })).rejects.toMatchObject({
      code: 'too-many-rows',
      place: { limit: 30 },
    });
  });
});

/** Milliseconds of processor time a step takes: what else runs on the machine does not count. */
async function cost(step: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('a bomb in place of a statement', () => {
  /** 49 MB of one sheet in about 150 kB, as a stranger would send it. */
  const bomb = async () => {
    const row = '<row><c t="inlineStr"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>';
    return withPart(controlsPart, () => `<worksheet><sheetData>${row.repeat(550_000)}</sheetData></worksheet>`);
  };

  it('is refused by its directory in under 200 ms', async () => {
    const bytes = await bomb();
    const refused = () => expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code: 'bomb' });
    expect(await cost(refused)).toBeLessThan(200);
  });

  it('is refused by what really comes out when its directory lies', async () => {
    const bytes = Buffer.from(await bomb());
    const name = Buffer.from(controlsPart);
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
      const [central, local] = [at - 46, at - 30];
      if (bytes.readUInt32LE(Math.max(central, 0)) === 0x02014b50) bytes.writeUInt32LE(200_000, central + 24);
      else if (bytes.readUInt32LE(local) === 0x04034b50) bytes.writeUInt32LE(200_000, local + 22);
    }
    const refused = () => expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code: 'bomb' });
    expect(await cost(refused)).toBeLessThan(200);
  });

  it('is refused when it is made of thousands of entries', async () => {
    const zip = new JSZip();
    for (let n = 0; n <= statementLimits.entries; n += 1) zip.file(`e${n}`, '');
    await expect(readStatementXlsx(await zip.generateAsync({ type: 'uint8array' }))).rejects.toMatchObject({
      code: 'bomb',
    });
  });
});
