import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it, vi } from 'vitest';
import { BoundedArchive } from '../archive/bounded-archive';
import { controlsPart, filled, withPart } from './filled-statement.fixture';
import { readStatementXlsx } from './read-statement-xlsx';
import { statementColumns, statementLimits, type StatementRow } from './statement-rows';
import { writeStatementXlsx } from './write-statement-xlsx';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

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

describe('a bomb in place of a statement', () => {
  /** 49 MB of one sheet in about 150 kB, as a stranger would send it. */
  const bomb = async () => {
    const row = '<row><c t="inlineStr"><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>';
    return withPart(controlsPart, () => `<worksheet><sheetData>${row.repeat(550_000)}</sheetData></worksheet>`);
  };

  it('is refused by its directory, before any of it is inflated', async () => {
    const declared = { code: 'bomb', place: { part: controlsPart, limit: statementLimits.ratio } };
    await expect(readStatementXlsx(await bomb())).rejects.toMatchObject(declared);
  });

  it('is refused by what really comes out when its directory lies', async () => {
    const bytes = Buffer.from(await bomb());
    const name = Buffer.from(controlsPart);
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
      const [central, local] = [at - 46, at - 30];
      if (bytes.readUInt32LE(Math.max(central, 0)) === 0x02014b50) bytes.writeUInt32LE(200_000, central + 24);
      else if (bytes.readUInt32LE(local) === 0x04034b50) bytes.writeUInt32LE(200_000, local + 22);
    }
    await expect(readStatementXlsx(bytes)).rejects.toMatchObject({ code: 'bomb', place: { part: controlsPart } });
    const archive = await BoundedArchive.open(bytes, statementLimits);
    let given = 0;
    const readOn = async () => {
      for await (const chunk of archive.read(controlsPart)) given += chunk.length;
    };
    await expect(readOn()).rejects.toMatchObject({ code: 'bomb' });
    // No more than was promised leaves the archive, of the 49 MB that are in it.
    expect(given).toBeLessThanOrEqual(200_000);
  });

  it('is refused when it is made of thousands of entries', async () => {
    const zip = new JSZip();
    for (let n = 0; n <= statementLimits.entries; n += 1) zip.file(`e${n}`, '');
    await expect(readStatementXlsx(await zip.generateAsync({ type: 'uint8array' }))).rejects.toMatchObject({
      code: 'bomb',
    });
  });
});
