import { canonicalRow, sheetOfDraws, type ChosenPopulation, type MethodSheet } from '@akashi/domain/sampling';
import { systematicSample } from '@akashi/domain/sampling';
import { describe, expect, it } from 'vitest';
import { sha256, sha256Hex } from './bag';
import { compareMethods } from './compare-methods';
import { printMethods } from './print-methods';

const file = Buffer.from(`番号,件名\n${Array.from({ length: 40 }, (_, n) => `R-${n + 1},申請 ${n + 1}\n`).join('')}`);
const cellsOf = (row: number) => [`R-${row}`, `申請 ${row}`];
const seedHex = '0a'.repeat(32);
const seed = Buffer.from(seedHex, 'hex');
type Draw = ChosenPopulation['draws'][number];
const draw = (of: Partial<Draw>): Draw => ({
  ordinal: 1,
  method: 'SYSTEMATIC',
  algorithm: 'akashi-systematic-sha256-1',
  seedHex,
  start: null,
  size: 5,
  rule: 'EXPLICIT',
  attribute: null,
  criteria: '',
  methodReason: '',
  drawnByName: '楢崎 一',
  drawnAt: '2026-10-05T00:00:00.000Z',
  ...of,
});
const itemOf = (number: number, rank: number, rowNumber: number, voidReason: string | null = null) => ({
  ...{ draw: number, rank, rowNumber, voidReason },
  rowSha256: sha256Hex(Buffer.from(canonicalRow({ rowNumber, cells: cellsOf(rowNumber) }))),
});
const sheetOf = (draws: Draw[], items: ChosenPopulation['items']): MethodSheet =>
  sheetOfDraws({
    ...{ code: 'P-01', fileSha256: sha256Hex(file), rowCount: 40, seedSha256: sha256Hex(seed), draws, items },
    reading: {
      form: 'akashi-rows-2',
      choices: { encoding: 'utf-8', delimiter: ',', quotes: 'enclose', headRow: 1, footer: 'records' },
    },
  }) as MethodSheet;

/** Five at an interval of eight, one in the place of a void one, three more. */
const [first, instead, more] = systematicSample(seed, 40, [5, 1, 3], sha256);
const systematic = sheetOf(
  [draw({ start: first!.start }), draw({ ordinal: 2, size: 8, start: more!.start })],
  [
    ...first!.rows.map(({ rank, rowNumber }) => itemOf(1, rank, rowNumber, rank === 2 ? '取消済み' : null)),
    ...instead!.rows.map(({ rank, rowNumber }) => itemOf(1, rank, rowNumber)),
    ...more!.rows.map(({ rank, rowNumber }) => itemOf(2, rank, rowNumber)),
  ],
);
const picked = { algorithm: 'akashi-picked-1', seedHex: null, methodReason: '画面を送りながら選んだ' };
const haphazard = sheetOf(
  [
    draw({ ...picked, method: 'HAPHAZARD', size: 2 }),
    draw({ ...picked, ordinal: 2, method: 'SPECIFIC', size: 1, criteria: '特権ID' }),
  ],
  [itemOf(1, 1, 7), itemOf(1, 2, 30), itemOf(2, 41, 12)],
);
const all = sheetOf(
  [draw({ method: 'ALL', algorithm: 'akashi-all-1', seedHex: null, size: 40 })],
  Array.from({ length: 40 }, (_, at) => itemOf(1, at + 1, at + 1, at === 3 ? '期間外' : null)),
);

describe('a sheet of draws by any method', () => {
  it('is repeated from the file and the seed, through a void item and an expansion', () => {
    expect(compareMethods(file, systematic).differs).toEqual([]);
    expect(compareMethods(file, all).differs).toEqual([]);
  });

  it('of rows that were picked is compared row by row, and says that the choice cannot be repeated', () => {
    const found = compareMethods(file, haphazard);
    expect(found).toMatchObject({ differs: [], isSeedRevealed: false, draws: [{ isRepeated: false }, {}] });
    const said = printMethods(found, 'ja');
    expect(said).toContain('行の読み方: akashi-rows-2');
    expect(said).toContain('抽出 1: 任意抽出（無作為でない）');
    expect(said).toContain('選びかたそのものは再現できません');
    expect(said).toMatch(/条件: 特権ID[\s\S]*標本には数えません/u);
    expect(printMethods(compareMethods(file, systematic), 'en')).toMatch(
      /start: row \d+ \(\d+\/5\) {2}interval: 8\.00 \(40\/5\)/,
    );
  });

  const change = (sheet: MethodSheet, ofDraw: object, ofItem: object = {}): MethodSheet => ({
    ...sheet,
    draws: sheet.draws.map((one, at) => (at === 0 ? { ...one, ...ofDraw } : one)),
    items: sheet.items.map((one, at) => (at === 0 ? { ...one, ...ofItem } : one)),
  });
  const hash = 'f'.repeat(64);
  it.each([
    ['another row', change(systematic, {}, { row: 40 }), ['sample', 'picked']],
    ['another start', change(systematic, { start: 1 }), ['sample']],
    ['another interval', change(systematic, { interval: { rows: 40, items: 4 } }), ['sample']],
    ['another size', change(systematic, { size: 4 }), ['sample']],
    ['a void item more', change(systematic, {}, { isVoid: true }), ['sample']],
    ['another seed', { ...systematic, seedHex: '0b'.repeat(32) }, ['seed', 'sample']],
    ['no seed', { ...systematic, seedHex: null }, ['sample']],
    ['another method', change(all, { method: 'HAPHAZARD', algorithm: 'akashi-picked-1' }), ['sample']],
    [
      'two methods in one sample',
      change(systematic, { method: 'RANDOM', algorithm: 'akashi-rank-sha256-1' }),
      ['sample'],
    ],
    ['a row left out of all', { ...all, items: all.items.slice(1) }, ['sample']],
    ['an item of no draw', change(haphazard, {}, { draw: 9 }), ['sample']],
    ['a row that holds something else', change(haphazard, {}, { rowSha256: hash }), ['picked']],
    ['a row beyond the population', change(haphazard, {}, { row: 41 }), ['picked']],
    ['a row picked twice', change(haphazard, {}, { row: 30, rowSha256: haphazard.items[1]!.rowSha256 }), ['picked']],
    ['more picked than there are', change(haphazard, { size: 3 }), ['sample']],
    ['another count of rows', { ...haphazard, rowCount: 41 }, ['rows']],
  ] as const)('tells %s', (_, sheet, differs) => {
    expect(compareMethods(file, sheet).differs).toEqual(differs);
  });

  it('is of no algorithm that is known', () => {
    expect(() => compareMethods(file, change(systematic, { algorithm: 'akashi-systematic-2' }))).toThrow(
      'systematic-2',
    );
  });
});
