import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import {
  aClientPerson,
  aFirm,
  anEngagement,
  asFirm,
  aService,
  joinFirm,
  ledgerOf,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngagementsModule } from './engagements.module';
import { engagementFacts } from './engagement-door.query';

let test: TestApp;
let firm: Firm;
let work: ArrangedEngagement;
let other: Firm;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  [firm, other] = [await aFirm(test), await aFirm(test, '別の監査法人')];
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
  work = await anEngagement(test, firm, { editionId: 'ismap-skeleton', state: 'proposed' });
});
afterAll(() => test.close());

describe('the way into an engagement', () => {
  it('is asked for by firm and id: the id alone, over the wall, finds nothing', async () => {
    const ask = async (firmId: string) => {
      const values = [firmId, work.engagementId, work.leader.userId, '2026-10-20'];
      return (await test.admin.query(engagementFacts.text, values)).rows;
    };
    expect(await ask(firm.firmId)).toMatchObject([{ state: 'proposed', role: 'engagement_leader' }]);
    expect(await ask(other.firmId)).toEqual([]);
  });

  it('is closed to the quality office of another firm, and to a leader at work there', async () => {
    const office = await other.person('別の品質管理', 'quality_office');
    await office.get(work.path).expect(404);
    await joinFirm(test, work.leader.userId, other.firmId, '長谷川', ['member', 'quality_office']);
    const there = { firmId: other.firmId, clientId: null };
    const chosen = await work.leader.post('/api/session/choose').send(there).expect(200);
    const cookie = chosen.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    await work.senior.get(work.path).set('Cookie', cookie).expect(404);
    await work.senior.get(work.path).expect(200);
  });

  it('is closed to the client’s own people: every route of today is a member’s', async () => {
    const person = await aClientPerson(test, { firmId: firm.firmId, clientId: work.clientId }, 'owner');
    for (const path of [work.path, '/api/engagements', `${work.path}/frame`])
      expect([path, (await person.get(path)).body.code]).toEqual([path, 'forbidden']);
    await person.post(`${work.path}/independence`).send({ hasInterest: false, explanation: '' }).expect(403);
  });
});

describe('the role in the ledger', () => {
  const roles = async (stream: string) =>
    (await ledgerOf(test, stream)).map(({ action, actor }) => `${action} ${actor.role}`);
  const assign = (who: Person, person: Person, role: string) =>
    who.post(`${work.path}/team`).send({ userId: person.userId, role, fromOn: '2026-02-02', toOn: null }).expect(201);

  it('is the one that granted the act: that of the firm for the firm’s, that of the team for the team’s', async () => {
    const admin = await firm.person('管理', 'member', 'firm_admin');
    const office = await firm.person('品質管理', 'quality_office', 'member');
    const member = await firm.person('野田');
    const facts = { name: '試験監査法人', nameKana: 'シケン', ismapRegistrationNo: null };
    const record = { ...facts, ismapRegisteredOn: null, ismapValidUntil: null, version: 1 };
    await admin.put('/api/firm').send(record).expect(200);
    const client = { name: '株式会社', nameKana: 'カブ', address: '', representativeName: '', representativeTitle: '' };
    await member
      .post('/api/clients')
      .send({ ...client, corporateNumber: '7000012050002' })
      .expect(201);
    expect(await roles(firm.firmId)).toEqual(['firm.maintained firm_admin', 'client.registered member']);

    const second = await firm.person('森田');
    await assign(office, second, 'practitioner');
    const declared = { hasInterest: false, explanation: '' };
    await second.post(`${work.path}/independence`).send(declared).expect(201);
    await work.qualityReviewer.post(`${work.path}/independence`).send(declared).expect(201);
    const deputy = await firm.person('副', 'quality_office', 'member');
    await assign(office, deputy, 'practitioner');
    await deputy.post(`${work.path}/independence`).send(declared).expect(201);
    await assign(deputy, await firm.person('西'), 'practitioner');
    expect(await roles(work.engagementId)).toEqual([
      'team.assigned quality_office',
      'independence.declared practitioner',
      'independence.declared quality_reviewer',
      'team.assigned quality_office',
      'independence.declared practitioner',
      // On the team as a practitioner, who assigns nobody: it was the office that allowed it.
      'team.assigned quality_office',
    ]);
  });

  it('is that of whoever opens an engagement, and then of its leader', async () => {
    const leader = await firm.person('主査');
    const opened = await leader.post('/api/engagements').send({
      ...(await aService(test, firm)),
      name: 'ミズナラ文書基盤 2027年度',
      kind: 'INITIAL',
      editionId: 'ismap-skeleton',
      periodStart: '2027-04-01',
      periodEnd: '2027-09-30',
      leaderId: leader.userId,
    });
    const path = `/api/engagements/${(opened.body as { id: string }).id}`;
    await leader.post(`${path}/independence`).send({ hasInterest: false, explanation: '' }).expect(201);
    const date = { date: '2028-02-01', reason: '閉庁日のため', version: 1 };
    await leader.put(`${path}/dates/apply`).send(date).expect(200);
    expect(await roles((opened.body as { id: string }).id)).toEqual([
      'engagement.opened member',
      'independence.declared engagement_leader',
      'date.overridden engagement_leader',
    ]);
  });
});
