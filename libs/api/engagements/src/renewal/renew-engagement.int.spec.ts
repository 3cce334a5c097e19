import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import {
  aFirm,
  anEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { NextYearView, RenewEngagementBody } from '@akashi/contracts';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let office: Person;
let stranger: Person;
let last: ArrangedEngagement;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
  firm = await aFirm(test);
  office = await firm.person('品管', 'quality_office');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
});
afterAll(() => test.close());
beforeEach(async () => {
  last = await anEngagement(test, firm, { editionId: 'ismap-skeleton', state: 'archived' });
});

const nextYear = async (who: Person = last.leader): Promise<NextYearView> =>
  (await who.get(`${last.path}/next-year`).expect(200)).body as NextYearView;
const bodyOf = (change: Partial<RenewEngagementBody> = {}): RenewEngagementBody => ({
  name: 'ミズナラ文書基盤 2027年度',
  editionId: 'ismap-skeleton',
  periodStart: '2026-10-01',
  periodEnd: '2027-09-30',
  leaderId: last.leader.userId,
  team: [
    { personId: last.senior.userId, role: 'senior' },
    { personId: last.qualityReviewer.userId, role: 'quality_reviewer' },
  ],
  ...change,
});
const renew = (change: Partial<RenewEngagementBody> = {}, who: Person = last.leader) =>
  who.post(`${last.path}/next-year`).send(bodyOf(change));

describe('what the year after an engagement begins with', () => {
  it('is the period from the day after, the rules in force at its end, and the team with the years that they would have', async () => {
    const view = await nextYear();
    expect(view).toMatchObject({
      refusal: null,
      following: null,
      proposal: {
        periodStart: '2026-10-01',
        periodEnd: '2027-09-30',
        rulesetId: ismapRuleset20240801.id,
        editionId: 'ismap-skeleton',
      },
      mappedEditionIds: [],
    });
    expect(view.team.map(({ userId, role, year }) => [userId, role, year])).toEqual([
      [last.leader.userId, 'engagement_leader', 2],
      [last.senior.userId, 'senior', 2],
      [last.practitioner.userId, 'practitioner', 2],
      [last.qualityReviewer.userId, 'quality_reviewer', 2],
    ]);
  });

  it('proposes the edition that a confirmed mapping leads to, and none that is still asked about', async () => {
    const newer = `newer-${last.engagementId.slice(0, 8)}`;
    await asFirm(test, firm.firmId, async (client) => {
      await addEdition(client, firm.firmId, { ...skeletonEdition(), id: newer });
      await client.query(
        `INSERT INTO edition_mapping (firm_id, id, from_edition_id, to_edition_id, created_by)
         VALUES ($1, gen_random_uuid(), 'ismap-skeleton', $2, $3)`,
        [firm.firmId, newer, office.userId],
      );
    });
    expect((await nextYear()).mappedEditionIds).toEqual([]);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE edition_mapping SET confirmed_at = now(), confirmed_by = $2 WHERE to_edition_id = $1`, [
        newer,
        office.userId,
      ]),
    );
    expect(await nextYear()).toMatchObject({ mappedEditionIds: [newer], proposal: { editionId: newer } });
    await asFirm(test, firm.firmId, (client) =>
      client.query(`DELETE FROM edition_mapping WHERE to_edition_id = $1`, [newer]),
    );
  });

  it('is for whoever may open it: others of the team get 403, and who is not on it 404', async () => {
    await last.senior.get(`${last.path}/next-year`).expect(403);
    await last.qualityReviewer.get(`${last.path}/next-year`).expect(403);
    for (const nobody of [last.outsider, stranger]) await nobody.get(`${last.path}/next-year`).expect(404);
    expect((await nextYear(office)).team).toHaveLength(4);
  });
});

describe('opening the year after an engagement', () => {
  it('opens a renewal with its team, an entry for each of them, and changes nothing of the one before', async () => {
    const before = (await last.leader.get(last.path).expect(200)).body;
    const entries = (await ledgerOf(test, last.engagementId)).length;
    const { body: opened } = await renew().expect(201);

    const events = await ledgerOf(test, opened.id);
    expect(events.map(({ action, actor }) => [action, actor.role])).toEqual([
      ['engagement.opened', 'engagement_leader'],
      ['engagement.renewed', 'engagement_leader'],
      ['team.assigned', 'engagement_leader'],
      ['team.assigned', 'engagement_leader'],
    ]);
    expect(events[1]!.facts).toMatchObject({ follows: last.engagementId, members: 3 });

    // Nobody goes on without a declaration of their own for the new year.
    await last.leader.get(`/api/engagements/${opened.id}`).expect(403);
    const seen = (await office.get(`/api/engagements/${opened.id}`).expect(200)).body;
    expect(seen).toMatchObject({
      kind: 'RENEWAL',
      state: 'proposed',
      periodStart: '2026-10-01',
      service: before.service,
    });
    expect(seen.team.map((one: { userId: string; declaration: unknown }) => [one.userId, one.declaration])).toEqual([
      [last.leader.userId, null],
      [last.senior.userId, null],
      [last.qualityReviewer.userId, null],
    ]);
    expect((await last.leader.get(last.path).expect(200)).body).toEqual(before);
    expect(await ledgerOf(test, last.engagementId)).toHaveLength(entries);
  });

  it('gives the next contract the words of the last one as it was corrected, without its days', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(
        `INSERT INTO engagement_contract (firm_id, engagement_id, id, version, reason, recorded_by, signed_on, from_on, to_on,
           fee_terms, recipients, use_limits)
         SELECT $1, $2, '9f1b7d5e-0000-4000-8000-000000000002', v, CASE WHEN v > 1 THEN '訂正' ELSE '' END, $3, '2026-03-16', '2026-03-16', '2027-03-31',
           '半額ずつ ' || v, ARRAY['IPA'], '登録申請のため' FROM generate_series(1, 2) v`,
        [firm.firmId, last.engagementId, last.leader.userId],
      ),
    );
    const { body: opened } = await renew().expect(201);
    const termsOf = async (id: string) => (await office.get(`/api/engagements/${id}/terms`).expect(200)).body;
    expect((await termsOf(opened.id)).lastContract).toEqual({
      engagementName: expect.any(String),
      feeTerms: '半額ずつ 2',
      recipients: ['IPA'],
      useLimits: '登録申請のため',
    });
    expect((await termsOf(last.engagementId)).lastContract).toBeNull();
  });

  it('is one act: sent twice under one key it opens one year', async () => {
    const key = '9f1b7d5e-0000-4000-8000-000000000001';
    const send = () => renew().set('Idempotency-Key', key).expect(201);
    expect((await send()).body).toEqual((await send()).body);
  });

  it('happens once: of two at the same time one is told that the year is there, and by whom it can be read', async () => {
    const answers = await Promise.all([renew(), renew({ name: 'もう一つ' }, office)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.code).toBe('engagement.renewed-already');
    const { following, refusal } = await nextYear(office);
    expect(following).toMatchObject({ id: answers.find(({ status }) => status === 201)!.body.id });
    expect(refusal).toBe('engagement.renewed-already');
    // The leader has not declared on it yet, and is told nothing of it but that it is there.
    expect(await nextYear()).toMatchObject({ following: null, refusal: 'engagement.renewed-already' });
  });

  it.each([
    ['a day would stay outside', { periodStart: '2026-10-02' }, 'period.gap-after-previous'],
    ['the period is too long', { periodEnd: '2027-10-01' }, 'period.longer-than-allowed'],
  ])('is refused when %s, and leaves nothing', async (_, change, code) => {
    expect((await renew(change).expect(422)).body.code).toBe(code);
    expect((await nextYear(office)).refusal).toBeNull();
  });

  it('puts nobody on the team who put themselves there, has two roles, or works here no more', async () => {
    const own = { team: [{ personId: last.leader.userId, role: 'senior' as const }], leaderId: last.senior.userId };
    expect((await renew(own).expect(422)).body.code).toBe('team.self-assignment');
    const twice = { team: [...bodyOf().team, { personId: last.senior.userId, role: 'practitioner' as const }] };
    expect((await renew(twice).expect(422)).body.code).toBe('team.another-role-before');
    const gone = await firm.person('退職');
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE member SET disabled_at = now() WHERE user_id = $1`, [gone.userId]),
    );
    const left = { team: [{ personId: gone.userId, role: 'practitioner' as const }] };
    expect((await renew(left).expect(422)).body.code).toBe('member.disabled');
    await renew({ leaderId: stranger.userId }).expect(404);
    await renew({ team: [{ personId: stranger.userId, role: 'practitioner' }] }).expect(404);
    expect((await nextYear(office)).refusal).toBeNull();
  });

  it('is of whoever leads the one before, or of the quality office', async () => {
    await renew({}, last.senior).expect(403);
    for (const nobody of [last.outsider, stranger]) await renew({}, nobody).expect(404);
    const { body: opened } = await renew({}, office).expect(201);
    expect((await ledgerOf(test, opened.id)).map(({ actor }) => actor.role)).toEqual(Array(4).fill('quality_office'));
  });

  it('follows nothing that was not accepted', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'proposed' WHERE id = $1`, [last.engagementId]),
    );
    expect((await renew().expect(422)).body.code).toBe('engagement.nothing-to-renew');
    expect((await nextYear()).refusal).toBe('engagement.nothing-to-renew');
  });
});
