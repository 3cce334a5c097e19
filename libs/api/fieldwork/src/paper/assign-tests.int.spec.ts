import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let at: PlannedEngagement;
let testId: string;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  at = await aPlannedEngagement(test, firm);
  testId = at.designTest(1);
});

const concluded = { version: 1, conclusion: 'NO_EXCEPTION', note: '' };
const rowOf = async (id: string) => (await test.admin.query(`SELECT * FROM control_test WHERE id = $1`, [id])).rows[0];

describe('assigning tests', () => {
  it('gives many tests to one person with one entry in the ledger', async () => {
    const tests = at.tests.map(({ id }) => ({ id, version: 1 }));
    const body = { tests, assigneeId: at.practitioner.userId, dueOn: '2026-10-31' };
    const answer = await at.senior.put(`${at.path}/tests/assignments`).send(body).expect(200);
    expect(answer.body).toHaveLength(tests.length);
    expect(await rowOf(testId)).toMatchObject({
      assignee_id: at.practitioner.userId,
      due_on: '2026-10-31',
      version: 2,
    });
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.assigned']);
  });

  it('assigns all or none when one version is stale or one test is unknown', async () => {
    const assigneeId = at.practitioner.userId;
    const send = (tests: object[]) =>
      at.senior.put(`${at.path}/tests/assignments`).send({ tests, assigneeId, dueOn: null });
    await at.practitioner
      .put(`${at.path}/tests/${at.designTest(2)}/conclusion`)
      .send(concluded)
      .expect(200);
    const late = await send([
      { id: testId, version: 1 },
      { id: at.designTest(2), version: 1 },
    ]).expect(409);
    expect(late.body.code).toBe('stale-version');
    await send([
      { id: testId, version: 1 },
      { id: randomUUID(), version: 1 },
    ]).expect(404);
    expect(await rowOf(testId)).toMatchObject({ assignee_id: null, version: 1 });
    expect(await actionsOf(test, at.engagementId)).toEqual(['test.recorded']);
  });

  it.each([
    ['the quality reviewer', () => at.qualityReviewer.userId, '2026-10-31', 'test.assignee-is-quality-reviewer'],
    ['someone who is not on the team', () => at.outsider.userId, '2026-10-31', 'test.assignee-not-on-team'],
    ['a day after the report is due', () => at.practitioner.userId, '2027-03-01', 'test.due-after-report-date'],
  ])('is refused for %s', async (_, assigneeId, dueOn, code) => {
    const answer = await at.senior
      .put(`${at.path}/tests/${testId}/assignment`)
      .send({ version: 1, assigneeId: assigneeId(), dueOn })
      .expect(422);
    expect(answer.body.code).toBe(code);
  });

  it('is for seniors and leaders', async () => {
    const body = { version: 1, assigneeId: at.practitioner.userId, dueOn: null };
    await at.practitioner.put(`${at.path}/tests/${testId}/assignment`).send(body).expect(403);
    const answer = await at.leader.put(`${at.path}/tests/${testId}/assignment`).send(body).expect(200);
    expect(answer.body).toEqual({ id: testId, version: 2 });
  });
});
