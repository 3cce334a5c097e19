import ExcelJS from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import { previewStatementTable, readStatementTable } from './statement-table';

vi.setConfig({ testTimeout: 60_000 });

/** A client's own workbook: a title, a head of two rows with merged cells, the controls on two sheets. */
async function ownWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const cover = workbook.addWorksheet('表紙');
  cover.addRow(['', '言明書']);
  cover.addRow(['', 'サービスの名称', 'ミズナラ文書基盤']);
  cover.addRow(['', '対象リージョン', '東日本', '', '言明日', '令和8年5月25日']);
  for (const [name, numbers] of [
    ['9章', ['9.2.5.1', '9.2.5.2']],
    ['12章', ['12.4.4.3']],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([`管理策一覧（${name}）`]);
    sheet.addRow(['', '管理策番号', '採否', '統制', '', '']);
    sheet.addRow(['', '', '', '個別管理策', '頻度', '非採用の理由']);
    for (const column of ['B', 'C']) sheet.mergeCells(`${column}2:${column}3`);
    sheet.mergeCells('D2:F2');
    for (const number of numbers) sheet.addRow(['', number, '採用', `${number} の統制`, '毎月']);
  }
  const populations = workbook.addWorksheet('母集団一覧');
  populations.addRow(['同一母集団番号', '母集団', '同一とする理由']);
  populations.addRow(['P-01', 'ID棚卸記録', '同じ手順で行うため']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A cover of these rows before a list of one control. */
async function factsOf(cover: readonly (readonly ExcelJS.CellValue[])[], hiddenRow = 0) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表紙');
  cover.forEach((row) => sheet.addRow([...row]));
  if (hiddenRow > 0) sheet.getRow(hiddenRow).hidden = true;
  const controls = workbook.addWorksheet('一覧');
  controls.addRow(['管理策番号', '採否', '個別管理策']);
  controls.addRow(['9.2.5.1', '採用', '統制']);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const { mapping } = await previewStatementTable(bytes);
  const read = await readStatementTable(bytes, mapping);
  if (read.kind !== 'read') throw new Error('The mapping does not fit.');
  return read.reading;
}

describe('a statement in a client’s own layout', () => {
  it('is proposed from its headings, on every sheet that has them', async () => {
    const { mapping, preview } = await previewStatementTable(await ownWorkbook());
    expect(preview.sheets.map(({ name }) => name)).toEqual(['表紙', '9章', '12章', '母集団一覧']);
    expect(mapping.sheets.map(({ sheet, head }) => [sheet, head])).toEqual([
      ['9章', { from: 2, to: 3 }],
      ['12章', { from: 2, to: 3 }],
    ]);
    expect(mapping.sheets[0]?.columns).toEqual({
      criterion: [2],
      choice: [3],
      control: [4],
      frequency: [5],
      reason: [6],
    });
  });

  it('is read row by row, with the sections and populations where they are named', async () => {
    const bytes = await ownWorkbook();
    const { mapping } = await previewStatementTable(bytes);
    const read = await readStatementTable(bytes, mapping);
    if (read.kind !== 'read') throw new Error('The mapping does not fit.');
    const { reading, places } = read;
    expect(reading.rows.map(({ cells }) => cells.criterion)).toEqual([
      { address: 'B4', text: '9.2.5.1' },
      { address: 'B5', text: '9.2.5.2' },
      { address: 'B4', text: '12.4.4.3' },
    ]);
    expect(new Set(reading.rows.map(({ row }) => row)).size).toBe(3);
    expect(reading.facts.service).toEqual({ address: 'C2', text: 'ミズナラ文書基盤' });
    expect(reading.facts.regions?.text).toBe('東日本');
    expect(reading.facts.statementDate?.text).toBe('令和8年5月25日');
    expect(reading.populations.map(({ cells }) => cells.reason?.text)).toEqual(['同じ手順で行うため']);
    expect(reading.sheets).toEqual({ facts: '表紙', controls: ['9章', '12章'], populations: '母集団一覧' });
    expect(reading.faults).toEqual([]);
    expect(places).toEqual([1, 2]);
  });

  it.each([
    ['2026年4月1日～2026年9月30日', ['2026年4月1日', '2026年9月30日']],
    ['令和8年4月1日から令和8年9月30日まで', ['令和8年4月1日', '令和8年9月30日']],
    ['2026/4/1 - 2026/9/30', ['2026/4/1', '2026/9/30']],
    // Whose year the last day is in, nobody wrote: it is asked about.
    ['2026年4月1日～9月30日', ['2026年4月1日～9月30日', undefined]],
  ])('has its period in one cell, %s', async (period, [from, to]) => {
    const { facts } = await factsOf([['監査対象期間', period]]);
    expect([facts.periodFrom?.text, facts.periodTo?.text]).toEqual([from, to]);
  });

  it('has its sections under numbered headings, the text below them, up to the next', async () => {
    const { facts } = await factsOf([
      ['１．クラウドサービスの名称'],
      ['ミズナラ文書基盤'],
      ['2. 言明の範囲'],
      ['開発と運用。'],
      ['利用者の支援。'],
      ['3. 連絡先'],
      ['03-0000-0000'],
      [],
      ['（4）特記事項', 'なし'],
      ['五、後発事象'],
      [],
      ['なし'],
    ]);
    expect(facts.service).toEqual({ address: 'A2', text: 'ミズナラ文書基盤' });
    expect(facts.scope?.text).toBe('開発と運用。\n利用者の支援。');
    expect(facts.specialNotes?.text).toBe('なし');
    expect(facts.subsequentEvents).toBeUndefined();
  });

  it('is told a hidden row and an error among the lines below a heading, and the error is no text', async () => {
    const { facts, faults } = await factsOf([['2. 言明の範囲'], ['開発。'], [{ error: '#N/A' }], ['運用。']], 4);
    expect(facts.scope).toBeUndefined();
    expect(faults.map(({ rule, address }) => `${rule} ${address}`)).toEqual([
      'cell.hidden-row A4',
      'cell.error-value A3',
    ]);
  });

  it('has a fault where the mapping names what is not there, before a row is read', async () => {
    const bytes = await ownWorkbook();
    const mapping = { sheets: [{ sheet: '9章', head: { from: 2, to: 3 }, columns: { criterion: [2], choice: [99] } }] };
    const read = await readStatementTable(bytes, mapping);
    expect(read.kind === 'faults' && read.faults.map(({ rule }) => rule).sort()).toEqual([
      'mapping.column-outside',
      'mapping.field-missing',
    ]);
  });

  it('is known again by its headings, whatever stands below them', async () => {
    const [first, again] = [await ownWorkbook(), await ownWorkbook()];
    const hashes = [await previewStatementTable(first), await previewStatementTable(again)].map(
      (one) => one.headingSha256,
    );
    expect(hashes[0]).toBe(hashes[1]);
  });
});
