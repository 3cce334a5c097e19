import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  amending,
  startTestApp,
  todayIsNotBefore,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { AmendmentPageView, MatrixView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  todayIsNotBefore(test, '2026-11-20');
  firm = await aFirm(test);
});
afterAll(() => test.close());

const check = async ({ practitioner, path }: PlannedEngagement, change: object = {}): Promise<void> => {
  await practitioner
    .post(`${path}/base-services/checks`)
    .send({
      registrationNo: 'C99-0001-1',
      name: 'アオバIaaS',
      found: 'NOT_LISTED',
      validUntil: '2026-08-31',
      checkedOn: '2026-11-20',
      note: '登録の終了が公表されている',
      version: 0,
      ...change,
    })
    .expect(201);
};

describe('a base service whose registration ends in the period', () => {
  it('keeps the plan from being approved that takes controls over from it, until the plan is drafted again', async () => {
    const work = await aPlannedEngagement(test, firm, { plan: 'draft' });
    const approve = (version: number) => work.leader.post(`${work.path}/plan/approve`).send({ version });
    await check(work);
    expect((await approve(1).expect(422)).body.code).toBe('plan.inheritance-ended');
    const { body } = await work.senior.post(`${work.path}/plan`).send().expect(201);
    // The fifth control was taken over: it is computed anew, and is tested like any other.
    expect([body.plan.columns.inheritedFrom.at(-1), body.plan.columns.design.decision.at(-1)]).toEqual([
      'C99-0001-1',
      'in',
    ]);
    expect(body.plan.columns.design.computedReason.at(-1)).toBeNull();
    await approve(body.plan.version).expect(200);
  });

  it('leads to an amendment of the approved plan without a new statement, which tests what was taken over', async () => {
    const work = await aPlannedEngagement(test, firm);
    const plan = amending(work);
    const before = (await actionsOf(test, work.engagementId)).length;
    const refused = await work.senior.post(`${work.path}/plan/amendment`).expect(422);
    expect(refused.body.code).toBe('plan.nothing-to-amend');
    await check(work);
    const drafted = await plan.draft();
    expect(drafted).toMatchObject({ inheritanceEnded: 1, plannedStatement: 1, latestStatement: 1 });
    expect(drafted.amendment).toMatchObject({ fromStatement: 1, toStatement: 1, changes: [] });
    expect(drafted.amendment?.sums).toMatchObject({ before: 6, after: 7, untouched: 6, closed: 0, created: 1 });

    const { body } = await plan.approve(drafted.amendment!.version).expect(200);
    expect(body as AmendmentPageView).toMatchObject({ inheritanceEnded: 0, amendment: { state: 'approved' } });
    const matrix = (await work.senior.get(`${work.path}/matrix`).expect(200)).body as MatrixView;
    expect(matrix.tests.id).toHaveLength(7);
    expect(matrix.tests.id).toEqual(expect.arrayContaining(work.tests.map(({ id }) => id)));
    expect((await actionsOf(test, work.engagementId)).slice(before)).toEqual([
      'base-service.checked',
      'plan.amendment-drafted',
      'plan.amendment-approved',
    ]);
  });

  it('takes the tests of an amendment back out when the next check finds it listed through the period', async () => {
    const work = await aPlannedEngagement(test, firm);
    const plan = amending(work);
    await check(work);
    await plan.approve((await plan.draft()).amendment!.version).expect(200);
    await check(work, { found: 'LISTED', validUntil: '2027-10-31', note: '前回は別の登録を見ていた', version: 1 });
    // Nothing ends any more, and what is tested may stay tested: there is nothing to amend.
    await work.senior.post(`${work.path}/plan/amendment`).expect(422);
    expect((await plan.page()).inheritanceEnded).toBe(0);
  });

  it('ends the amendment, too, that was drafted before somebody looked', async () => {
    const work = await aPlannedEngagement(test, firm);
    const plan = amending(work);
    const decided = await plan.decideAll(
      await plan.drafted({ 1: { control: '利用者IDは責任者の承認を得て発行する。' } }),
    );
    await check(work);
    const { body } = await plan.approve(decided.amendment!.version).expect(422);
    expect(body.code).toBe('plan.inheritance-ended');
    const again = await plan.decideAll(await plan.draft());
    await plan.approve(again.amendment!.version).expect(200);
  });
});
