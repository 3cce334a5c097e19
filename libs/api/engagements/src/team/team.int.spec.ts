import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import {
  actionsOf,
  aFirm,
  asFirm,
  aService,
  ledgerOf,
  movesIn,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let leader: Person;
let sato: Person;
let miyashita: Person;
let outsider: Person;
let path: string;
let id: string;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  leader = await firm.person('長谷川');
  sato = await firm.person('佐藤');
  miyashita = await firm.person('宮下');
  outsider = await firm.person('外山');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
});
beforeEach(async () => {
  const opened = await leader.post('/api/engagements').send({
    ...(await aService(test, firm)),
    name: 'ミズナラ文書基盤 2026年度',
    kind: 'INITIAL',
    editionId: 'ismap-skeleton',
    periodStart: '2026-04-01',
    periodEnd: '2026-09-30',
    leaderId: leader.userId,
  });
  id = opened.body.id;
  path = `/api/engagements/${id}`;
});
afterAll(() => test.close());

const assign = (person: Person, role: string, who = leader) =>
  who.post(`${path}/team`).send({ userId: person.userId, role, fromOn: '2026-02-02', toOn: null });
const declare = (who: Person, hasInterest = false, explanation = '') =>
  who.post(`${path}/independence`).send({ hasInterest, explanation });
/** With a practitioner and a quality reviewer; all have declared but the practitioner. */
async function staff(): Promise<void> {
  await declare(leader).expect(201);
  await assign(sato, 'practitioner').expect(201);
  await assign(miyashita, 'quality_reviewer').expect(201);
  await declare(miyashita).expect(201);
}
const codeOf = (answer: { body: { code?: string } }) => answer.body.code;

describe('assigning a team', () => {
  beforeEach(() => declare(leader).expect(201));

  it('puts a person on it in one role, for ever', async () => {
    await assign(sato, 'practitioner').expect(201);
    expect(codeOf(await assign(sato, 'practitioner').expect(422))).toBe('team.already-on-it');
    expect(codeOf(await assign(sato, 'senior').expect(422))).toBe('team.another-role-before');
    expect(codeOf(await assign(sato, 'quality_reviewer').expect(422))).toBe('team.quality-reviewer-was-on-team');
    expect(await actionsOf(test, id)).toEqual(['engagement.opened', 'independence.declared', 'team.assigned']);
  });

  it('is refused for oneself, to whom may not, and for a person the firm does not have', async () => {
    await assign(sato, 'practitioner').expect(201);
    expect(codeOf(await assign(leader, 'quality_reviewer').expect(422))).toBe('team.self-assignment');
    await assign(miyashita, 'quality_reviewer', sato).expect(403);
    await assign(sato, 'senior', outsider).expect(404);
    const nobody = { userId: '00000000-0000-4000-8000-000000000000', role: 'senior', fromOn: '2026-02-02', toOn: null };
    await leader.post(`${path}/team`).send(nobody).expect(404);
  });

  it('ends on a day and is not ended twice', async () => {
    const mori = await firm.person('森');
    await assign(mori, 'senior').expect(201);
    const end = (toOn: string, version: number) => leader.put(`${path}/team/${mori.userId}`).send({ toOn, version });
    expect(codeOf(await end('2026-02-01', 1).expect(422))).toBe('team.dates-invalid');
    await test.admin.query(`UPDATE team_member SET version = 2 WHERE user_id = $1`, [mori.userId]);
    expect(codeOf(await end('2026-03-31', 1).expect(409))).toBe('stale-version');
    await end('2026-03-31', 2).expect(200);
    expect(codeOf(await end('2026-12-31', 3).expect(422))).toBe('team.already-ended');
    expect((await actionsOf(test, id)).at(-1)).toBe('team.assignment-ended');
  });

  it('shows the engagement no more to someone whose days on it are over', async () => {
    const noda = await firm.person('野田');
    await assign(noda, 'senior').expect(201);
    await declare(noda).expect(201);
    await noda.get(path).expect(200);
    await leader.put(`${path}/team/${noda.userId}`).send({ toOn: '2026-03-31', version: 1 }).expect(200);
    await noda.get(path).expect(404);
    expect((await noda.get('/api/engagements').expect(200)).body).toEqual([]);
  });
});

describe('accepting the engagement', () => {
  const accept = (who = leader, version = 1) => who.post(`${path}/accept`).send({ version });

  it('waits for the declaration of whoever accepts, for a quality reviewer, and for every declaration', async () => {
    expect(codeOf(await accept().expect(403))).toBe('declare-first');
    await declare(leader).expect(201);
    expect(codeOf(await accept().expect(422))).toBe('engagement.quality-reviewer-missing');
    await assign(miyashita, 'quality_reviewer').expect(201);
    expect(codeOf(await accept().expect(422))).toBe('independence.not-declared');
    await declare(miyashita).expect(201);
  });

  it('waits while someone on the team has declared an interest', async () => {
    await staff();
    expect(codeOf(await declare(sato, true).expect(422))).toBe('independence.interest-not-described');
    await declare(sato, true, '昨年度、同じサービスの助言を行いました。').expect(201);
    expect(codeOf(await accept().expect(422))).toBe('independence.interest-declared');
    // Declared anew without one, it is still for the leader to decide.
    await declare(sato).expect(201);
    expect(codeOf(await accept().expect(422))).toBe('independence.interest-declared');
  });

  it('waits for a valid credential of the leader, and is then one step, told once', async () => {
    await staff();
    await declare(sato).expect(201);
    expect(codeOf(await accept().expect(422))).toBe('credential.leader-has-none');
    const credential = { type: 'CISA', number: '1234567', validFrom: '2024-01-01', validUntil: null };
    await admin.post(`/api/members/${leader.userId}/credentials`).send(credential).expect(201);
    await test.admin.query(`UPDATE engagement SET version = 2 WHERE id = $1`, [id]);
    expect(codeOf(await accept(leader, 1).expect(409))).toBe('stale-version');
    await accept(sato, 2).expect(403);
    const { body: view } = await accept(leader, 2).expect(200);
    expect(view).toMatchObject({ state: 'accepted', version: 3 });
    expect(view.acceptedAt).not.toBeNull();
    expect(view.steps[1].blocks).toEqual([{ code: 'statement-missing', count: 1 }]);
    expect((await actionsOf(test, id)).filter((action) => action === 'engagement.accepted')).toHaveLength(1);
    expect(movesIn(await ledgerOf(test, id))).toEqual([{ from: 'proposed', to: 'accepted' }]);
    expect(codeOf(await accept(leader, 3).expect(422))).toBe('engagement.not-proposed');
  });
});

describe('overriding a date', () => {
  const override = (change: object = {}, rule = 'apply', who = leader) =>
    who.put(`${path}/dates/${rule}`).send({ date: '2027-02-01', reason: '閉庁日のため', version: 1, ...change });
  beforeEach(() => declare(leader).expect(201));

  it('keeps the computed date beside the one the firm set, with the reason', async () => {
    const { body: view } = await override().expect(200);
    expect(view.dates[1]).toMatchObject({
      computedOn: '2027-01-31',
      date: '2027-02-01',
      overrideReason: '閉庁日のため',
    });
    expect((await actionsOf(test, id)).at(-1)).toBe('date.overridden');
  });

  it.each([
    ['it gives no reason', { reason: ' ', version: 2 }, 422, 'date.reason-missing'],
    ['it lies in the period', { date: '2026-09-30', version: 2 }, 422, 'date.not-after-period'],
    ['somebody changed it meanwhile', {}, 409, 'stale-version'],
    ['the calendar has no such day', { date: '2027-02-30' }, 400, 'invalid-input'],
  ])('is refused when %s', async (_, change, status, code) => {
    await override().expect(200);
    const answer = await override(change);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('is refused to whom may not, and for a date the scheme does not have', async () => {
    await assign(sato, 'practitioner').expect(201);
    await declare(sato).expect(201);
    await override({}, 'apply', sato).expect(403);
    await override({}, 'unknown').expect(404);
    expect(await actionsOf(test, id)).not.toContain('date.overridden');
  });
});
