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
import { Clock } from '@akashi/api-platform';
import type { EngagementSummaryView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let office: Person;
let stranger: Person;
let work: ArrangedEngagement;
let today: string;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  today = test.app.get(Clock).today();
  firm = await aFirm(test);
  office = await firm.person('品管', 'quality_office');
  stranger = await (await aFirm(test, '別の監査法人')).person('外', 'quality_office');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
});
beforeEach(async () => {
  work = await anEngagement(test, firm, { editionId: 'ismap-skeleton', state: 'proposed' });
});
afterAll(() => test.close());

const reason = '資格のある責任者を充てられないため';
const codeOf = (answer: { body: { code?: string } }) => answer.body.code;

describe.each([
  ['decline', 'declined', 'engagement.decline-reason-missing'],
  ['withdraw', 'withdrawn', 'engagement.withdrawal-reason-missing'],
] as const)('to %s a proposed engagement', (verb, state, missing) => {
  const end = (change: object = {}, who = work.leader) =>
    who.post(`${work.path}/${verb}`).send({ version: 1, on: today, reason, ...change });

  it('ends it with the day and the reason, and tells the ledger once in the role that did it', async () => {
    const { body } = await end({}, office).expect(200);
    expect(body).toMatchObject({
      state,
      version: 2,
      end: { on: today, reason, byName: expect.stringContaining('品管') },
    });
    const events = await ledgerOf(test, work.engagementId);
    expect(events.map(({ action }) => action)).toEqual(['engagement.moved', `engagement.${state}`]);
    expect(events[1]).toMatchObject({ facts: { on: today }, actor: { role: 'quality_office' } });
    expect(JSON.stringify(events)).not.toContain(reason);
  });

  it('is the leader’s and the quality office’s alone', async () => {
    await end({}, work.senior).expect(403);
    await end({}, work.outsider).expect(404);
    await end({}, stranger).expect(404);
    await end().expect(200);
  });

  it('is the office’s while an interest of its leader is not resolved: they have no part in it', async () => {
    const interest = { hasInterest: true, explanation: '昨年度、同じサービスの助言を行いました。' };
    await work.leader.post(`${work.path}/independence`).send(interest).expect(201);
    expect(codeOf(await end().expect(403))).toBe('interest-unresolved');
    await end({}, office).expect(200);
  });

  it('is refused without a reason, on a day to come, by who saw an older version, and once it is accepted', async () => {
    expect(codeOf(await end({ reason: '' }).expect(422))).toBe(missing);
    expect(codeOf(await end({ on: '2999-01-01' }).expect(422))).toBe('engagement.end-date-in-future');
    await end({ version: 7 }).expect(409);
    await test.admin.query(`UPDATE engagement SET state = 'accepted' WHERE id = $1`, [work.engagementId]);
    expect(codeOf(await end().expect(422))).toBe('engagement.not-proposed');
    expect(await ledgerOf(test, work.engagementId)).toEqual([]);
  });

  it('closes it for every further change, and leaves it in the list', async () => {
    await end().expect(200);
    const again = await work.leader.post(`${work.path}/accept`).send({ version: 2 }).expect(422);
    expect(codeOf(again)).toBe(`engagement.${state}`);
    const list = (await work.leader.get('/api/engagements').expect(200)).body as EngagementSummaryView[];
    expect(list.map((one) => [one.id, one.state, one.waiting])).toContainEqual([work.engagementId, state, []]);
  });

  it('leaves the period of the service to another engagement', async () => {
    const anew = {
      name: 'ミズナラ文書基盤 2026年度',
      clientId: work.clientId,
      serviceId: work.serviceId,
      kind: 'INITIAL',
      editionId: 'ismap-skeleton',
      periodStart: '2026-04-01',
      periodEnd: '2026-09-30',
      leaderId: work.leader.userId,
    };
    const refused = await work.leader.post('/api/engagements').send(anew).expect(422);
    expect(codeOf(refused)).toMatch(/^(period|engagement)\./);
    await end().expect(200);
    await work.leader.post('/api/engagements').send(anew).expect(201);
  });
});
