import { aFirm, aPlannedEngagement, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import type { PopulationView, RegisterPopulationQuery } from '@akashi/contracts';
import { drawSheet, sheetOfDraws, type DrawSheet, type MethodSheet } from '@akashi/domain/sampling';
import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SamplingModule } from '../sampling.module';
import { sampling } from './population.fixture';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'akashi-draw-'));
let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  const configFile = resolve(import.meta.dirname, '../../../../../apps/verify/vite.config.mts');
  await build({ configFile, logLevel: 'silent', build: { outDir: folder, emptyOutDir: false } });
  test = await startTestApp([SamplingModule]);
  firm = await aFirm(test);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await test.close();
});

interface Repeated {
  readonly rowsForm: string;
  readonly differs: readonly string[];
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** What the program says of a file and a sheet, both as they would lie before whoever repeats the draw. */
function repeat(file: Uint8Array, sheet: DrawSheet | MethodSheet): { status: number | null; said: Repeated } {
  const [population, path] = [join(folder, 'population'), join(folder, 'sheet.json')];
  writeFileSync(population, file);
  // As an editor saves it that puts a byte-order mark in front.
  writeFileSync(path, `\uFEFF${JSON.stringify(sheet)}`);
  const program = join(folder, 'akashi-verify.mjs');
  const args = [program, 'draw', '--population', population, '--sheet', path, '--json'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: JSON.parse(stdout) as Repeated };
}

async function drawn(said: Partial<RegisterPopulationQuery>, file: Uint8Array, readBefore = false) {
  const on = sampling(await aPlannedEngagement(test, firm));
  const population = await on.registered({ frequency: 'WEEKLY', ...said }, Buffer.from(file));
  if (readBefore)
    await test.admin.query(`UPDATE population SET reading = NULL, canonical_sha256 = NULL WHERE id = $1`, [
      population.id,
    ]);
  await on.link(population).expect(200);
  const view = (await on.draw(population).expect(201)).body as PopulationView;
  return { view, sheet: drawSheet(view)! };
}

const lines = (between: string) =>
  Array.from({ length: 30 }, (_, n) => `R-${n + 1}${between}2026-04-${n + 1}\n`).join('');
const text = (value: string) => Buffer.from(value);
const titled = text(`変更申請の一覧\n\n番号,件名\n${lines(',')}`);

async function workbook(styled?: string, numFmt?: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表紙').addRow(['変更申請']);
  const sheet = book.addWorksheet('一覧');
  sheet.addRow(['番号', '申請日', '金額', '備考']);
  for (let n = 1; n <= 30; n += 1)
    sheet.addRow([`R-${n}`, new Date(Date.UTC(2026, 3, n)), n / 7, n % 3 ? null : 'A&B <改行>\n']);
  if (styled && numFmt) Object.assign(sheet.getCell(styled), { value: 7, numFmt });
  else if (styled) sheet.getCell(styled).style = { font: { strike: true } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const eucJp = Buffer.concat([
  Buffer.from('c8d6b9e62cb7efccbe0a', 'hex'),
  ...Array.from({ length: 30 }, (_, n) =>
    Buffer.concat([Buffer.from(`R-${n + 1},`), Buffer.from('bfbdc0c1', 'hex'), Buffer.from(` ${n}\n`)]),
  ),
]);

const april = { headRow: 3, dateColumn: 2, from: '2026-04-05', until: '2026-04-20', keyColumn: 1 };
const undated = text(`${titled.toString()}R-31,2026-06-31\nR-32,\n`);

const files: [string, Partial<RegisterPopulationQuery>, () => Promise<Uint8Array> | Uint8Array][] = [
  ['a title above its head', { headRow: 3 }, () => titled],
  ['a sum line', { footer: 'left-out' }, () => text(`番号,件名\n${lines(',')}合計,30\n`)],
  ['sums among its records', { between: 'left-out' }, () => text(`番号,件名\n${lines(',')}小計,30\nR-31,2026-04-30\n`)],
  ['bars between its values', {}, () => text(`番号|件名\n${lines('|')}`)],
  ['the letters of EUC-JP', { encoding: 'euc-jp' }, () => eucJp],
  ['equal rows', { equalRowsReason: '秒までの記録' }, () => text(`番号,件名\n${lines(',')}R-1,2026-04-1\n`)],
  [
    'records before, after and of no day left out',
    { ...april, outside: 'left-out', undated: 'left-out', undatedReason: '取消' },
    () => undated,
  ],
  [
    'records before and after its period taken in',
    { ...april, outside: 'records', undated: 'records', undatedReason: '取消' },
    () => undated,
  ],
  ['the form of a workbook', { sheet: '一覧' }, () => workbook()],
  ['a record that is struck out', { sheet: '一覧', struckReason: '再申請の記録' }, () => workbook('A7')],
  ['cells that show otherwise', { sheet: '一覧', cellsReason: '保存された値で照合' }, () => workbook('A7', '0000')],
];

describe('a draw from a file with', () => {
  it.each(files)('%s is repeated by the program from file and sheet alone', async (_, said, written) => {
    const file = await written();
    const { view, sheet } = await drawn(said, file);
    const { status, said: repeated } = repeat(file, sheet);
    expect(repeated).toMatchObject({ rowsForm: 'akashi-rows-2', differs: [] });
    expect(status).toBe(0);
    expect(repeated.sample.map(({ row, cells }) => [row, cells])).toEqual(
      view.items.map(({ rowNumber, cells }) => [rowNumber, cells]),
    );
    expect(repeated.sample).toHaveLength(5);
  });

  it('void items and an expansion is repeated from its last sheet, whatever became of it in between', async () => {
    const at = await aPlannedEngagement(test, firm);
    const on = sampling(at);
    const population = await on.registered({ frequency: 'WEEKLY', headRow: 3 }, titled);
    await on.link(population).expect(200);
    const made = async (path: string, body: object) =>
      (await at.practitioner.post(`${at.path}/${path}`).send({ reason: '取り消された申請', ...body }))
        .body as PopulationView;
    let view = (await on.draw(population).expect(201)).body as PopulationView;
    const voided = ({ id, version }: PopulationView['items'][number]) => made(`items/${id}/void`, { version });
    view = await voided(view.items.at(-1)!);
    view = await made(`populations/${population.id}/expand`, { version: view.version, size: 8 });
    view = await voided(view.items.find(({ voidReason }) => voidReason === null)!);
    view = await made(`populations/${population.id}/expand`, { version: view.version, size: 12 });
    const sheet = drawSheet(view)!;
    expect([sheet.size, sheet.items.length, sheet.items.filter(({ isVoid }) => isVoid).length]).toEqual([12, 14, 2]);
    expect(repeat(titled, sheet)).toMatchObject({ status: 0, said: { differs: [] } });
    const again = await on.register({ headRow: 3 }, titled).expect(422);
    expect(again.body).toMatchObject({ code: 'population.code-taken' });
    const second = await on.registered({ code: 'P-02', frequency: 'WEEKLY', headRow: 3 }, titled);
    await on.link(second).expect(200);
    const other = drawSheet((await on.draw(second).expect(201)).body as PopulationView)!;
    expect(other.seedHex).not.toBe(sheet.seedHex);
    expect(repeat(titled, other)).toMatchObject({ status: 0, said: { differs: [] } });
  });

  it('a reading from before it was asked is repeated as it was read then', async () => {
    const file = text(`番号,件名\n${lines(',')}`);
    const { sheet } = await drawn({}, file, true);
    expect(sheet.reading).toBeNull();
    expect(repeat(file, sheet)).toMatchObject({ status: 0, said: { rowsForm: 'akashi-rows-1', differs: [] } });
  });

  it('a period is repeated with the records of that period alone', async () => {
    const said = { ...april, outside: 'left-out', undated: 'left-out', undatedReason: '取消' } as const;
    const { view, sheet } = await drawn(said, undated);
    expect([sheet.rowCount, view.reading?.recordCount]).toEqual([16, 32]);
    const days = repeat(undated, sheet).said.sample.map(({ cells }) => Number(cells[1]!.split('-')[2]));
    expect(days.every((day) => day >= 5 && day <= 20)).toBe(true);
    const wider = { ...sheet, reading: { ...sheet.reading!, until: '2026-04-21' } };
    expect(repeat(undated, wider)).toMatchObject({ status: 1 });
    expect(repeat(undated, wider).said.differs).toContain('rows');
  });

  it('a sheet that gives no reason and no cell away', async () => {
    const file = text(`番号,件名\n${lines(',')}R-1,2026-04-1\n`);
    const { sheet } = await drawn({ equalRowsReason: '秒までの記録' }, file);
    expect(sheet.reading).toMatchObject({ equalRows: 'by-place', encoding: 'utf-8', delimiter: ',', headRow: 1 });
    expect(JSON.stringify(sheet)).not.toMatch(/秒|R-|2026-04/);
  });
});

describe('a sheet by method', () => {
  it.each([
    ['a text', { headRow: 3 }, () => titled],
    ['a workbook', { sheet: '一覧' }, () => workbook()],
  ])('of %s is repeated from file and sheet alone, however the sample was taken and grew', async (_, said, written) => {
    const file = await written();
    const at = await aPlannedEngagement(test, firm);
    const on = sampling(at);
    const made = async (path: string, body: object) =>
      (
        await at.practitioner
          .post(`${at.path}/${path}`)
          .send({ reason: '逸脱が1件', ...body })
          .expect(201)
      ).body as PopulationView;
    const taken = async (code: string, first: object, more: object | null, row?: number) => {
      const population = await on.registered({ ...said, code, frequency: 'WEEKLY' }, Buffer.from(file));
      let view = (await on.draw(population, first).expect(201)).body as PopulationView;
      const { id, version } = view.items[1]!;
      const voiding = { version, reason: '取消し', ...(row === undefined ? {} : { row }) };
      view = (await at.practitioner.post(`${at.path}/items/${id}/void`).send(voiding).expect(200))
        .body as PopulationView;
      const path = `populations/${population.id}`;
      if (more) view = await made(`${path}/expand`, { version: view.version, ...more });
      const sampled = new Set(view.items.map(({ rowNumber }) => rowNumber));
      const free = Array.from({ length: view.rowCount }, (_, index) => index + 1).find((n) => !sampled.has(n));
      if (free)
        view = await made(`${path}/specific-items`, { version: view.version, rows: [free], criteria: '特権ID' });
      return sheetOfDraws(view) as MethodSheet;
    };
    const byHand = { method: 'HAPHAZARD', rows: [3, 9, 14, 20, 27], methodReason: '偏りなく' };
    const sheets = [
      await taken('P-01', { method: 'SYSTEMATIC' }, { size: 9 }),
      await taken('P-02', byHand, { size: 6, rows: [28] }, 29),
      await taken('P-03', { method: 'ALL' }, null),
      await taken('P-04', {}, { size: 8 }),
    ];
    expect(sheets.map((sheet) => repeat(file, sheet))).toMatchObject(
      sheets.map(() => ({ status: 0, said: { rowsForm: 'akashi-rows-2', differs: [] } })),
    );
    const other = { ...sheets[0]!, fileSha256: '0'.repeat(64) };
    expect(repeat(file, other)).toMatchObject({ status: 1, said: { differs: ['file'] } });
  });
});

describe('the program finds', () => {
  it('a changed reading, a changed file and a changed sheet', async () => {
    const { sheet } = await drawn({ headRow: 3 }, titled);
    const differs = (file: Uint8Array, other: DrawSheet) => {
      const { status, said } = repeat(file, other);
      return [status, ...said.differs];
    };
    const reading = sheet.reading!;
    expect(differs(titled, { ...sheet, reading: { ...reading, headRow: 4 } })).toEqual([1, 'rows', 'sample']);
    expect(differs(titled, { ...sheet, reading: { ...reading, encoding: 'utf-16le' } })).toContain('reading');
    expect(differs(titled, { ...sheet, reading: { ...reading, delimiter: ';' } })).toContain('sample');
    expect(differs(text(titled.toString().replace('R-7,', 'R-7x,')), sheet)[1]).toBe('file');
    const [first, ...rest] = sheet.items;
    const moved = { ...first!, row: (first!.row % 30) + 1 };
    expect(differs(titled, { ...sheet, items: [moved, ...rest] })).toEqual([1, 'sample']);
    expect(differs(titled, { ...sheet, items: rest })).toEqual([1, 'sample']);
    expect(differs(titled, { ...sheet, seedHex: '0a'.repeat(32) })).toEqual([1, 'seed', 'sample']);
    expect(differs(titled, { ...sheet, rowCount: 29 })).toEqual([1, 'rows']);
  });
});
