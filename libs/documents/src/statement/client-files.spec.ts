import { checkStatementFacts, readSections } from '@akashi/domain/statement';
import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { codesNear } from './near-words';
import { readStatementXlsx } from './read-statement-xlsx';
import { statementLimits } from './statement-rows';
import { codeOfWord, wordsToChoose } from './statement-words';
import { writeStatementXlsx } from './write-statement-xlsx';

vi.setConfig({ testTimeout: 60_000 });

const fixture = (name: string) => readFile(join(import.meta.dirname, 'fixtures', name));

async function textsOf(name: string): Promise<Record<string, string>> {
  const { facts } = await readStatementXlsx(await fixture(name));
  return Object.fromEntries(Object.entries(facts).map(([fact, { text }]) => [fact, text]));
}

async function changed(change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const bytes = await writeStatementXlsx({
    edition: { code: 'demo', title: '見本', criteria: [] },
    language: 'ja',
    facts: {},
    rows: [
      { criterion: '9.2.1', choice: '選択' },
      { criterion: '9.2.1.6.PB', choice: '選択', control: '承認する' },
    ],
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  change(workbook.getWorksheet('管理策')!);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('dates as clients write them', () => {
  it.each([
    ['s04-era-text-date.xlsx', 'periodFrom', '2026-07-01'],
    ['s05-era-short.xlsx', 'periodFrom', '2026-07-01'],
    ['s07-slash-date.xlsx', 'periodFrom', '2026-07-01'],
    ['s08-fullwidth-date.xlsx', 'periodFrom', '2026-07-01'],
    ['s08b-era-gannen.xlsx', 'periodFrom', '2019-05-01'],
    ['s09-date-general-format.xlsx', 'statementDate', '2026-11-20'],
  ] as const)('of %s are read', async (name, fact, day) => {
    const texts = await textsOf(name);
    expect(readSections(texts)[fact]).toBe(day);
    expect(checkStatementFacts(texts, {}).filter(({ rule }) => rule === 'fact.not-a-date')).toEqual([]);
  });

  it('in a cell of the general format are told as they stand there too', async () => {
    const { facts } = await readStatementXlsx(await fixture('s09-date-general-format.xlsx'));
    expect(facts.statementDate).toEqual({ address: 'C10', text: '2026-11-20', given: '46346' });
  });
});

describe('words as clients write them', () => {
  it.each([
    ['choice', '採用', 'selected'],
    ['choice', '○', 'selected'],
    ['choice', '不採用', 'not_selected'],
    ['frequency', '毎月', 'MONTHLY'],
    ['frequency', '３ヶ月ごと', 'QUARTERLY'],
    ['mainTarget', '規程', 'REGULATION'],
    ['operation', '有', 'yes'],
    ['operation', '－', 'no'],
  ] as const)('are read where they can mean one thing: %s %s', (column, word, code) => {
    expect(codeOfWord(column, word)).toBe(code);
  });

  it.each([
    ['mainTarget', '記録等', ['根拠文書・記録等(1)', '根拠文書・記録等(2)']],
    ['choice', '対象外', ['除外', '非選択']],
  ] as const)('are asked about where they may mean several: %s %s', (column, word, choices) => {
    expect(codeOfWord(column, word)).toBeNull();
    expect(wordsToChoose(column, word, 'ja')).toEqual(choices);
  });

  it('of no list are asked about with the whole of it', () => {
    expect(codesNear('frequency', '時々')).toEqual([]);
    expect(wordsToChoose('frequency', '時々', 'ja')).toContain('月次');
  });
});

describe('rows and cells as clients leave them', () => {
  it('are told where the sheet hides them, and read all the same', async () => {
    const { rows, faults } = await readStatementXlsx(await changed((sheet) => (sheet.getRow(5).hidden = true)));
    expect(rows.map(({ row }) => row)).toEqual([4, 5]);
    expect(faults).toEqual([{ sheet: '管理策', address: 'A5', rule: 'cell.hidden-row', value: '9.2.1.6.PB' }]);
  });

  it('are passed over where they are blank', async () => {
    const bytes = await changed((sheet) => {
      sheet.getRow(40).getCell(1).value = '9.2.1.7';
      sheet.getRow(20).getCell(5).value = '　 ';
    });
    expect((await readStatementXlsx(bytes)).rows.map(({ row }) => row)).toEqual([4, 5, 40]);
  });

  it('are asked about where a number has become a figure', async () => {
    const { faults } = await readStatementXlsx(await changed((sheet) => (sheet.getCell('A4').value = 9.1)));
    expect(faults).toEqual([{ sheet: '管理策', address: 'A4', rule: 'cell.number-instead-of-text', value: '9.1' }]);
  });

  it('are asked about where a formula was saved without its value', async () => {
    const bytes = await changed(
      (sheet) => (sheet.getCell('E5').value = { formula: 'A1&"の統制"' } as ExcelJS.CellFormulaValue),
    );
    const { faults } = await readStatementXlsx(bytes);
    expect(faults.map(({ address, rule }) => `${rule} ${address}`)).toEqual(['cell.formula-without-value E5']);
  });
});

describe('files as large as clients have them', () => {
  it('of 60 MB are refused by their size before anything is read', async () => {
    const bytes = new Uint8Array(60 * 2 ** 20);
    await expect(readStatementXlsx(bytes)).rejects.toMatchObject({
      code: 'too-large',
      place: { limit: statementLimits.fileBytes, found: bytes.length },
    });
  });
});
