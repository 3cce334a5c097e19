import { actionsOf, aFirm } from '@akashi/api-testing';
import type { PopulationRowsView, PopulationView, SampleItemView } from '@akashi/contracts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csv, rowsOf } from './population.fixture';
import { at, eachInAnEngagement, on, rowOf, test } from './sampled-engagement.fixture';

eachInAnEngagement();

const pathOf = ({ id }: Pick<PopulationView, 'id'>) => `${at.path}/populations/${id}`;
const viewOf = (answer: { body: unknown }) => answer.body as PopulationView;
const rowNumbers = ({ items }: PopulationView) => items.map(({ rowNumber }) => rowNumber);
const byHand = { method: 'HAPHAZARD', rows: [7, 30, 12, 55, 90], methodReason: '画面を送りながら偏りなく選んだ' };
const expand = (population: PopulationView, body: object) =>
  at.practitioner
    .post(`${pathOf(population)}/expand`)
    .send({ version: population.version, reason: '逸脱が1件', ...body });
const voidItem = ({ id, version }: SampleItemView, body: object = {}) =>
  at.practitioner.post(`${at.path}/items/${id}/void`).send({ version, reason: '取消し', ...body });
const pick = (population: PopulationView, body: object = {}, person = at.practitioner) =>
  person.post(`${pathOf(population)}/specific-items`).send({
    ...{ version: population.version, rows: [3, 4], criteria: '特権IDの申請', reason: '標本の外にあるため' },
    ...body,
  });

describe('a systematic sample', () => {
  it('stands at one interval from a start that the committed seed says, grows by a further start and replaces by another', async () => {
    const population = await on.registered({ frequency: 'WEEKLY' });
    const drawn = viewOf(await on.draw(population, { method: 'SYSTEMATIC' }).expect(201));
    const [made] = drawn.draws;
    expect(createHash('sha256').update(Buffer.from(made!.seedHex!, 'hex')).digest('hex')).toBe(population.seedSha256);
    const digest = createHash('sha256').update(Buffer.from(made!.seedHex!, 'hex')).update('\u00011').digest('hex');
    const start = Number(BigInt(`0x${digest}`) % 100n);
    expect(made).toMatchObject({ method: 'SYSTEMATIC', algorithm: 'akashi-systematic-sha256-1', start, size: 5 });
    const first = Math.floor(start / 5) + 1;
    expect(rowNumbers(drawn)).toEqual([first, first + 20, first + 40, first + 60, first + 80]);
    expect(drawn.items[1]!.cells).toEqual(rowsOf(100)[first + 19]!.split(','));

    const replaced = viewOf(await voidItem(drawn.items[1]!).expect(200));
    const grown = viewOf(await expand(replaced, { size: 9 }).expect(201));
    expect(grown.items.slice(0, 5).map(({ id }) => id)).toEqual(drawn.items.map(({ id }) => id));
    expect([grown.sampleTotal, new Set(rowNumbers(grown)).size]).toEqual([9, 10]);
    expect(grown.draws.map(({ ordinal, size, method }) => [ordinal, size, method])).toEqual([
      [1, 5, 'SYSTEMATIC'],
      [2, 9, 'SYSTEMATIC'],
    ]);
    expect(await actionsOf(test, at.engagementId)).toEqual([
      ...['population.registered', 'sample.drawn', 'item.voided', 'sample.expanded'],
    ]);
  });
});

describe('a sample picked by hand', () => {
  it('keeps the rows in the order they were picked, the reason, and the seed unrevealed', async () => {
    const population = await on.registered({ frequency: 'WEEKLY' });
    await on.link(population).expect(200);
    const view = viewOf(await on.draw(population, byHand).expect(201));
    expect([view.state, rowNumbers(view)]).toEqual(['frozen', byHand.rows]);
    expect(view.draws).toMatchObject([{ method: 'HAPHAZARD', seedHex: null, methodReason: byHand.methodReason }]);
    expect(await rowOf(on.testId)).toMatchObject({ item_total: 5 });

    expect((await expand(view, { size: 7, rows: [8] }).expect(422)).body.code).toBe('sample.rows-not-picked');
    const grown = viewOf(await expand(view, { size: 7, rows: [8, 9] }).expect(201));
    expect((await voidItem(grown.items[0]!).expect(422)).body.code).toBe('sample.rows-not-picked');
    const replaced = viewOf(await voidItem(grown.items[0]!, { row: 99 }).expect(200));
    expect([replaced.sampleTotal, rowNumbers(replaced)]).toEqual([7, [...byHand.rows, 8, 9, 99]]);
  });

  it.each([
    ['no reason is given', { methodReason: ' ' }, 'sample.method-without-reason'],
    ['no row is given', { rows: null, figures: null }, 'sample.rows-not-picked'],
    ['a row is none of the population', { rows: [1, 2, 3, 4, 101] }, 'sample.row-not-in-population'],
    ['a row stands twice', { rows: [1, 2, 3, 4, 4] }, 'sample.rows-not-picked'],
    ['they are fewer than the table asks for', { rows: [1, 2] }, 'sample.below-table-without-reason'],
    [
      'it is taken for an attribute sample',
      { figures: { confidence: 90, tolerable: 9, expected: 0 } },
      'sample.attribute-needs-a-seed',
    ],
    ['rows are picked for a draw', { method: 'RANDOM', methodReason: '' }, 'sample.rows-not-asked'],
  ])('is refused when %s, and nothing is frozen', async (_, change, code) => {
    const population = await on.registered({ frequency: 'WEEKLY' });
    expect((await on.draw(population, { ...byHand, ...change }).expect(422)).body.code).toBe(code);
    const after = await at.senior.get(pathOf(population)).expect(200);
    expect(after.body).toMatchObject({ state: 'registered', version: 1, items: [] });
  });
});

describe('all rows', () => {
  it('are taken where they are few, and one of them is void without another in its place', async () => {
    const population = await on.registered({}, csv(30));
    const view = viewOf(await on.draw(population, { method: 'ALL' }).expect(201));
    expect(rowNumbers(view)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(view.draws).toMatchObject([{ method: 'ALL', rule: 'ALL', seedHex: null }]);
    expect(viewOf(await voidItem(view.items[3]!).expect(200)).sampleTotal).toBe(29);
    const many = await on.registered({ code: 'P-02' }, csv(101));
    expect((await on.draw(many, { method: 'ALL' }).expect(422)).body.code).toBe('sample.too-many-for-all');
  });
});

describe('an attribute sample', () => {
  it('is as large as its figures ask for, and keeps them', async () => {
    const figures = { confidence: 90, tolerable: 9, expected: 1 };
    const population = await on.registered();
    const few = await on.draw(population, { figures, size: 41, reason: '少なく' }).expect(422);
    expect(few.body.code).toBe('sample.smaller-than-attribute-size');
    const view = viewOf(await on.draw(population, { figures }).expect(201));
    expect([view.itemTotal, view.draws[0]]).toEqual([
      42,
      expect.objectContaining({ rule: 'ATTRIBUTE', attribute: figures }),
    ]);
  });
});

describe('specific items', () => {
  it('stand beside a sample, before and after it, and are never a part of its size', async () => {
    const population = await on.registered({ frequency: 'WEEKLY' });
    await on.link(population).expect(200);
    const before = viewOf(await pick(population).expect(201));
    expect([before.state, before.itemTotal, before.sampleTotal]).toEqual(['frozen', 2, 0]);
    expect(before.draws).toMatchObject([{ method: 'SPECIFIC', seedHex: null, criteria: '特権IDの申請', size: 2 }]);
    expect(before.items.map(({ rank, rowNumber }) => [rank, rowNumber])).toEqual([
      [101, 3],
      [102, 4],
    ]);
    const drawn = viewOf(await on.draw(before, { version: before.version }).expect(201));
    expect([drawn.itemTotal, drawn.sampleTotal]).toEqual([7, 5]);
    const own = drawn.items.find(({ draw }) => draw === 2)!;
    const twice = await pick(drawn, { rows: [own.rowNumber] }).expect(422);
    expect(twice.body.code).toBe('sample.row-already-in-sample');
    const free = [91, 92, 93, 94, 95, 96].find((row) => !rowNumbers(drawn).includes(row))!;
    const after = viewOf(await pick(drawn, { rows: [free] }).expect(201));
    const grown = viewOf(await expand(after, { size: 6 }).expect(201));
    expect([grown.itemTotal, grown.sampleTotal]).toEqual([9, 6]);
    expect(viewOf(await voidItem(grown.items.at(-1)!).expect(200)).itemTotal).toBe(8);
    expect(await rowOf(on.testId)).toMatchObject({ item_total: 8 });
    const done = ['sample.specific-picked', 'sample.drawn', 'sample.specific-picked', 'sample.expanded', 'item.voided'];
    expect((await actionsOf(test, at.engagementId)).slice(-5)).toEqual(done);
  });

  it('are refused without criteria or reason, in the wrong role, from another firm and on a version that is not the last', async () => {
    const population = await on.registered();
    expect((await pick(population, { criteria: '' }).expect(422)).body.code).toBe('sample.criteria-missing');
    expect((await pick(population, { reason: '' }).expect(422)).body.code).toBe('sample.method-without-reason');
    await pick(population, {}, at.qualityReviewer).expect(403);
    await pick(population, {}, await (await aFirm(test, '別の監査法人')).person('zoe')).expect(404);
    await pick(population, { version: 2 }).expect(409);
    expect((await at.senior.get(pathOf(population))).body).toMatchObject({ state: 'registered', items: [] });
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered']);
  });
});

describe('the rows of a population', () => {
  it('come a page at a time, and by what they hold in whatever width and case', async () => {
    const population = await on.registered({}, csv(250));
    const rows = async (query: object) =>
      (
        await at.practitioner
          .get(`${pathOf(population)}/rows`)
          .query(query)
          .expect(200)
      ).body as PopulationRowsView;
    const first = await rows({});
    expect([first.rows.length, first.found, first.next, first.rows[0]]).toEqual([
      ...[100, 250, 100],
      { row: 1, cells: ['R-1', '申請 1'] },
    ]);
    const last = await rows({ after: 200 });
    expect([last.rows.length, last.next]).toEqual([50, null]);
    const found = await rows({ text: ' ｒ－２4', limit: 5 });
    expect([found.found, found.next, found.rows.map(({ row }) => row)]).toEqual([11, 243, [24, 240, 241, 242, 243]]);
    expect((await rows({ text: '"' })).found).toBe(0);
    await test.admin.query(`UPDATE population SET canonical_sha256 = NULL WHERE id = $1`, [population.id]);
    expect(await rows({ text: 'r-24', limit: 5 })).toEqual(found);
    await at.outsider.get(`${pathOf(population)}/rows`).expect(404);
  });
});
