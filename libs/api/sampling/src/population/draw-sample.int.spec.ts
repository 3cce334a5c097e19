import { actionsOf } from '@akashi/api-testing';
import type { PopulationView, Problem } from '@akashi/contracts';
import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ending } from './end-population.fixture';
import { csv, rowsOf } from './population.fixture';
import { at, eachInAnEngagement, firm, on, rowOf, test } from './sampled-engagement.fixture';

eachInAnEngagement();

/** The draw as anyone repeats it: the numbers of the rows, ranked by a hash of seed and row. */
function repeated(seed: Buffer, count: number): number[] {
  return rowsOf(count)
    .map((line, index) => ({ row: index + 1, key: JSON.stringify([String(index + 1), ...line.split(',')]) }))
    .map(({ row, key }) => ({ row, rank: createHash('sha256').update(seed).update('\0').update(key).digest('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ row }) => row);
}

describe('drawing a sample', () => {
  it('freezes the population and shows the seed, so that anyone can repeat it in twenty lines', async () => {
    const population = await on.registered();
    const view = (await on.draw(population).expect(201)).body as PopulationView;
    expect(view).toMatchObject({ state: 'frozen', version: 2, itemTotal: 25 });
    expect(view.draws).toMatchObject([
      { ordinal: 1, size: 25, rule: 'FREQ_25_25_5_2_2_1', algorithm: 'akashi-rank-sha256-1' },
    ]);

    const seed = Buffer.from(view.draws[0]!.seedHex!, 'hex');
    expect(createHash('sha256').update(seed).digest('hex')).toBe(population.seedSha256);
    expect(view.items.map((item) => item.rowNumber)).toEqual(repeated(seed, 100).slice(0, 25));
    expect(view.items[0]!.cells).toEqual(rowsOf(100)[view.items[0]!.rowNumber - 1]!.split(','));
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered', 'sample.drawn']);
  });

  it('draws, expands and replaces in a long population as in a short one', async () => {
    const population = await on.registered({}, csv(6_000));
    const drawn = (await on.draw(population).expect(201)).body as PopulationView;
    const order = repeated(Buffer.from(drawn.draws[0]!.seedHex!, 'hex'), 6_000);
    const path = `${at.path}/populations/${population.id}`;
    const more = { version: drawn.version, size: 42, reason: '件数を増やす' };
    await at.practitioner.post(`${path}/expand`).send(more).expect(201);
    const first = drawn.items[0]!;
    const voiding = { version: first.version, reason: '取消しの申請' };
    await at.practitioner.post(`${at.path}/items/${first.id}/void`).send(voiding).expect(200);
    const view = (await at.practitioner.get(path).expect(200)).body as PopulationView;
    expect(view.items.map((item) => item.rowNumber)).toEqual(order.slice(0, 43));
    expect(view.items.map((item) => item.cells.join(','))).toEqual(
      order.slice(0, 43).map((row) => rowsOf(6_000)[row - 1]),
    );
  });

  it('counts the items on every test that looks at them, whether it was linked before or after', async () => {
    const population = await on.registered();
    await on.link(population).expect(200);
    await on.draw(population).expect(201);
    expect(await rowOf(on.testId)).toMatchObject({ item_total: 25, item_done: 0, state: 'not_started' });
    await on.link(population, [{ attribute: 'B', name: '期限内' }], at.designTest(1)).expect(200);
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
    const population = await on.registered(change);
    expect((await on.draw(population, body).expect(422)).body.code).toBe(code);
    expect((await at.senior.get(`${at.path}/populations/${population.id}`)).body).toMatchObject({
      state: 'registered',
      items: [],
    });
  });

  it('reads nothing of the population for a size that none has, or for somebody who may not draw', async () => {
    const population = await on.registered({}, csv(97));
    const stored = await test.admin.query<{ id: string }>(
      `UPDATE population SET canonical_sha256 = NULL WHERE id = $1 RETURNING id`,
      [population.id],
    );
    expect(stored.rowCount).toBe(1);
    const path = `${test.config.fileFolder}/${firm.firmId}/${population.fileSha256.slice(0, 2)}/${population.fileSha256}`;
    renameSync(path, `${path}.away`);
    const asked = async (size: number | null, who = at.practitioner) => {
      const { status, body } = await on.draw(population, { size, reason: '件数の確認' }, who);
      return [status, (body as Problem).code];
    };
    const notACount = [422, 'sample.size-not-a-count'];
    expect([await asked(-2_000), await asked(-995), await asked(0)]).toEqual([notACount, notACount, notACount]);
    expect(await asked(1_000_000_000)).toEqual([422, 'sample.larger-than-population']);
    expect(await asked(null, at.qualityReviewer)).toEqual([403, 'forbidden']);
    expect(await asked(null)).toEqual([500, 'file.not-as-recorded']);
    renameSync(`${path}.away`, path);
    await on.draw(population).expect(201);
  });

  it('lets one of two racing draws win', async () => {
    const population = await on.registered();
    const answers = await Promise.all([on.draw(population), on.draw(population, {}, at.senior)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await on.draw(population, { version: 2 }).expect(422)).body.code).toBe('sample.already-drawn');
    expect(await actionsOf(test, at.engagementId)).toHaveLength(2);
  });

  it('covers a part of the period when the control changed in between', async () => {
    const population = await on.registered({
      coversUntil: '2026-07-31',
      extractedOn: '2026-08-03',
      frequency: 'QUARTERLY',
    });
    expect((await on.draw(population).expect(201)).body).toMatchObject({ itemTotal: 2, coversUntil: '2026-07-31' });
  });

  it('goes on down the same ranking when it grows, and drops nothing', async () => {
    const population = (await on.draw(await on.registered()).expect(201)).body as PopulationView;
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

  it('below the table is another person’s to draw than who agreed to it, and of no other size', async () => {
    const population = await on.registered();
    const path = `${at.path}/populations/${population.id}`;
    const few = { version: 1, size: 10, reason: '期間の途中で廃止された' };
    const agree = (body: object = {}, who = at.senior) => who.post(`${path}/size-agreement`).send({ ...few, ...body });
    expect((await agree({}, at.practitioner)).status).toBe(403);
    expect((await agree({ size: 25 }).expect(422)).body.code).toBe('sample.agreement-not-needed');
    const agreed = (await agree().expect(200)).body as PopulationView;
    expect([agreed.version, agreed.agreedSize]).toEqual([2, expect.objectContaining({ size: 10, reason: few.reason })]);
    expect((await agree()).status).toBe(409);
    const said = { version: 2, size: 10, reason: few.reason };
    const withoutAnother = 'sample.below-table-without-reviewer';
    expect((await on.draw(population, said, at.senior).expect(422)).body.code).toBe(withoutAnother);
    expect((await on.draw(population, { ...said, size: 9 }).expect(422)).body.code).toBe(withoutAnother);
    expect((await on.draw(population, said).expect(201)).body).toMatchObject({ itemTotal: 10 });
    expect((await agree({ version: 3 }).expect(422)).body.code).toBe('sample.already-drawn');
    const done = ['population.registered', 'sample.size-agreed', 'sample.drawn'];
    expect(await actionsOf(test, at.engagementId)).toEqual(done);
  });

  it('below the table is agreed to for one population: who takes its place begins without, and one that ended takes none', async () => {
    const population = await on.registered();
    const agree = (id: string, version: number) =>
      at.senior.post(`${at.path}/populations/${id}/size-agreement`).send({ version, size: 10, reason: '途中で廃止' });
    const again = await Promise.all([agree(population.id, 1), agree(population.id, 1)]);
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409]);
    const replaced = await ending.replace(population, await ending.shown(population), { content: csv(90) });
    const newer = replaced.body as PopulationView;
    expect([replaced.status, newer.agreedSize]).toEqual([201, null]);
    const few = await on.draw(newer, { version: newer.version, size: 10, reason: '途中で廃止' });
    expect([few.status, few.body.code]).toEqual([422, 'sample.below-table-without-reviewer']);
    const late = await agree(population.id, 3);
    expect([late.status, late.body.code]).toEqual([422, 'population.superseded']);
    const done = ['population.registered', 'sample.size-agreed', 'population.replaced'];
    expect((await actionsOf(test, at.engagementId)).filter((action) => done.includes(action))).toEqual(done);
  });
});
