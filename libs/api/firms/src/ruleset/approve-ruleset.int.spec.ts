import { actionsOf, aFirm, ledgerOf, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { RulesetVersionView, RulesetView } from '@akashi/contracts';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from '../firms.module';

let test: TestApp;
let firm: Firm;
let author: Person;
let second: Person;
let member: Person;
let stranger: Person;

const shipped = ismapRuleset20240801.id;
const draft = `${shipped}+1`;
const correction = {
  path: 'deadlines.applyMonthsAfterPeriodEnd',
  text: '5',
  confidence: 'found',
  source: '運用支援機関への照会の回答 2026-11-18',
};

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  author = await firm.person('長谷川', 'quality_office');
  second = await firm.person('管理', 'firm_admin');
  member = await firm.person('会員');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
  await revise(shipped).expect(201);
});
afterAll(() => test.close());

const at = (id: string, verb = '') => `/api/ruleset-versions/${encodeURIComponent(id)}${verb}`;
const revise = (id: string) =>
  author.post(at(id, '/revise')).send({ reason: '起算日を照会で確かめたため', corrections: [correction] });
const approve = (who = second, { id = draft, version = 1 } = {}) => who.post(at(id, '/approve')).send({ version });
const withdraw = (who = second, reason = '照会の回答が改められた', { id = draft, version = 1 } = {}) =>
  who.post(at(id, '/withdraw')).send({ version, reason });
const view = async (id = draft) => (await member.get(at(id)).expect(200)).body as RulesetVersionView;
const offered = async () => ((await member.get('/api/rulesets').expect(200)).body as RulesetView[]).map(({ id }) => id);

describe('a version of the firm’s own', () => {
  it('is a draft until a second person approves it, and no engagement may obey it', async () => {
    expect(await view()).toMatchObject({ state: 'draft', version: 1, decision: null });
    expect(await offered()).not.toContain(draft);
    const approved = (await approve().expect(200)).body as RulesetVersionView;
    expect(approved).toMatchObject({ state: 'approved', version: 2, decision: { reason: '' } });
    expect(approved.decision?.byName).toContain('管理');
    expect(await view()).toEqual(approved);
    expect(await offered()).toContain(draft);
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised', 'ruleset.approved']);
    const [entry] = (await ledgerOf(test, firm.firmId)).slice(-1);
    expect(entry).toMatchObject({
      actor: { id: second.userId, role: 'firm_admin' },
      facts: { predecessor: shipped, revisedBy: author.userId },
    });
  });

  it('is not approved by who made it, be it on the page, over the API or in the table', async () => {
    expect((await approve(author).expect(422)).body.code).toBe('ruleset.own-draft');
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised']);
    const byHand = test.admin.query(
      `INSERT INTO firm_ruleset_decision (firm_id, ruleset_id, revised_by, decision, decided_by)
       VALUES ($1, $2, $3, 'approved', $3)`,
      [firm.firmId, draft, author.userId],
    );
    await expect(byHand).rejects.toThrow('second_person');
  });

  it('is not approved in another’s name: who made it stands in the version itself', async () => {
    const byHand = test.admin.query(
      `INSERT INTO firm_ruleset_decision (firm_id, ruleset_id, revised_by, decision, decided_by)
       VALUES ($1, $2, $3, 'approved', $4)`,
      [firm.firmId, draft, member.userId, author.userId],
    );
    await expect(byHand).rejects.toThrow('foreign key');
  });

  it('is for the administrators and the quality office to approve, and hidden from another firm', async () => {
    await approve(member).expect(403);
    await withdraw(member).expect(403);
    await approve(stranger).expect(404);
    await withdraw(stranger).expect(404);
    expect((await view()).state).toBe('draft');
  });

  it('is decided on once, as it was seen', async () => {
    const other = await firm.person('副管理', 'firm_admin');
    const answers = await Promise.all([approve(second), approve(other), withdraw(other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await approve().expect(409)).body.code).toBe('stale-version');
    expect((await withdraw().expect(409)).body.code).toBe('stale-version');
    expect(await actionsOf(test, firm.firmId)).toHaveLength(2);
  });

  it('that is in force, or came with the product, is not approved and not withdrawn', async () => {
    await approve().expect(200);
    for (const asked of [{ id: shipped }, { id: draft, version: 2 }]) {
      expect((await approve(second, asked).expect(422)).body.code).toBe('ruleset.not-draft');
      expect((await withdraw(second, '取りやめる', asked).expect(422)).body.code).toBe('ruleset.not-draft');
    }
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised', 'ruleset.approved']);
  });
});

describe('withdrawing a draft', () => {
  it('needs a reason, leaves one entry, and keeps the draft on file', async () => {
    expect((await withdraw(author, ' ').expect(422)).body.code).toBe('ruleset.withdrawal-reason-missing');
    expect((await view()).state).toBe('draft');
    await withdraw(author).expect(200);
    expect(await view()).toMatchObject({ state: 'withdrawn', decision: { reason: '照会の回答が改められた' } });
    expect(await offered()).not.toContain(draft);
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised', 'ruleset.withdrawn']);
  });

  it('lets the version before be corrected again, under a number of its own', async () => {
    await withdraw().expect(200);
    const next = (await revise(shipped).expect(201)).body as RulesetVersionView;
    expect(next).toMatchObject({ id: `${shipped}+2`, predecessor: shipped, state: 'draft' });
    expect((await revise(draft).expect(422)).body.code).toBe('ruleset.not-in-force');
    await approve(second, { id: next.id }).expect(200);
    expect(await offered()).toContain(next.id);
  });
});
