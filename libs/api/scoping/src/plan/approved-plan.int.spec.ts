import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type TestApp,
} from '@akashi/api-testing';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;
const bringIn = { decision: 'in', reason: null, overruleReason: '前期の発見事項と関わるため', version: 1 };

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

const plansOf = async (engagementId: string) =>
  (
    await test.admin.query<{ state: string }>(
      `SELECT state FROM scope_plan WHERE engagement_id = $1 ORDER BY version_no`,
      [engagementId],
    )
  ).rows.map(({ state }) => state);

describe('a plan that is approved', () => {
  it('is not drafted again and keeps its decisions', async () => {
    const { path, senior, engagementId, controls } = await aPlannedEngagement(test, firm);
    const again = await senior.post(`${path}/plan`).expect(422);
    expect(again.body.code).toBe('plan.already-approved');
    const overruled = await senior.put(`${path}/plan/decisions/${controls[0]}/OPERATION`).send(bringIn).expect(422);
    expect(overruled.body.code).toBe('plan.already-approved');
    const decisions = [{ individualControlId: controls[0], testType: 'OPERATION', version: 1 }];
    const { version: _, ...words } = bringIn;
    const many = await senior
      .put(`${path}/plan/decisions`)
      .send({ ...words, decisions })
      .expect(422);
    expect(many.body.code).toBe('plan.already-approved');
    const restored = await senior.put(`${path}/plan/decisions/computed`).send({ decisions }).expect(422);
    expect(restored.body.code).toBe('plan.already-approved');
    expect(await plansOf(engagementId)).toEqual(['approved']);
    expect(await actionsOf(test, engagementId)).toEqual([]);
  });

  it('is readable by everyone on the engagement, with who approved it', async () => {
    const { path, qualityReviewer, outsider } = await aPlannedEngagement(test, firm);
    const { body } = await qualityReviewer.get(`${path}/plan`).expect(200);
    expect(body.plan).toMatchObject({
      state: 'approved',
      approvedBy: '長谷川 試',
      sums: { tests: 6, reconciled: true },
    });
    await outsider.get(`${path}/plan`).expect(404);
  });
});

describe('a plan that is being approved', () => {
  it('keeps a draft waiting, which is then refused', async () => {
    const { path, senior, engagementId } = await aPlannedEngagement(test, firm, { plan: 'draft' });
    const answer = await asFirm(test, firm.firmId, async (client) => {
      await client.query('BEGIN');
      await client.query(`UPDATE scope_plan SET state = 'approved' WHERE engagement_id = $1`, [engagementId]);
      await client.query(`UPDATE engagement SET state = 'planned' WHERE id = $1`, [engagementId]);
      const drafting = senior.post(`${path}/plan`).then((response) => response);
      await wait(300);
      await client.query('COMMIT');
      return drafting;
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'plan.already-approved']);
    expect(await plansOf(engagementId)).toEqual(['approved']);
  });
});

describe('drafting a plan', () => {
  it('supersedes the draft before it and reads the base services as they are listed now', async () => {
    const { path, senior, engagementId } = await aPlannedEngagement(test, firm, { plan: 'draft' });
    const found = { found: 'NOT_LISTED', validUntil: null, note: 'リストにない', checkedOn: '2026-10-05', version: 0 };
    await senior
      .post(`${path}/base-services/checks`)
      .send({ registrationNo: 'C99-0001-1', name: 'アオバIaaS', ...found })
      .expect(201);
    const { body } = await senior.post(`${path}/plan`).expect(201);
    expect(body.plan).toMatchObject({ versionNo: 2, version: 3, draftedBy: '森 試' });
    // The fifth control names a base service that is not listed any more, so it is tested like any other.
    expect(body.plan.columns.design.decision).toEqual(['in', 'in', 'in', 'in', 'in']);
    expect(body.plan.columns.operation.reason).toEqual(['DESIGN_ONLY', null, 'DESIGN_ONLY', null, 'DESIGN_ONLY']);
    expect(await plansOf(engagementId)).toEqual(['superseded', 'draft']);
    expect(await actionsOf(test, engagementId)).toEqual(['base-service.checked', 'plan.drafted']);
  });

  it('is done once at a time: two people who draft together make two versions, of which one is the draft', async () => {
    const { path, senior, leader, engagementId } = await aPlannedEngagement(test, firm, { plan: 'draft' });
    const answers = await Promise.all([senior.post(`${path}/plan`), leader.post(`${path}/plan`)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await plansOf(engagementId)).toEqual(['superseded', 'superseded', 'draft']);
  });

  it('is refused before the engagement is accepted', async () => {
    const { path, senior, engagementId } = await aPlannedEngagement(test, firm, { plan: 'draft' });
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'proposed' WHERE id = $1`, [engagementId]),
    );
    const answer = await senior.post(`${path}/plan`).expect(422);
    expect(answer.body.code).toBe('engagement.not-accepted');
  });
});
