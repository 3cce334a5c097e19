import { aFirm, aPlannedEngagement, actionsOf, ledgerOf, sendFile, type Person } from '@akashi/api-testing';
import type { DeclaredPopulationView, PopulationLookView, PopulationView } from '@akashi/contracts';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, firm, on, test } from './sampled-engagement.fixture';

eachInAnEngagement();

const listing = Buffer.from(
  [
    '申請番号,発行日,金額',
    'R-1,2026-03-31,100',
    'R-2,2026-04-01,200',
    'R-3,2026-09-30,300',
    'R-4,2026-10-01,400',
    'R-5,2026/6/31,500',
    '',
  ].join('\n'),
);
const dated = { dateColumn: 2, from: '2026-04-01', until: '2026-09-30', keyColumn: 1, amountColumn: 3 };
const decided = { ...dated, outside: 'left-out', undated: 'records', undatedReason: '依頼者が6月分と確認' };

const look = (said: object, content = listing, person: Person = at.practitioner) =>
  sendFile(person, `${at.path}/populations/reading`, '発行.csv', content).query(said);

async function sheetOf(bytes: Buffer): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)));
  return rows;
}

describe('looking at a population before it is taken in', () => {
  it('says what was found, counted and is asked, and keeps nothing of it', async () => {
    const seen = (await look(dated).expect(201)).body as PopulationLookView;
    expect(seen).toMatchObject({
      fileName: '発行.csv',
      encoding: 'utf-8',
      header: ['申請番号', '発行日', '金額'],
      rowCount: 3,
      faults: [],
      faultCount: 0,
      reading: {
        recordCount: 5,
        period: { before: 1, inside: 2, after: 1, undated: 1, leftOut: 2 },
        columns: { key: { repeated: 0, empty: 0 }, amount: { sum: '1000', fileSum: '1500', unreadable: 0 } },
      },
    });
    expect(seen.asked.map(({ rule, value, rows }) => [rule, value, rows])).toEqual([
      ['asked-outside', 'left-out', 2],
      ['asked-undated', '', 1],
    ]);
    expect(seen.first[0]).toEqual({ row: 3, values: ['R-2', '2026-04-01', '200'] });
    expect((await at.senior.get(`${at.path}/populations`).expect(200)).body).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('tells every fault with what stands there and what would be right', async () => {
    const seen = (await look({}, Buffer.from('番号,氏名\n1,a,b\n2,"b"c\n3,d\n')).expect(201))
      .body as PopulationLookView;
    expect(seen.faults).toMatchObject([
      { place: '2:C', rule: 'ragged-row', found: '3', expected: '2' },
      { place: '3:B', rule: 'text-after-quote', found: '"b"c', expected: '"bc"' },
    ]);
    expect(seen.faultCount).toBe(2);
  });

  it.each([{ dateColumn: 0 }, { dateColumn: 'x' }, { from: '4/1' }, { outside: 'some' }, { undatedReason: ' ' }])(
    'takes no choice that is none: %j',
    async (choice) => {
      await look({ ...dated, ...choice }).expect(400);
    },
  );

  it('gives what is wrong with it as a workbook for whoever made it, and keeps nothing of it', async () => {
    const ragged = Buffer.from('申請番号,発行日\nR-1,2026-04-01\nR-2\n=R-3,x,y\n');
    const list = (person: Person, lang: 'ja' | 'en' = 'ja') =>
      sendFile(person, `${at.path}/populations/faults`, '発行.csv', ragged).query({ lang });
    const answer = await list(at.practitioner).responseType('blob').expect(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('発行_指摘一覧.xlsx');
    const sheet = await sheetOf(answer.body as Buffer);
    expect(sheet.slice(0, 2)).toEqual([['発行.csv'], ['行', '列', '内容', 'ファイルの値', '正しい形', '直し方']]);
    expect(sheet[2]).toEqual(['3', 'A', expect.any(String), '1列', '2列', expect.any(String)]);
    expect(sheet).toHaveLength(4);
    await list(at.qualityReviewer).expect(403);
    await list(at.outsider).expect(404);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('is for those who register populations', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    await look({}, listing, stranger).expect(404);
    await look({}, listing, at.outsider).expect(404);
    await look({}, listing, at.qualityReviewer).expect(403);
  });
});

describe('a population of the period', () => {
  it('is taken in without what lies outside, and draws from what is left', async () => {
    const asked = await on.register({ ...dated, frequency: 'WEEKLY' }, listing).expect(422);
    expect(asked.body).toMatchObject({ code: 'population.reading-asked' });
    const population = await on.registered({ ...decided, frequency: 'WEEKLY' }, listing);
    expect(population).toMatchObject({
      rowCount: 3,
      reading: { choices: decided, decided: ['outside', 'undated'], recordCount: 5 },
    });
    await on.link(population).expect(200);
    const { items } = (await on.draw(population).expect(201)).body as PopulationView;
    expect(items.map(({ cells }) => cells[0]).sort()).toEqual(['R-2', 'R-3', 'R-5']);
    expect(await ledgerOf(test, at.engagementId)).toHaveLength(3);
  });

  it('says why records without a day belong to it', async () => {
    const { undatedReason: _, ...silent } = decided;
    expect((await on.register(silent, listing).expect(422)).body.code).toBe('population.undated-without-reason');
  });

  it('does not end before it begins, and may be one day', async () => {
    const days = (from: string, until: string) => ({ ...decided, outside: 'records', from, until });
    const reversed = await on.register(days('2026-09-30', '2026-04-01'), listing).expect(422);
    expect(reversed.body).toMatchObject({ code: 'population.period-ends-before-it-begins' });
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
    const { reading } = await on.registered(days('2026-04-01', '2026-04-01'), listing);
    expect(reading).toMatchObject({ period: { before: 1, inside: 1, after: 2, undated: 1, leftOut: 0 } });
  });

  it('has the rows and the total that its source gave, of the file or of the period as a person said', async () => {
    const refused = async (change: object) =>
      ((await on.register({ ...decided, ...change }, listing).expect(422)).body as { code: string }).code;
    expect(await refused({ declaredCount: 4 })).toBe('population.count-differs');
    expect(await refused({ declaredTotal: '1000' })).toBe('population.total-of-unsaid');
    expect(await refused({ declaredTotal: '1000', declaredTotalOf: 'file' })).toBe('population.total-differs');
    expect(await refused({ declaredTotal: '1500', declaredTotalOf: 'period' })).toBe('population.total-differs');
    const { amountColumn: _, ...without } = decided;
    const nowhere = await on.register({ ...without, declaredTotal: '1000' }, listing).expect(422);
    expect(nowhere.body).toMatchObject({ code: 'population.total-without-column' });
    const ofPeriod = { ...decided, code: 'P-02', declaredTotal: '1000', declaredTotalOf: 'period' };
    expect((await on.registered(ofPeriod, listing)).completeness).toMatchObject({ declaredTotalOf: 'period' });
    const said = { declaredCount: 5, declaredTotal: '1,500', declaredTotalOf: 'file' };
    const population = await on.registered({ ...decided, ...said }, listing);
    expect(population.completeness).toEqual({
      parameters: null,
      extractedAt: null,
      ...said,
    });
  });
});

describe('what is known of a population’s completeness', () => {
  it('is kept beside it, and what was not given is kept as that', async () => {
    const said = { parameters: '2026-04-01〜2026-09-30', extractedAt: '09:40' };
    expect((await on.registered(said)).completeness).toEqual({ ...said, declaredCount: null, declaredTotal: null });
    await on.register({ code: 'P-02', extractedAt: '9:40' }).expect(400);
  });
});

describe('the populations of a statement', () => {
  it('are named with those that are registered, whichever are missing', async () => {
    await test.admin.query(
      `UPDATE individual_control SET population_code = CASE WHEN position < 4 THEN 'P-01' ELSE 'P-02' END, frequency = 'DAILY'
       WHERE engagement_id = $1`,
      [at.engagementId],
    );
    const declared = async () =>
      (await at.qualityReviewer.get(`${at.path}/populations/declared`).expect(200)).body as DeclaredPopulationView[];
    expect(await declared()).toEqual([
      { code: 'P-01', name: '', reason: '', frequency: 'DAILY', controls: 3, populationId: null },
      { code: 'P-02', name: '', reason: '', frequency: 'DAILY', controls: 2, populationId: null },
    ]);
    const { id } = await on.registered();
    expect((await declared()).map(({ populationId }) => populationId)).toEqual([id, null]);
  });

  it('are closed to strangers and outsiders', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    await stranger.get(`${at.path}/populations/declared`).expect(404);
    await at.outsider.get(`${at.path}/populations/declared`).expect(404);
    const own = await aPlannedEngagement(test, firm);
    await on.registered();
    const declared = (await own.leader.get(`${own.path}/populations/declared`).expect(200)).body as object[];
    expect(declared).toMatchObject([{ code: 'P-01', populationId: null }]);
  });
});
