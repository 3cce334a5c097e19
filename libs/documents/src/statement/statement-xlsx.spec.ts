import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it, vi } from 'vitest';
import { controlsPart, edition, filled, withPart } from './filled-statement.fixture';
import { readStatementXlsx } from './read-statement-xlsx';
import { codeOfWord, wordOfCode } from './statement-words';
import { renderStatementTemplate, writeStatementXlsx } from './write-statement-xlsx';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

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

  it('has rows for who audits what only where they are asked for, behind all others', async () => {
    const asked = { externalAuditScope: '', internalAuditScope: '他の章' };
    const { facts } = await readStatementXlsx(await renderStatementTemplate(edition, 'ja', asked));
    expect(facts.internalAuditScope).toEqual({ address: 'C19', text: '他の章' });
    const { facts: others } = await readStatementXlsx(await renderStatementTemplate(edition, 'ja'));
    expect(Object.keys(others)).not.toContain('internalAuditScope');
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
