import { describe, expect, it } from 'vitest';
import { drawSheet, readDrawSheet, type DrawnPopulation } from './draw-sheet';

const drawn: DrawnPopulation = {
  code: 'P-01',
  fileSha256: 'a'.repeat(64),
  rowCount: 30,
  reading: {
    form: 'akashi-rows-2',
    choices: { encoding: 'utf-8', delimiter: '|', quotes: 'enclose', headRow: 3, footer: 'left-out' },
  },
  seedSha256: 'b'.repeat(64),
  draws: [
    { algorithm: 'akashi-rank-sha256-1', seedHex: '0a'.repeat(32), size: 1 },
    { algorithm: 'akashi-rank-sha256-1', seedHex: '0a'.repeat(32), size: 2 },
  ],
  items: [
    { rank: 1, rowNumber: 7, voidReason: '取消済み' },
    { rank: 2, rowNumber: 3, voidReason: null },
    { rank: 3, rowNumber: 9, voidReason: null },
  ],
};

describe('a draw sheet', () => {
  it('states the reading, the seed and the rows, and no reason', () => {
    const sheet = drawSheet(drawn)!;
    expect(sheet).toMatchObject({
      form: 'akashi-draw-sheet-1',
      size: 2,
      reading: { form: 'akashi-rows-2', delimiter: '|', headRow: 3, footer: 'left-out', equalRows: 'none' },
      items: [
        { rank: 1, row: 7, isVoid: true },
        { rank: 2, row: 3, isVoid: false },
        { rank: 3, row: 9, isVoid: false },
      ],
    });
    expect(JSON.stringify(sheet)).not.toContain('取消');
  });

  it('is none before the draw, and has no reading where none was asked', () => {
    expect(drawSheet({ ...drawn, draws: [] })).toBeNull();
    expect(drawSheet({ ...drawn, reading: null })?.reading).toBeNull();
  });

  it('comes back from its text as it was', () => {
    const sheets = [drawSheet(drawn), drawSheet({ ...drawn, reading: null })];
    expect(sheets.map((sheet) => readDrawSheet(JSON.stringify(sheet)))).toEqual(sheets);
  });

  const sheet = drawSheet(drawn)!;
  it.each([
    ['no sheet', 'x'],
    ['no object', '[]'],
    ['another form', JSON.stringify({ ...sheet, form: 'akashi-draw-sheet-2' })],
    ['a part nobody checks', JSON.stringify({ ...sheet, note: '' })],
    ['a hash that is none', JSON.stringify({ ...sheet, fileSha256: 'A'.repeat(64) })],
    ['a seed that is none', JSON.stringify({ ...sheet, seedHex: '0' })],
    ['no reading at all', JSON.stringify({ ...sheet, reading: undefined })],
    ['an unknown encoding', JSON.stringify({ ...sheet, reading: { ...sheet.reading, encoding: 'latin1' } })],
    ['a reading with more to it', JSON.stringify({ ...sheet, reading: { ...sheet.reading, skip: 1 } })],
    ['an item without its row', JSON.stringify({ ...sheet, items: [{ rank: 1, isVoid: false }] })],
  ])('is not read from %s', (_, text) => {
    expect(readDrawSheet(text)).toBeNull();
  });
});
