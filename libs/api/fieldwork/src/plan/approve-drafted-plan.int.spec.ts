import { aFirm, aPlannedEngagement, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

describe('approving a plan that was drafted and overruled', () => {
  it('is refused to whom saw the plan before it was overruled, and makes the tests of the plan as it stands', async () => {
    const { path, leader, senior, controls } = await aPlannedEngagement(test, firm, { plan: 'draft' });
    const drafted = await senior.post(`${path}/plan`).expect(201);
    const leaveOut = { decision: 'omitted', reason: 'CYCLE_YEAR', overruleReason: '前年度に実施', version: 1 };
    const overruled = await senior.put(`${path}/plan/decisions/${controls[1]}/OPERATION`).send(leaveOut).expect(200);
    expect(overruled.body.sums.tests).toBe(drafted.body.plan.sums.tests - 1);

    await leader.post(`${path}/plan/approve`).send({ version: drafted.body.plan.version }).expect(409);
    const approval = { version: overruled.body.planVersion };
    const { body } = await leader.post(`${path}/plan/approve`).send(approval).expect(200);
    // Of five controls the last is taken over from a registered base service.
    expect(body.tests).toEqual({ DESIGN: 4, OPERATION: 1, UPDATE: 0 });
  });

  it('is refused to whom saw the draft before another took its place', async () => {
    const { path, leader, senior } = await aPlannedEngagement(test, firm, { plan: 'draft' });
    const seen = (await leader.get(`${path}/plan`).expect(200)).body.plan.version;
    const anew = (await senior.post(`${path}/plan`).expect(201)).body.plan.version;
    const refused = await leader.post(`${path}/plan/approve`).send({ version: seen }).expect(409);
    expect(refused.body.code).toBe('stale-version');
    await leader.post(`${path}/plan/approve`).send({ version: anew }).expect(200);
  });
});
