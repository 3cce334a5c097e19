import { actionsOf, asFirm, aPlannedEngagement } from '@akashi/api-testing';
import type { PopulationView, SampleItemView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csv, seen } from './population.fixture';
import { at, eachInAnEngagement, firm, on, rowOf, test } from './sampled-engagement.fixture';

eachInAnEngagement();

describe('voiding an item', () => {
  it('keeps it with its reason and takes the next of the ranking', async () => {
    const population = await on.drawn();
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
    expect(await rowOf(on.testId)).toMatchObject({ item_total: 5 });
    expect((await at.practitioner.post(path).send({ version: 2, reason: 'x' }).expect(422)).body.code).toBe(
      'item.void',
    );
  });

  it('is refused for an item that shows a deviation', async () => {
    const { items } = await on.drawn();
    await on.record([seen(items[0]!, { result: 'DEVIATION', note: '承認がない' })]).expect(200);
    const answer = await at.practitioner
      .post(`${at.path}/items/${items[0]!.id}/void`)
      .send({ version: 1, reason: 'x' });
    expect(answer.body.code).toBe('item.shows-deviation');
  });
});

describe('recording items', () => {
  it('counts an item as done when every attribute of the test has a result', async () => {
    const population = await on.registered({ frequency: 'AD_HOC' }, csv(10));
    await on
      .link(population, [
        { attribute: 'A', name: '承認' },
        { attribute: 'B', name: '期限' },
      ])
      .expect(200);
    const { items } = (await on.draw(population).expect(201)).body as PopulationView;
    const first = await on.record([seen(items[0]!)]).expect(200);
    expect(first.body).toMatchObject({ itemTotal: 5, itemDone: 0, state: 'in_progress' });
    const second = await on.record([seen(items[0]!, { attribute: 'B' })]).expect(200);
    expect(second.body).toMatchObject({ itemDone: 1, results: [{ attribute: 'B', version: 1 }] });
  });

  it('makes one deviation per attribute, however many items show it, and lets it grow', async () => {
    const { items } = await on.drawn();
    const deviating = (item: SampleItemView) => seen(item, { result: 'DEVIATION', note: '承認の記録がない' });
    const answer = await on.record([deviating(items[0]!), deviating(items[1]!), seen(items[2]!)]).expect(200);
    expect(answer.body).toMatchObject({ deviationCount: 1, itemDone: 3 });
    await on.record([deviating(items[3]!)]).expect(200);
    const { body } = await at.senior.get(`${at.path}/tests/${on.testId}`).expect(200);
    expect(body.deviations).toMatchObject([{ number: 1, attribute: 'A', fact: '承認の記録がない', state: 'open' }]);
    expect(body.deviations[0].itemIds).toEqual([items[0]!.id, items[1]!.id, items[3]!.id]);
  });

  it('never removes a deviation, and writes all results or none', async () => {
    const { items } = await on.drawn();
    await on.record([seen(items[0]!, { result: 'DEVIATION', note: '承認がない' })]).expect(200);
    const answer = await on.record([seen(items[1]!), seen(items[0]!, { version: 1 })]).expect(422);
    expect(answer.body).toMatchObject({ code: 'deviation.not-removable', facts: { itemId: items[0]!.id } });
    expect(await rowOf(on.testId)).toMatchObject({ item_done: 1, deviation_count: 1 });
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
    const { items } = await on.drawn();
    await on.record([seen(items[0]!)]).expect(200);
    const late = await on.record([seen(items[0]!, { result: 'NOT_APPLICABLE', note: '対象外' })]).expect(409);
    expect(late.body.facts).toMatchObject({ version: 1, result: 'NO_EXCEPTION' });
    await on.record([seen(items[0]!, { result: 'NOT_APPLICABLE', note: '対象外', version: 1 })]).expect(200);
  });

  it.each([
    ['a deviation without its fact', { result: 'DEVIATION' }, 'item.deviation-without-fact'],
    ['what does not apply without a reason', { result: 'NOT_APPLICABLE' }, 'item.not-applicable-without-reason'],
    ['an attribute that is not of the test', { attribute: 'Z' }, 'item.attribute-not-of-test'],
  ])('refuses %s', async (_, change, code) => {
    const { items } = await on.drawn();
    expect((await on.record([seen(items[0]!, change)]).expect(422)).body.code).toBe(code);
  });

  it('does not find an item of another engagement, nor one that never was', async () => {
    const { items } = await on.drawn();
    const own = await aPlannedEngagement(test, firm);
    const results = [seen(items[0]!)];
    await own.leader
      .put(`${own.path}/tests/${own.operationTest(2)}/items`)
      .send({ results })
      .expect(404);
    await on.record([{ ...seen(items[0]!), itemId: randomUUID() }]).expect(404);
    expect(await actionsOf(test, own.engagementId)).toEqual([]);
  });
});

describe('the columns of a sheet', () => {
  it('are chosen for everybody who works on it, and leave no entry', async () => {
    const { id } = await on.drawn();
    const before = (await actionsOf(test, at.engagementId)).length;
    const choose = (columns: number[], person = at.practitioner) =>
      person.put(`${at.path}/populations/${id}/columns`).send({ columns });
    await choose([2, 9]).expect(200);
    expect((await at.senior.get(`${at.path}/populations/${id}`).expect(200)).body.shownColumns).toEqual([2]);
    expect((await choose([]).expect(200)).body.shownColumns).toEqual([]);
    await choose([1], at.qualityReviewer).expect(403);
    await choose([1], at.outsider).expect(404);
    expect(await actionsOf(test, at.engagementId)).toHaveLength(before);
  });
});
