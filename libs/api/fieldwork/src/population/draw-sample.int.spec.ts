import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { PopulationView, SampleItemView } from '@akashi/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let testId: string;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  testId = at.operationTest(2);
});

const rowsOf = (count: number) => Array.from({ length: count }, (_, n) => `R-${n + 1},申請 ${n + 1}`);
const csv = (count: number) => Buffer.from(`番号,件名\n${rowsOf(count).join('\n')}\n`);
const facts = {
  code: 'P-01',
  name: '利用者IDの申請',
  frequency: 'DAILY',
  sourceSystem: 'ワークフロー',
  extractedBy: '楢崎',
  extractedOn: '2026-10-05',
};
const register = (change: object = {}, content = csv(100), person: Person = at.practitioner) =>
  person
    .post(`${at.path}/populations`)
    .query({ ...facts, ...change })
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent('申請.csv'))
    .send(content);
const registered = async (change: object = {}, content = csv(100)) =>
  (await register(change, content).expect(201)).body as PopulationView;
const draw = (population: PopulationView, body: object = {}, person = at.practitioner) =>
  person.post(`${at.path}/populations/${population.id}/draw`).send({ version: 1, size: null, reason: '', ...body });
const link = (population: PopulationView, attributes = [{ attribute: 'A', name: '承認がある' }], id = testId) =>
  at.practitioner.post(`${at.path}/populations/${population.id}/tests`).send({ tests: [{ testId: id, attributes }] });
const record = (results: object[], id = testId) =>
  at.practitioner.put(`${at.path}/tests/${id}/items`).send({ results });
const seen = (item: SampleItemView, change: object = {}) => ({
  itemId: item.id,
  attribute: 'A',
  result: 'NO_EXCEPTION',
  note: '',
  ...change,
});
const rowOf = async (id: string) => (await test.admin.query(`SELECT * FROM control_test WHERE id = $1`, [id])).rows[0];
/** A linked and drawn population of ten rows with a sample of three. */
const drawn = async () => {
  const population = await registered({ frequency: 'AD_HOC' }, csv(10));
  await link(population).expect(200);
  return (await draw(population).expect(201)).body as PopulationView;
};

describe('registering a population', () => {
  it('counts and hashes the file, and commits to a seed that nobody sees yet', async () => {
    const population = await registered();
    expect(population).toMatchObject({
      ...facts,
      state: 'registered',
      rowCount: 100,
      tableSize: 25,
      header: ['番号', '件名'],
      coversUntil: '2026-09-30',
      fileSha256: createHash('sha256').update(csv(100)).digest('hex'),
      draws: [],
      items: [],
    });
    expect(population).not.toHaveProperty('seed');
    const [event] = await ledgerOf(test, at.engagementId);
    expect(event).toMatchObject({
      action: 'population.registered',
      facts: { rowCount: 100, seedSha256: population.seedSha256, fileSha256: population.fileSha256 },
    });
    expect(JSON.stringify(event)).not.toContain('申請');
  });

  it('reads Shift_JIS and says so, and gives back the very bytes', async () => {
    const shiftJis = Buffer.from('94d48d862c8e8196bc0d0a312cfbfc8bb487400d0a', 'hex');
    const population = await registered({}, shiftJis);
    expect(population).toMatchObject({ fileEncoding: 'shift_jis', header: ['番号', '氏名'], rowCount: 1 });
    const file = await at.senior.get(`${at.path}/populations/${population.id}/file`).buffer(true).expect(200);
    expect(Buffer.from(file.body as Buffer)).toEqual(shiftJis);
  });

  it.each([
    ['a row twice', Buffer.from('a,b\n1,2\n1,2\n'), 'duplicate-row'],
    ['a NUL', Buffer.from('a,b\n1,\u0000\n'), 'nul-character'],
    ['a workbook inside', Buffer.from('PK\u0003\u0004abc'), 'wrong-type'],
    ['rows of different width', Buffer.from('a,b\n1\n'), 'ragged-row'],
  ])('is refused for a file with %s, and keeps nothing', async (_, content, rule) => {
    const answer = await register({}, content).expect(422);
    expect(answer.body).toMatchObject({ code: 'file.not-readable', faults: [{ rule }] });
    expect((await at.senior.get(`${at.path}/populations`).expect(200)).body).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('is refused when the count is not what the source gave, when it is empty, and when the code is taken', async () => {
    expect((await register({ declaredCount: 99 }).expect(422)).body.code).toBe('population.count-differs');
    expect((await register({}, Buffer.from('a,b\n')).expect(422)).body.code).toBe('population.empty');
    await registered();
    expect((await register().expect(422)).body.code).toBe('population.code-taken');
  });

  it('is closed to strangers, outsiders and the quality reviewer', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    await register({}, csv(3), stranger).expect(404);
    await register({}, csv(3), at.outsider).expect(404);
    await register({}, csv(3), at.qualityReviewer).expect(403);
    const population = await registered();
    await stranger.get(`${at.path}/populations/${population.id}`).expect(404);
    const own = await aPlannedEngagement(test, firm);
    await own.leader.get(`${own.path}/populations/${population.id}`).expect(404);
  });
});

describe('drawing a sample', () => {
  it('freezes the population and shows the seed, so that anyone can repeat it in twenty lines', async () => {
    const population = await registered();
    const view = (await draw(population).expect(201)).body as PopulationView;
    expect(view).toMatchObject({ state: 'frozen', version: 2, itemTotal: 25 });
    expect(view.draws).toMatchObject([
      { ordinal: 1, size: 25, rule: 'FREQ_25_25_5_2_2_1', algorithm: 'akashi-rank-sha256-1' },
    ]);

    const seed = Buffer.from(view.draws[0]!.seedHex, 'hex');
    expect(createHash('sha256').update(seed).digest('hex')).toBe(population.seedSha256);
    const ranked = rowsOf(100)
      .map((line, index) => ({ row: index + 1, key: JSON.stringify([String(index + 1), ...line.split(',')]) }))
      .map(({ row, key }) => ({ row, rank: createHash('sha256').update(seed).update('\0').update(key).digest('hex') }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(view.items.map((item) => item.rowNumber)).toEqual(ranked.slice(0, 25).map(({ row }) => row));
    expect(view.items[0]!.cells).toEqual(rowsOf(100)[view.items[0]!.rowNumber - 1]!.split(','));
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered', 'sample.drawn']);
  });

  it('counts the items on every test that looks at them, whether it was linked before or after', async () => {
    const population = await registered();
    await link(population).expect(200);
    await draw(population).expect(201);
    expect(await rowOf(testId)).toMatchObject({ item_total: 25, item_done: 0, state: 'not_started' });
    await link(population, [{ attribute: 'B', name: '期限内' }], at.designTest(1)).expect(200);
    expect(await rowOf(at.designTest(1))).toMatchObject({ item_total: 25 });
  });

  it.each([
    ['below the table without a reason', { size: 5 }, {}, 'sample.below-table-without-reason'],
    [
      'below the table without a second person',
      { size: 5, reason: '件数が少ない' },
      {},
      'sample.below-table-without-reviewer',
    ],
    ['larger than the population', { size: 101 }, {}, 'sample.larger-than-population'],
    ['from a population of no known source', {}, { sourceSystem: ' ' }, 'population.source-missing'],
    [
      'from one taken out before the period ended',
      {},
      { extractedOn: '2026-09-01' },
      'population.extracted-before-its-end',
    ],
  ])('is refused %s', async (_, body, change, code) => {
    const population = await registered(change);
    expect((await draw(population, body).expect(422)).body.code).toBe(code);
    expect((await at.senior.get(`${at.path}/populations/${population.id}`)).body).toMatchObject({
      state: 'registered',
      items: [],
    });
  });

  it('lets one of two racing draws win', async () => {
    const population = await registered();
    const answers = await Promise.all([draw(population), draw(population, {}, at.senior)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await draw(population, { version: 2 }).expect(422)).body.code).toBe('sample.already-drawn');
    expect(await actionsOf(test, at.engagementId)).toHaveLength(2);
  });

  it('covers a part of the period when the control changed in between', async () => {
    const population = await registered({
      coversUntil: '2026-07-31',
      extractedOn: '2026-08-03',
      frequency: 'QUARTERLY',
    });
    expect((await draw(population).expect(201)).body).toMatchObject({ itemTotal: 2, coversUntil: '2026-07-31' });
  });

  it('goes on down the same ranking when it grows, and drops nothing', async () => {
    const population = (await draw(await registered()).expect(201)).body as PopulationView;
    const expand = (body: object) => at.practitioner.post(`${at.path}/populations/${population.id}/expand`).send(body);
    expect((await expand({ version: 2, size: 20, reason: 'x' }).expect(422)).body.code).toBe('sample.not-larger');
    const view = (await expand({ version: 2, size: 42, reason: '逸脱が1件' }).expect(201)).body as PopulationView;
    expect(view.draws.map(({ ordinal, size }) => [ordinal, size])).toEqual([
      [1, 25],
      [2, 42],
    ]);
    expect(view.items.slice(0, 25).map(({ id }) => id)).toEqual(population.items.map(({ id }) => id));
    expect(view.items.map(({ rank }) => rank)).toEqual(Array.from({ length: 42 }, (_, n) => n + 1));
  });
});

describe('voiding an item', () => {
  it('keeps it with its reason and takes the next of the ranking', async () => {
    const population = await drawn();
    const [first] = population.items;
    const path = `${at.path}/items/${first!.id}/void`;
    expect((await at.practitioner.post(path).send({ version: 1, reason: ' ' }).expect(422)).body.code).toBe(
      'item.void-without-reason',
    );
    const view = (await at.practitioner.post(path).send({ version: 1, reason: '取消し' }).expect(200))
      .body as PopulationView;
    expect(view.items).toHaveLength(6);
    expect(view.items[0]).toMatchObject({ voidReason: '取消し', version: 2 });
    expect(view.items[5]).toMatchObject({ rank: 6, voidReason: null });
    expect(await rowOf(testId)).toMatchObject({ item_total: 5 });
    expect((await at.practitioner.post(path).send({ version: 2, reason: 'x' }).expect(422)).body.code).toBe(
      'item.void',
    );
  });

  it('is refused for an item that shows a deviation', async () => {
    const { items } = await drawn();
    await record([seen(items[0]!, { result: 'DEVIATION', note: '承認がない' })]).expect(200);
    const answer = await at.practitioner
      .post(`${at.path}/items/${items[0]!.id}/void`)
      .send({ version: 1, reason: 'x' });
    expect(answer.body.code).toBe('item.shows-deviation');
  });
});

describe('recording items', () => {
  it('counts an item as done when every attribute of the test has a result', async () => {
    const population = await registered({ frequency: 'AD_HOC' }, csv(10));
    await link(population, [
      { attribute: 'A', name: '承認' },
      { attribute: 'B', name: '期限' },
    ]).expect(200);
    const { items } = (await draw(population).expect(201)).body as PopulationView;
    const first = await record([seen(items[0]!)]).expect(200);
    expect(first.body).toMatchObject({ itemTotal: 5, itemDone: 0, state: 'in_progress' });
    const second = await record([seen(items[0]!, { attribute: 'B' })]).expect(200);
    expect(second.body).toMatchObject({ itemDone: 1, results: [{ attribute: 'B', version: 1 }] });
  });

  it('makes one deviation per attribute, however many items show it, and lets it grow', async () => {
    const { items } = await drawn();
    const deviating = (item: SampleItemView) => seen(item, { result: 'DEVIATION', note: '承認の記録がない' });
    const answer = await record([deviating(items[0]!), deviating(items[1]!), seen(items[2]!)]).expect(200);
    expect(answer.body).toMatchObject({ deviationCount: 1, itemDone: 3 });
    await record([deviating(items[3]!)]).expect(200);
    const { body } = await at.senior.get(`${at.path}/tests/${testId}`).expect(200);
    expect(body.deviations).toMatchObject([{ number: 1, attribute: 'A', fact: '承認の記録がない', state: 'open' }]);
    expect(body.deviations[0].itemIds).toEqual([items[0]!.id, items[1]!.id, items[3]!.id]);
  });

  it('never removes a deviation, and writes all results or none', async () => {
    const { items } = await drawn();
    await record([seen(items[0]!, { result: 'DEVIATION', note: '承認がない' })]).expect(200);
    const answer = await record([seen(items[1]!), seen(items[0]!, { version: 1 })]).expect(422);
    expect(answer.body).toMatchObject({ code: 'deviation.not-removable', facts: { itemId: items[0]!.id } });
    expect(await rowOf(testId)).toMatchObject({ item_done: 1, deviation_count: 1 });
    const deletion = asFirm(test, firm.firmId, async (client) => {
      await client.query(`SET ROLE akashi_app`);
      try {
        await client.query(`DELETE FROM deviation`);
      } finally {
        await client.query(`RESET ROLE`);
      }
    });
    await expect(deletion).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses a stale result with what is there now', async () => {
    const { items } = await drawn();
    await record([seen(items[0]!)]).expect(200);
    const late = await record([seen(items[0]!, { result: 'NOT_APPLICABLE', note: '対象外' })]).expect(409);
    expect(late.body.facts).toMatchObject({ version: 1, result: 'NO_EXCEPTION' });
    await record([seen(items[0]!, { result: 'NOT_APPLICABLE', note: '対象外', version: 1 })]).expect(200);
  });

  it.each([
    ['a deviation without its fact', { result: 'DEVIATION' }, 'item.deviation-without-fact'],
    ['what does not apply without a reason', { result: 'NOT_APPLICABLE' }, 'item.not-applicable-without-reason'],
    ['an attribute that is not of the test', { attribute: 'Z' }, 'item.attribute-not-of-test'],
  ])('refuses %s', async (_, change, code) => {
    const { items } = await drawn();
    expect((await record([seen(items[0]!, change)]).expect(422)).body.code).toBe(code);
  });

  it('does not find an item of another engagement, nor one that never was', async () => {
    const { items } = await drawn();
    const own = await aPlannedEngagement(test, firm);
    const results = [seen(items[0]!)];
    await own.leader
      .put(`${own.path}/tests/${own.operationTest(2)}/items`)
      .send({ results })
      .expect(404);
    await record([{ ...seen(items[0]!), itemId: randomUUID() }]).expect(404);
    expect(await actionsOf(test, own.engagementId)).toEqual([]);
  });
});
