import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import {
  actionsOf,
  aFirm,
  asFirm,
  aService,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { ismapLiuRuleset20240801, ismapRuleset20240801, shippedRulesets } from '@akashi/domain/engagement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let hasegawa: Person;
let office: Person;
let outsider: Person;
let stranger: Person;
let body: Record<string, string>;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  hasegawa = await firm.person('長谷川');
  outsider = await firm.person('外山');
  office = await firm.person('品管', 'quality_office');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
  body = {
    ...(await aService(test, firm)),
    name: 'ミズナラ文書基盤 2026年度',
    kind: 'INITIAL',
    editionId: 'ismap-skeleton',
    periodStart: '2026-04-01',
    periodEnd: '2026-09-30',
    leaderId: hasegawa.userId,
  };
});

const renewal = { kind: 'RENEWAL', periodStart: '2026-10-01', periodEnd: '2027-09-30' };
const open = (change: Record<string, string> = {}, who = outsider) =>
  who.post('/api/engagements').send({ ...body, ...change });

const declareOn = (id: string) =>
  hasegawa.post(`/api/engagements/${id}/independence`).send({ hasInterest: false, explanation: '' }).expect(201);

describe('opening an engagement', () => {
  it.each([
    ['the period is longer than a year', { periodEnd: '2027-04-01' }, 'period.longer-than-allowed'],
    ['the period is shorter than three months', { periodEnd: '2026-06-29' }, 'period.shorter-than-allowed'],
    ['the period ends before it starts', { periodEnd: '2026-03-31' }, 'period.end-before-start'],
    ['a date is none', { periodStart: '2026-04-31' }, 'period.not-a-date'],
    ['a renewal follows nothing', { kind: 'RENEWAL' }, 'engagement.previous-period-missing'],
    [
      'no ruleset was in force yet',
      { periodStart: '2024-01-01', periodEnd: '2024-06-30' },
      'engagement.ruleset-not-in-force',
    ],
  ])('is refused when %s, and leaves nothing', async (_, change, code) => {
    const answer = await open(change).expect(422);
    expect(answer.body.code).toBe(code);
    expect((await office.get('/api/engagements').expect(200)).body).toEqual([]);
  });

  it('computes the three dates, names the leader and begins the ledger of the engagement', async () => {
    const { body: opened } = await open().expect(201);
    await declareOn(opened.id);
    const { body: view } = await hasegawa.get(`/api/engagements/${opened.id}`).expect(200);
    expect(view).toMatchObject({
      state: 'proposed',
      version: 1,
      myRole: 'engagement_leader',
      rulesetId: ismapRuleset20240801.id,
    });
    expect(view.dates.map((one: { date: string }) => one.date)).toEqual(['2026-12-31', '2027-01-31', '2028-01-31']);
    expect(view.team).toMatchObject([{ userId: hasegawa.userId, role: 'engagement_leader' }]);
    expect(view.steps[0].blocks.map((one: { code: string }) => one.code)).toEqual([
      'quality-reviewer-missing',
      'leader-without-credential',
    ]);
    expect(await actionsOf(test, opened.id)).toEqual(['engagement.opened', 'independence.declared']);
  });

  it('is refused with a gap after the previous period or a day looked at twice', async () => {
    await open().expect(201);
    expect((await open({ ...renewal, periodStart: '2026-10-02' }).expect(422)).body).toMatchObject({
      code: 'period.gap-after-previous',
      facts: { previousEnd: '2026-09-30' },
    });
    expect((await open({ ...renewal, periodStart: '2026-09-30', periodEnd: '2027-09-29' }).expect(422)).body.code).toBe(
      'period.overlaps-previous',
    );
    expect((await open().expect(422)).body.code).toBe('period.overlaps-previous');
    await open(renewal).expect(201);
  });

  it.each(['clientId', 'serviceId', 'leaderId'])('knows no %s that the firm does not have', async (field) => {
    await open().expect(201);
    await open({ ...renewal, [field]: '00000000-0000-4000-8000-000000000000' }).expect(404);
    await open({ [field]: 'x' }).expect(400);
  });

  it('knows no edition that the firm does not have', async () => {
    await open({ editionId: 'unknown' }).expect(404);
  });
});

describe('the portfolio', () => {
  beforeEach(async () => {
    for (const change of [{}, renewal]) await declareOn((await open(change).expect(201)).body.id);
  });

  it('shows whom is on the team what waits for them, the quality office all of them, and others none', async () => {
    const { body: mine } = await hasegawa.get('/api/engagements').expect(200);
    expect(mine).toHaveLength(2);
    expect(mine[0].periodEnd < mine[1].periodEnd).toBe(true);
    expect(mine[0]).toMatchObject({ myRole: 'engagement_leader', tests: { total: 0 }, findings: 0, deviations: 0 });
    expect(mine[0].waiting.map((one: { permission: string }) => one.permission)).toEqual(['engagement.accept']);
    expect((await office.get('/api/engagements').expect(200)).body).toMatchObject([{ myRole: null }, { myRole: null }]);
    expect((await outsider.get('/api/engagements').expect(200)).body).toEqual([]);
    expect((await stranger.get('/api/engagements').expect(200)).body).toEqual([]);
  });

  it('leads to an engagement that whoever is not on it cannot tell from one that never was', async () => {
    const { body: mine } = await hasegawa.get('/api/engagements').expect(200);
    const nobodys = await outsider.get('/api/engagements/00000000-0000-4000-8000-000000000000').expect(404);
    for (const person of [outsider, stranger]) {
      const answer = await person.get(`/api/engagements/${mine[0].id}`).expect(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
    }
    const { body: frame } = await office.get(`/api/engagements/${mine[0].id}/frame`).expect(200);
    expect(frame).toMatchObject({ myRole: null, counts: { findings: 0, review: 0, deviations: 0 } });
    expect(frame.permissions).toContain('engagement.accept');
  });
});

describe('the rulesets', () => {
  const approve = async (id: string) => {
    const second = await firm.person('第二', 'firm_admin');
    await second
      .post(`/api/ruleset-versions/${encodeURIComponent(id)}/approve`)
      .send({ version: 1 })
      .expect(200);
  };

  it('are listed for whoever opens an engagement, without tables and sources', async () => {
    const { body: rulesets } = await outsider.get('/api/rulesets').expect(200);
    expect(rulesets.map(({ id }: { id: string }) => id)).toEqual(shippedRulesets.map(({ id }) => id));
    for (const ruleset of rulesets) for (const kept of ['notes', 'sampling']) expect(ruleset).not.toHaveProperty(kept);
  });

  it('may be chosen at the opening, and stay the engagement’s when the firm corrects them', async () => {
    const revise = (id: string, months: string) =>
      office.post(`/api/ruleset-versions/${encodeURIComponent(id)}/revise`).send({
        reason: '照会で確かめたため',
        corrections: [{ path: 'deadlines.validityMonths', text: months, confidence: 'found', source: '照会の回答' }],
      });
    const liu = ismapLiuRuleset20240801.id;
    const next = { periodStart: '2027-10-01', periodEnd: '2028-09-30' };
    expect((await open({ ...next, rulesetId: 'ISMAP@1999' }).expect(422)).body.code).toBe(
      'engagement.ruleset-not-in-force',
    );
    await revise(liu, '17').expect(201);
    expect((await open({ ...next, rulesetId: `${liu}+1` }).expect(422)).body.code).toBe(
      'engagement.ruleset-not-in-force',
    );
    await approve(`${liu}+1`);
    expect((await open({ ...next, rulesetId: liu }).expect(422)).body.code).toBe('engagement.ruleset-not-in-force');
    const { body: opened } = await open({ ...next, rulesetId: `${liu}+1` }).expect(201);
    await revise(`${liu}+1`, '18').expect(201);
    const { body: view } = await office.get(`/api/engagements/${opened.id}`).expect(200);
    expect(view.rulesetId).toBe(`${liu}+1`);
    expect(view.dates.at(-1).date).toBe('2030-02-28');
    const { body: portfolio } = await office.get('/api/engagements').expect(200);
    expect(portfolio.map((one: { rulesetId: string }) => one.rulesetId)).toContain(`${liu}+1`);
  });

  it('that the firm corrected is the one proposed from then on', async () => {
    await office
      .post(`/api/ruleset-versions/${encodeURIComponent(ismapRuleset20240801.id)}/revise`)
      .send({
        reason: '照会で確かめたため',
        corrections: [{ path: 'period.maxMonths', text: '6', confidence: 'found', source: '照会の回答' }],
      })
      .expect(201);
    await approve(`${ismapRuleset20240801.id}+1`);
    const next = { periodStart: '2028-10-01' };
    expect((await open({ ...next, periodEnd: '2029-09-30' }).expect(422)).body.code).toBe('period.longer-than-allowed');
    const { body: opened } = await open({ ...next, periodEnd: '2029-03-31' }).expect(201);
    const { body: view } = await office.get(`/api/engagements/${opened.id}`).expect(200);
    expect(view.rulesetId).toBe(`${ismapRuleset20240801.id}+1`);
  });
});

describe('the editions', () => {
  it('are listed with their counts, and their criteria travel as columns', async () => {
    const { body: editions } = await outsider.get('/api/editions').expect(200);
    expect(editions).toMatchObject([
      { id: 'ismap-skeleton', isFictional: false, counts: { governance: 18, objectives: 121 } },
    ]);
    const { body: criteria } = await outsider.get('/api/editions/ismap-skeleton/criteria').expect(200);
    const at = criteria.key.indexOf('9.2.3.11');
    expect([criteria.number[at], criteria.isMandatory[at], criteria.parentKey[at]]).toEqual([
      '9.2.3.11.PB',
      true,
      '9.2.3',
    ]);
    await stranger.get('/api/editions/ismap-skeleton/criteria').expect(404);
  });
});
