import { describe, expect, it } from 'vitest';
import { readDrawSheet } from './draw-sheet';
import { readMethodSheet, sheetOfDraws, type ChosenPopulation } from './method-sheet';

const random: ChosenPopulation['draws'][number] = {
  ordinal: 1,
  method: 'RANDOM',
  algorithm: 'akashi-rank-sha256-1',
  seedHex: '0a'.repeat(32),
  start: null,
  size: 1,
  rule: 'EXPLICIT',
  attribute: null,
  criteria: '',
  methodReason: '',
  drawnByName: '楢崎 一',
  drawnAt: '2026-10-05T00:00:00.000Z',
};
const item = { draw: 1, rank: 1, rowNumber: 7, rowSha256: 'c'.repeat(64), voidReason: null };
const drawn: ChosenPopulation = {
  code: 'P-01',
  fileSha256: 'a'.repeat(64),
  rowCount: 412,
  reading: null,
  seedSha256: 'b'.repeat(64),
  draws: [random],
  items: [item],
};
const systematic = { ...random, method: 'SYSTEMATIC', algorithm: 'akashi-systematic-sha256-1', start: 163 } as const;
const specific = {
  ...random,
  ordinal: 2,
  method: 'SPECIFIC',
  ...{ algorithm: 'akashi-picked-1', seedHex: null, criteria: '特権ID', methodReason: '標本の外' },
} as const;

describe('the sheet of draws', () => {
  it('is in the form from before where every draw is a ranking, to the letter', () => {
    const sheet = sheetOfDraws(drawn);
    expect(JSON.stringify(sheet)).toBe(
      `{"form":"akashi-draw-sheet-1","population":"P-01","fileSha256":"${'a'.repeat(64)}","rowCount":412,"reading":null,` +
        `"algorithm":"akashi-rank-sha256-1","seedSha256":"${'b'.repeat(64)}","seedHex":"${'0a'.repeat(32)}","size":1,` +
        `"items":[{"rank":1,"row":7,"isVoid":false}]}`,
    );
    expect(readDrawSheet(JSON.stringify(sheet))).toEqual(sheet);
    expect(sheetOfDraws({ ...drawn, draws: [] })).toBeNull();
  });

  it('says method, start and interval of each draw, who chose and why, and not why an item is void', () => {
    const grown = { ...systematic, ordinal: 3, size: 3, start: 40 };
    const sheet = sheetOfDraws({
      ...drawn,
      draws: [systematic, specific, grown],
      items: [
        { ...item, voidReason: '取消済み' },
        { ...item, draw: 2, rank: 413 },
      ],
    })!;
    expect(sheet).toMatchObject({
      form: 'akashi-draw-sheet-2',
      seedHex: '0a'.repeat(32),
      draws: [
        { method: 'SYSTEMATIC', interval: { rows: 412, items: 1 }, start: 163, chosenBy: '楢崎 一' },
        { method: 'SPECIFIC', interval: null, start: null, criteria: '特権ID', reason: '標本の外' },
        { method: 'SYSTEMATIC', interval: { rows: 412, items: 2 }, start: 40 },
      ],
      items: [
        { draw: 1, rank: 1, row: 7, rowSha256: 'c'.repeat(64), isVoid: true },
        { draw: 2, rank: 413, isVoid: false },
      ],
    });
    expect(JSON.stringify(sheet)).not.toContain('取消');
    expect(readMethodSheet(JSON.stringify(sheet))).toEqual(sheet);
  });

  it('reveals no seed that nothing was drawn by', () => {
    expect(sheetOfDraws({ ...drawn, draws: [{ ...specific, ordinal: 1 }] })).toMatchObject({ seedHex: null });
  });

  const sheet = sheetOfDraws({ ...drawn, draws: [systematic] })!;
  const [draw] = 'draws' in sheet ? sheet.draws : [];
  it.each([
    ['no sheet', 'x'],
    ['the form from before', JSON.stringify(sheetOfDraws(drawn))],
    ['an unknown method', JSON.stringify({ ...sheet, draws: [{ ...draw, method: 'LOT' }] })],
    ['an interval that is none', JSON.stringify({ ...sheet, draws: [{ ...draw, interval: { rows: 1 } }] })],
    ['a part nobody checks', JSON.stringify({ ...sheet, draws: [{ ...draw, note: '' }] })],
    ['an item without its hash', JSON.stringify({ ...sheet, items: [{ draw: 1, rank: 1, row: 7, isVoid: false }] })],
  ])('is not read from %s', (_, text) => {
    expect(readMethodSheet(text)).toBeNull();
  });
});
