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
import type { LastYearRequestsView, RequestRow, RequestView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;
let before: PlannedEngagement;
let at: PlannedEngagement;
let asked: RequestView[];

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  before = await aPlannedEngagement(test, firm);
  at = await aPlannedEngagement(test, firm);
  asked = [await draft('権限の一覧', [before.designTest(1), before.designTest(2)]), await draft('取下げた依頼', [])];
  const drafts = asked.map(({ id, version }) => ({ id, version }));
  await before.practitioner.post(`${before.path}/requests/send`).send({ requests: drafts }).expect(200);
  await draft('送らなかった依頼', []);
  await before.senior
    .post(`${before.path}/requests/${asked[1]!.id}/withdraw`)
    .send({ version: 2, reason: '不要になったため' })
    .expect(200);
  // The same service, a year before.
  await asFirm(test, firm.firmId, (client) =>
    client.query(
      `UPDATE engagement e SET client_id = n.client_id, service_id = n.service_id, state = 'archived', name = '2025年度',
         period_start = n.period_start - 365, period_end = n.period_start - 1
       FROM engagement n WHERE e.id = $1 AND n.id = $2`,
      [before.engagementId, at.engagementId],
    ),
  );
});

async function draft(title: string, testIds: string[]): Promise<RequestView> {
  const text = { title, wanted: '一覧をください。', shows: '取得日が分かる', dueOn: '2031-03-31' };
  const answer = await before.practitioner.post(`${before.path}/requests`).send({ ...text, answererId: null, testIds });
  return answer.body as RequestView;
}

/** Puts a member of this year's team on last year's as well. */
const alsoLastYear = ({ userId }: Person) =>
  asFirm(test, firm.firmId, async (client) => {
    await client.query(
      `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
       SELECT firm_id, engagement_id, $2, 'practitioner', from_on, assigned_by FROM team_member
       WHERE engagement_id = $1 AND role = 'senior'`,
      [before.engagementId, userId],
    );
    await client.query(
      `INSERT INTO independence_declaration (firm_id, engagement_id, id, user_id, declared_on, has_interest)
       SELECT firm_id, engagement_id, gen_random_uuid(), $2, declared_on, false FROM independence_declaration
       WHERE engagement_id = $1 LIMIT 1`,
      [before.engagementId, userId],
    );
  });

const lastYear = async (who: Person = at.practitioner) =>
  (await who.get(`${at.path}/last-year-requests`).expect(200)).body as LastYearRequestsView;
const takeOver = (ids: string[] = [asked[0]!.id], who: Person = at.practitioner, dueOn = '2032-03-31') =>
  who.post(`${at.path}/last-year-requests`).send({ requests: ids.map((id) => ({ id, dueOn })) });

describe('what was asked last year', () => {
  it('is told as it was sent, with the papers of this year; what was not sent and what was taken back is not', async () => {
    await alsoLastYear(at.practitioner);
    const { engagementName, requests } = await lastYear();
    expect(engagementName).toBe('2025年度');
    expect(requests).toEqual([
      expect.objectContaining({
        code: 'R-001',
        title: '権限の一覧',
        tests: 2,
        testsNow: 2,
        isTakenOver: false,
        round: 0,
      }),
    ]);
    expect(requests[0]!.proposedDueOn > requests[0]!.dueOn).toBe(true);
  });

  it('is closed to whoever was not on last year’s team, and there is none in a first year', async () => {
    expect(await lastYear()).toEqual({ engagementName: '2025年度', isClosed: true, requests: [] });
    for (const nobody of [at.outsider, stranger]) await nobody.get(`${at.path}/last-year-requests`).expect(404);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'in_reporting' WHERE id = $1`, [before.engagementId]),
    );
    expect(await lastYear()).toEqual({ engagementName: null, isClosed: false, requests: [] });
    await takeOver().expect(404);
  });
});

describe('asking it again', () => {
  beforeEach(() => alsoLastYear(at.practitioner));

  it('drafts it in last year’s words for the papers of this year, says which it follows, and is one entry', async () => {
    const [taken] = (await takeOver().expect(200)).body as [RequestRow];
    expect(taken).toMatchObject({ title: '権限の一覧', state: 'draft', dueOn: '2032-03-31', files: 0, round: 0 });
    expect(taken.tests.map(({ id }) => id).sort()).toEqual([at.designTest(1), at.designTest(2)].sort());
    expect(await actionsOf(test, at.engagementId)).toEqual(['request.drafted']);
    expect((await ledgerOf(test, at.engagementId))[0]).toMatchObject({
      actor: { role: 'practitioner' },
      facts: { tests: 2, follows: asked[0]!.id },
    });
    expect((await lastYear()).requests[0]!.isTakenOver).toBe(true);
  });

  it('happens once, until the draft is withdrawn', async () => {
    const [taken] = (await takeOver().expect(200)).body as [RequestRow];
    expect((await takeOver().expect(422)).body.code).toBe('request.taken-over-already');
    const withdrawal = { version: taken.version, reason: '作り直すため' };
    await at.senior.post(`${at.path}/requests/${taken.id}/withdraw`).send(withdrawal).expect(200);
    await takeOver().expect(200);
  });

  it('is refused to whoever may not read last year, and leaves nothing', async () => {
    expect((await takeOver(undefined, at.senior).expect(422)).body.code).toBe('request.last-year-closed');
    await takeOver(undefined, at.qualityReviewer).expect(403);
    for (const nobody of [at.outsider, stranger]) await takeOver(undefined, nobody).expect(404);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('takes nothing over where one of them is not last year’s: of another engagement, withdrawn, or none', async () => {
    const none = '00000000-0000-4000-8000-000000000000';
    for (const other of [asked[1]!.id, none]) await takeOver([asked[0]!.id, other]).expect(404);
    await at.practitioner
      .post(`${at.path}/last-year-requests`)
      .send({ requests: [null] })
      .expect(400);
    await takeOver([asked[0]!.id], at.practitioner, '2032-02-30').expect(400);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('waits for the plan', async () => {
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'accepted' WHERE id = $1`, [at.engagementId]),
    );
    expect((await takeOver().expect(422)).body.code).toBe('request.fieldwork-not-open');
  });
});
