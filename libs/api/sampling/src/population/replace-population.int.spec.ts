import { actionsOf, aFirm, ledgerOf, papersOf } from '@akashi/api-testing';
import type { DeclaredPopulationView, PopulationView } from '@akashi/contracts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ending } from './end-population.fixture';
import { csv, seen } from './population.fixture';
import { at, eachInAnEngagement, on, rowOf, test } from './sampled-engagement.fixture';

eachInAnEngagement();

const view = async ({ id }: { id: string }) =>
  (await at.senior.get(`${at.path}/populations/${id}`).expect(200)).body as PopulationView;

describe('replacing a population', () => {
  it('before the draw makes the next version of it, and keeps the first with its bytes and the reason', async () => {
    const wrong = await on.registered();
    await on.link(wrong).expect(200);
    const right = (await ending.replace(wrong, await ending.shown(wrong)).expect(201)).body as PopulationView;
    expect(right).toMatchObject({
      code: 'P-01',
      versionNo: 2,
      state: 'registered',
      rowCount: 40,
      replacesId: wrong.id,
    });
    expect(right.tests).toMatchObject([{ testId: on.testId, attributes: [{ attribute: 'A', name: '承認がある' }] }]);
    expect(right.seedSha256).not.toBe(wrong.seedSha256);
    expect(right.versions).toMatchObject([
      { versionNo: 1, state: 'superseded', ended: { reason: '前年度のファイルだったため' } },
      { versionNo: 2, replacesId: wrong.id, ended: null },
    ]);
    expect(await view(wrong)).toMatchObject({ state: 'superseded', tests: [{ testId: on.testId }] });
    const kept = await at.senior.get(`${at.path}/populations/${wrong.id}/file`).buffer(true).expect(200);
    expect(
      createHash('sha256')
        .update(kept.body as Buffer)
        .digest('hex'),
    ).toBe(wrong.fileSha256);
  });

  it('commits to the new seed in the one entry it leaves, which tells no reason, and is drawn with it', async () => {
    const wrong = await on.registered();
    const right = (await ending.replace(wrong, await ending.shown(wrong)).expect(201)).body as PopulationView;
    const [, event] = await ledgerOf(test, at.engagementId);
    expect(event).toMatchObject({
      action: 'population.replaced',
      entity: { id: right.id },
      facts: { replaces: wrong.id, versionNo: 2, rowCount: 40, seedSha256: right.seedSha256 },
    });
    expect(JSON.stringify(event)).not.toContain('前年度');
    await on.draw(right).expect(201);
    expect(await actionsOf(test, at.engagementId)).toEqual([
      'population.registered',
      'population.replaced',
      'sample.drawn',
    ]);
  });

  it('after the draw moves the tests to an undrawn population, and keeps what was drawn and tested', async () => {
    const wrong = await on.drawn();
    await on.record(wrong.items.slice(0, 2).map((item) => seen(item))).expect(200);
    const shown = await ending.shown(wrong);
    expect(shown).toMatchObject({ drawn: 5, findings: 0, tests: [{ testId: on.testId, tested: 2, signatures: [] }] });
    const right = (await ending.replace(wrong, shown).expect(201)).body as PopulationView;
    expect(right).toMatchObject({ state: 'registered', draws: [], items: [], itemTotal: 0 });
    expect(await rowOf(on.testId)).toMatchObject({ item_total: 0, item_done: 0 });

    const kept = await view(wrong);
    expect(kept.draws).toEqual(wrong.draws);
    expect(kept.items.filter(({ results }) => results.length > 0)).toHaveLength(2);
    expect(kept.ended).toMatchObject({ reason: '前年度のファイルだったため' });
    const redrawn = (await on.draw(right).expect(201)).body as PopulationView;
    expect(await rowOf(on.testId)).toMatchObject({ item_total: redrawn.itemTotal, item_done: 0 });
  });

  it('takes back the signatures that were shown to fall, and the paper waits for its new sample', async () => {
    const wrong = await on.drawn();
    await on.record(wrong.items.map((item) => seen(item))).expect(200);
    const papers = papersOf(at);
    await papers.signed(on.testId);
    const shown = await ending.shown(wrong);
    expect(shown.tests).toMatchObject([{ tested: 5, signatures: [{ role: 'prepare' }] }]);
    await ending.replace(wrong, shown).expect(201);
    const paper = await papers.read(on.testId);
    expect(paper).toMatchObject({
      state: 'in_progress',
      itemTotal: 0,
      populations: [{ state: 'registered', drawn: 0 }],
    });
    expect(paper.signOffs).toMatchObject([{ current: false, voided: { reason: 'population-replaced' } }]);
  });

  it('leaves nothing to do on the one that was replaced', async () => {
    const wrong = await on.drawn();
    await ending.replace(wrong, await ending.shown(wrong)).expect(201);
    const path = `${at.path}/populations/${wrong.id}`;
    const { version } = await view(wrong);
    const item = wrong.items[0]!;
    const refused = [
      await on.draw(wrong, { version }),
      await at.practitioner.post(`${path}/expand`).send({ version, size: 8, reason: '増やす' }),
      await at.practitioner.post(`${at.path}/items/${item.id}/void`).send({ version: item.version, reason: '取消し' }),
      await on.record([seen(item)]),
      await on.link(wrong),
      await ending.withdraw(wrong, await ending.shown(wrong)),
    ];
    expect(refused.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
      refused.map(() => [422, 'population.superseded']),
    );
  });

  it('is refused as stale when somebody tested or replaced since it was shown, and a double click replaces once', async () => {
    const wrong = await on.drawn();
    const shown = await ending.shown(wrong);
    await on.record([seen(wrong.items[0]!)]).expect(200);
    expect((await ending.replace(wrong, shown).expect(409)).body.code).toBe('stale-version');
    const now = await ending.shown(wrong);
    const twice = await Promise.all([ending.replace(wrong, now), ending.replace(wrong, now)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await actionsOf(test, at.engagementId)).filter((one) => one === 'population.replaced')).toHaveLength(1);
  });

  it('answers a repeated request whose first answer was lost as it answered it, and takes its key for no other file', async () => {
    const wrong = await on.registered();
    const shown = await ending.shown(wrong);
    const send = (content?: Buffer) =>
      ending.replace(wrong, shown, content ? { content } : {}).set('Idempotency-Key', wrong.id);
    const first = await send().expect(201);
    expect((await send().expect(201)).body).toEqual(first.body);
    expect((await send(csv(41)).expect(422)).body.code).toBe('idempotency-key-reused');
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered', 'population.replaced']);
  });

  it('may happen again, of the one in its place and with the very same file, and only the last counts', async () => {
    const first = await on.registered();
    await on.link(first).expect(200);
    const second = (await ending.replace(first, await ending.shown(first)).expect(201)).body as PopulationView;
    const third = (await ending.replace(second, await ending.shown(second)).expect(201)).body as PopulationView;
    expect(third).toMatchObject({ versionNo: 3, fileSha256: second.fileSha256, replacesId: second.id });
    expect(third.tests).toMatchObject([{ testId: on.testId }]);
    await ending.withdraw(third, await ending.shown(third)).expect(200);
    const fourth = await on.registered();
    expect(fourth.versions.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'withdrawn', 'registered']);
    expect(await rowOf(on.testId)).toMatchObject({ item_total: 0 });
  });

  it('keeps nothing of what is refused', async () => {
    const wrong = await on.registered();
    const shown = await ending.shown(wrong);
    expect((await ending.replace(wrong, shown, { reason: '　' }).expect(422)).body.code).toBe(
      'population.end-without-reason',
    );
    await ending.replace(wrong, shown, { content: Buffer.from('番号,件名\n1\n') }).expect(422);
    expect((await ending.replace(wrong, shown, { content: csv(0) }).expect(422)).body.code).toBe('population.empty');
    expect(await view(wrong)).toMatchObject({ state: 'registered', versions: [{ versionNo: 1 }] });
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered']);
  });

  it('is closed to another firm, to outsiders and to the quality reviewer', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    const wrong = await on.registered();
    const shown = await ending.shown(wrong);
    for (const [person, status] of [
      [stranger, 404],
      [at.outsider, 404],
      [at.qualityReviewer, 403],
    ] as const) {
      // Whoever reads the population may see what would come of it.
      await person
        .get(`${at.path}/populations/${wrong.id}/consequences`)
        .expect(person === at.qualityReviewer ? 200 : status);
      await ending.replace(wrong, shown, { person }).expect(status);
      await ending.withdraw(wrong, shown, { person }).expect(status);
    }
  });
});

describe('withdrawing a population', () => {
  it('says why, takes it out of every count, and leaves one entry without the reason', async () => {
    const wrong = await on.drawn();
    await on.record([seen(wrong.items[0]!, { result: 'DEVIATION', note: '承認がない' })]).expect(200);
    const shown = await ending.shown(wrong);
    expect(shown.tests).toMatchObject([{ tested: 1, deviations: 1 }]);
    const gone = (await ending.withdraw(wrong, shown).expect(200)).body as PopulationView;
    expect(gone).toMatchObject({ state: 'withdrawn', ended: { reason: '対象の統制ではないため' }, draws: wrong.draws });
    expect(await rowOf(on.testId)).toMatchObject({ item_total: 0, item_done: 0, deviation_count: 1 });
    const paper = (await at.senior.get(`${at.path}/tests/${on.testId}`).expect(200)).body as object;
    expect(paper).toMatchObject({ populations: [], deviations: [{ isOfEnded: true }] });
    const event = (await ledgerOf(test, at.engagementId)).at(-1);
    expect(event).toMatchObject({ action: 'population.withdrawn', facts: { rowCount: 10 } });
    expect(JSON.stringify(event)).not.toContain('統制');
    expect((await on.draw(wrong, { version: gone.version }).expect(422)).body.code).toBe('population.withdrawn');
  });

  it('leaves its code to another, which is told as the next version, and the statement’s list asks for it until then', async () => {
    const declared = async () =>
      ((await at.senior.get(`${at.path}/populations/declared`).expect(200)).body as DeclaredPopulationView[])[0]!;
    const { code } = await declared();
    const wrong = await on.registered({ code });
    expect((await declared()).populationId).toBe(wrong.id);
    await ending.withdraw(wrong, await ending.shown(wrong)).expect(200);
    expect((await declared()).populationId).toBeNull();
    const right = await on.registered({ code }, csv(7));
    expect(right).toMatchObject({ versionNo: 2, replacesId: null });
    expect((await declared()).populationId).toBe(right.id);
  });
});
