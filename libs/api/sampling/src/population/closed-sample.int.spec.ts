import { amending, papersOf } from '@akashi/api-testing';
import type { PopulationView } from '@akashi/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { ending } from './end-population.fixture';
import { seen } from './population.fixture';
import { at, eachInAnEngagement, on } from './sampled-engagement.fixture';

eachInAnEngagement();

let papers: ReturnType<typeof papersOf>;
beforeEach(() => {
  papers = papersOf(at);
});

/** Two operation tests look at one sample; the one of the second control is done, signed and then closed. */
async function aClosedTestOfAStandingSample(): Promise<PopulationView> {
  const population = await on.drawn();
  await on.link(population, [{ attribute: 'B', name: '期限内' }], at.operationTest(4)).expect(200);
  await on.record(population.items.map((item) => seen(item))).expect(200);
  await papers.signed(on.testId);
  await amending(at).amended({ 2: null });
  return population;
}

describe('the sample of a test that an amendment closed', () => {
  it('stays as it was when an item is voided or the sample expanded for another test', async () => {
    const { id, items } = await aClosedTestOfAStandingSample();
    const closed = await papers.read(on.testId);
    expect(closed).toMatchObject({ state: 'closed', itemTotal: 5, itemDone: 5, signOffs: [{ current: true }] });

    const voiding = { version: items[0]!.version, reason: '取消しの申請' };
    await at.practitioner.post(`${at.path}/items/${items[0]!.id}/void`).send(voiding).expect(200);
    const { version } = (await at.practitioner.get(`${at.path}/populations/${id}`).expect(200)).body as PopulationView;
    const more = { version, size: 8, reason: '件数を増やす' };
    await at.practitioner.post(`${at.path}/populations/${id}/expand`).send(more).expect(201);

    const after = await papers.read(on.testId);
    expect([after.itemTotal, after.itemDone, after.digest]).toEqual([5, 5, closed.digest]);
    expect(after.signOffs).toEqual(closed.signOffs);
    expect(await papers.read(at.operationTest(4))).toMatchObject({ itemTotal: 8, itemDone: 0 });
    // What was drawn for another test later is no part of it, and stands there as that.
    expect(closed.populations).toMatchObject([{ drawn: 5, drawnLater: 0, lastRank: 5 }]);
    expect(after.populations).toMatchObject([{ drawn: 5, drawnLater: 3, lastRank: 5 }]);
    const standing = (await papers.read(at.operationTest(4))).populations;
    expect(standing).toMatchObject([{ drawn: 8, drawnLater: 0, lastRank: null }]);
  });

  it('stays as it was when the population is replaced, and goes over to no other', async () => {
    const wrong = await aClosedTestOfAStandingSample();
    const closed = await papers.read(on.testId);
    const shown = await ending.shown(wrong);
    expect(shown.tests.map(({ testId }) => testId)).toEqual([at.operationTest(4)]);
    const right = (await ending.replace(wrong, shown).expect(201)).body as PopulationView;
    expect(right.tests.map(({ testId }) => testId)).toEqual([at.operationTest(4)]);

    const after = await papers.read(on.testId);
    expect([after.itemTotal, after.itemDone, after.digest]).toEqual([5, 5, closed.digest]);
    expect(after).toMatchObject({ signOffs: closed.signOffs, populations: [{ id: wrong.id }] });
  });

  it('is the one that took the place of another before, and not that other', async () => {
    const wrong = await on.drawn();
    const right = (await ending.replace(wrong, await ending.shown(wrong)).expect(201)).body as PopulationView;
    const { items } = (await on.draw(right).expect(201)).body as PopulationView;
    await on.record(items.map((item) => seen(item))).expect(200);
    await papers.signed(on.testId);
    const { populations } = await papers.read(on.testId);
    await amending(at).amended({ 2: null });
    const asClosed = populations.map((one) => ({ ...one, lastRank: one.drawn }));
    expect(await papers.read(on.testId)).toMatchObject({ state: 'closed', populations: asClosed });
  });
});
