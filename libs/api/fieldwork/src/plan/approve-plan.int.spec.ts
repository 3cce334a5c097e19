import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type TestApp,
} from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

const draft = (change = {}) => aPlannedEngagement(test, firm, { plan: 'draft', ...change });
const testCount = async (engagementId: string) =>
  Number(
    (await test.admin.query(`SELECT count(*) FROM control_test WHERE engagement_id = $1`, [engagementId])).rows[0]
      .count,
  );

describe('approving the plan', () => {
  it('pins the edition and makes one test for every decision in scope, and tells the ledger of both steps', async () => {
    const { path, leader, engagementId } = await draft();
    const answer = await leader.post(`${path}/plan/approve`).send({ version: 1 }).expect(200);
    expect(answer.body).toMatchObject({ state: 'planned', tests: { DESIGN: 4, OPERATION: 2, UPDATE: 0 } });
    const { rows } = await test.admin.query(`SELECT state, edition_pinned_at FROM engagement WHERE id = $1`, [
      engagementId,
    ]);
    expect(rows[0]).toMatchObject({ state: 'planned', edition_pinned_at: expect.any(Date) });
    expect(await testCount(engagementId)).toBe(6);
    expect(await ledgerOf(test, engagementId)).toMatchObject([
      { action: 'engagement.moved', facts: { from: 'accepted', to: 'planned' } },
      {
        action: 'plan.approved',
        actor: { role: 'engagement_leader' },
        facts: { designTests: 4, operationTests: 2, omitted: 4, controls: 5 },
      },
    ]);
  });

  it('is refused a second time, and to anyone but the leader', async () => {
    const { path, leader, senior, engagementId } = await draft();
    await senior.post(`${path}/plan/approve`).send({ version: 1 }).expect(403);
    expect(await testCount(engagementId)).toBe(0);
    await leader.post(`${path}/plan/approve`).send({ version: 1 }).expect(200);
    const again = await leader.post(`${path}/plan/approve`).send({ version: 2 }).expect(422);
    expect(again.body.code).toBe('plan.already-approved');
    expect(await testCount(engagementId)).toBe(6);
  });

  it('answers another firm and an outsider as if the engagement had never existed', async () => {
    const { path, outsider } = await draft();
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    const nobodys = await stranger
      .post(`/api/engagements/${randomUUID()}/plan/approve`)
      .send({ version: 1 })
      .expect(404);
    for (const person of [stranger, outsider]) {
      const answer = await person.post(`${path}/plan/approve`).send({ version: 1 }).expect(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
    }
  });

  it('is refused on a version that is not the latest, and leaves nothing behind', async () => {
    const { path, leader, engagementId } = await draft();
    await test.admin.query(`UPDATE scope_plan SET version = 2 WHERE engagement_id = $1`, [engagementId]);
    const answer = await leader.post(`${path}/plan/approve`).send({ version: 1 }).expect(409);
    expect(answer.body.code).toBe('stale-version');
    expect(await testCount(engagementId)).toBe(0);
    expect(await actionsOf(test, engagementId)).toEqual([]);
  });

  it.each([
    [
      'an individual control has no decision',
      `DELETE FROM scope_decision WHERE engagement_id = $1 AND test_type = 'OPERATION'`,
      'plan.undecided-controls',
    ],
    [
      'an omission has no reason',
      `UPDATE scope_decision SET reason = ' ' WHERE engagement_id = $1 AND decision = 'omitted'`,
      'plan.omission-without-reason',
    ],
    [
      'nothing would be tested',
      `UPDATE scope_decision SET decision = 'omitted', reason = 'CYCLE_YEAR' WHERE engagement_id = $1`,
      'plan.nothing-to-test',
    ],
    [
      'selected and not selected are not all',
      `UPDATE statement SET selected_count = 99 WHERE engagement_id = $1`,
      'plan.numbers-do-not-reconcile',
    ],
    [
      'the engagement is not accepted',
      `UPDATE engagement SET state = 'proposed' WHERE id = $1`,
      'engagement.not-accepted',
    ],
  ])('is refused when %s', async (_, sql, code) => {
    const { path, leader, engagementId } = await draft();
    await asFirm(test, firm.firmId, (client) => client.query(sql, [engagementId]));
    const answer = await leader.post(`${path}/plan/approve`).send({ version: 1 }).expect(422);
    expect(answer.body.code).toBe(code);
    expect(await testCount(engagementId)).toBe(0);
  });
});

describe('reading the matrix', () => {
  it('gives every individual control once, with its tests side by side, in columns', async () => {
    const { path, practitioner, controls, designTest } = await aPlannedEngagement(test, firm);
    const answer = await practitioner
      .get(`${path}/matrix`)
      .expect(200)
      .expect('Content-Type', /application\/json/);
    expect(answer.body.controls.id).toEqual(controls);
    expect(answer.body.controls.number).toEqual(['9.2.1.1', '9.2.1.2', '9.2.1.3', '9.2.1.4', '9.2.1.5']);
    expect(answer.body.controls.inheritedFrom.at(-1)).toBe('C99-0001-1');
    expect(answer.body.tests.control).toEqual([0, 1, 1, 2, 3, 3]);
    expect(answer.body.tests.type).toEqual(['DESIGN', 'DESIGN', 'OPERATION', 'DESIGN', 'DESIGN', 'OPERATION']);
    expect(answer.body.tests.id[0]).toBe(designTest(1));
    expect(new Set(Object.values<unknown[]>(answer.body.tests).map((column) => column.length))).toEqual(new Set([6]));
    expect(answer.body.people.name).toContain('佐藤 試');
  });

  it('is empty before the plan is approved, readable for the quality reviewer, and absent for an outsider', async () => {
    const { path, qualityReviewer, outsider } = await draft();
    const answer = await qualityReviewer.get(`${path}/matrix`).expect(200);
    expect(answer.body.controls.id).toEqual([]);
    expect(answer.body.tests.id).toEqual([]);
    await outsider.get(`${path}/matrix`).expect(404);
  });
});
