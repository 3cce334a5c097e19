import { aFirm, aTestedEngagement, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import type { MemberWorkView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

describe('what somebody who leaves has under way', () => {
  it('is told with whom to ask, stays when they are stopped, and tells nothing of its content', async () => {
    const work = await aTestedEngagement(test, firm, { testState: 'in_progress' });
    const admin = await firm.person('管理', 'firm_admin', 'member');
    const path = `/api/members/${work.practitioner.userId}`;
    const read = async () => (await admin.get(`${path}/work`).expect(200)).body as MemberWorkView[];
    const [before, ...more] = await read();
    expect(more).toEqual([]);
    expect(before).toMatchObject({ engagementId: work.engagementId, role: 'practitioner' });
    expect(before!.papers).toBeGreaterThan(0);
    expect(before!.leaderName).not.toBeNull();

    await admin.post(`${path}/disable`).send({ reason: '退職', version: 1 }).expect(200);
    expect(await read()).toEqual([before]);
    const { rows } = await test.admin.query(
      `SELECT FROM control_test WHERE engagement_id = $1 AND assignee_id = $2 AND state <> 'reviewed'`,
      [work.engagementId, work.practitioner.userId],
    );
    expect(rows).toHaveLength(before!.papers);
    await admin.get(`/api/engagements/${work.engagementId}`).expect(404);
  });

  it('is not told of an engagement that is closed to whoever asks: they are on its team and have not declared', async () => {
    const work = await aTestedEngagement(test, firm);
    const deputy = await firm.person('副', 'quality_office', 'member');
    const told = async () =>
      ((await deputy.get(`/api/members/${work.senior.userId}/work`).expect(200)).body as []).length;
    expect(await told()).toBe(1);
    const place = { userId: deputy.userId, role: 'practitioner', fromOn: '2026-02-02', toOn: null };
    await work.leader.post(`${work.path}/team`).send(place).expect(201);
    expect(await told()).toBe(0);
    await deputy.post(`${work.path}/independence`).send({ hasInterest: false, explanation: '' }).expect(201);
    expect(await told()).toBe(1);
  });

  it('is told to the administrator and the quality office of the own firm alone', async () => {
    const work = await aTestedEngagement(test, firm);
    const path = `/api/members/${work.practitioner.userId}/work`;
    await (await firm.person('品質', 'quality_office', 'member')).get(path).expect(200);
    await work.practitioner.get(path).expect(403);
    await (await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin')).get(path).expect(404);
  });
});
