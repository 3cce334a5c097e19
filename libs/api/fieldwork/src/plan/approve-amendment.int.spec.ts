import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  amending,
  ledgerOf,
  monthly,
  papersOf,
  reworded,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;
let work: PlannedEngagement;
let plan: ReturnType<typeof amending>;
let papers: ReturnType<typeof papersOf>;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aPlannedEngagement(test, firm);
  plan = amending(work);
  papers = papersOf(work);
});

describe('a new statement after the plan is approved', () => {
  it('leads to an amendment that touches only what differs, and both sums close', async () => {
    const page = await plan.drafted({ 1: reworded, 2: monthly, 3: null });
    const kinds = page.amendment!.changes.map(({ stableKey, computed }) => [stableKey, computed]);
    expect(kinds).toEqual([
      ['9.2.1.1/1', 'reworded'],
      ['9.2.1.2/1', 'control_changed'],
      ['9.2.1.3/1', 'dropped'],
    ]);
    // Of 6 tests: 9.2.1.4 keeps both, 9.2.1.1 is renewed, 9.2.1.2 tested anew in both, 9.2.1.3 is closed.
    expect(page.amendment!.sums).toEqual({
      before: 6,
      after: 5,
      untouched: 2,
      renewed: 1,
      retested: 2,
      closed: 1,
      created: 0,
    });
    expect(page).toMatchObject({ plannedStatement: 1, latestStatement: 2, plannedVersionNo: 1 });
    const matrix = (await work.senior.get(`${work.path}/matrix`).expect(200)).body;
    expect(matrix.controls.id).toEqual(work.controls);
  });

  it('is approved once every change is decided, and leaves one entry for each step', async () => {
    const before = (await actionsOf(test, work.engagementId)).length;
    const page = await plan.amended({ 1: reworded, 2: monthly, 3: null });
    expect(page).toMatchObject({ plannedStatement: 2, latestStatement: 2, amendment: { state: 'approved' } });
    const events = (await ledgerOf(test, work.engagementId)).slice(before);
    expect(events.map(({ action }) => action)).toEqual([
      'statement.imported',
      'plan.amendment-drafted',
      'plan.amendment-decided',
      'plan.amendment-decided',
      'plan.amendment-decided',
      'plan.amendment-approved',
    ]);
    expect(events.at(-1)).toMatchObject({
      actor: { role: 'engagement_leader' },
      facts: { statementVersion: 2, amends: 1, untouched: 2, renewed: 1, retested: 2, closed: 1, created: 0 },
    });
    const matrix = (await work.senior.get(`${work.path}/matrix`).expect(200)).body;
    expect(matrix.controls.text).toContain(monthly.control);
    expect([matrix.controls.id.length, matrix.tests.id.length]).toEqual([4, 5]);
    expect(matrix.tests.id).toContain(work.designTest(4));
    expect(matrix.tests.id).not.toContain(work.designTest(3));
  });

  it('keeps a signature where the control says the same, and asks for it again where it is worded anew', async () => {
    await papers.signed(work.designTest(4));
    await papers.signed(work.designTest(1));
    const before = await papers.read(work.designTest(4));
    await plan.amended({ 1: reworded });
    const same = await papers.read(work.designTest(4));
    expect([same.state, same.version, same.digest]).toEqual(['prepared', before.version, before.digest]);
    expect(same.signOffs).toMatchObject([{ role: 'prepare', current: true }]);
    expect(same.control.statementVersion).toBe(2);
    const anew = await papers.read(work.designTest(1));
    expect(anew).toMatchObject({ state: 'returned', conclusion: 'NO_EXCEPTION', control: { text: reworded.control } });
    expect(anew.steps).toHaveLength(1);
    expect(anew.signOffs).toMatchObject([{ current: false, voided: { reason: 'statement-reworded' } }]);
  });

  it('keeps a signature under the same wording through a second amendment too', async () => {
    await papers.signed(work.designTest(4));
    await plan.amended({ 1: reworded });
    await plan.amended({ 1: reworded, 3: null }, 3);
    expect((await papers.read(work.designTest(4))).signOffs).toMatchObject([{ current: true }]);
  });

  it('closes the test of a dropped control, which stays on file as it was and takes nothing more', async () => {
    const id = work.designTest(3);
    await papers.signed(id);
    await plan.amended({ 3: null });
    const closed = await papers.read(id);
    expect(closed).toMatchObject({ state: 'closed', conclusion: 'NO_EXCEPTION' });
    expect(closed.signOffs).toMatchObject([{ current: true }]);
    const { version } = closed;
    const refused = [
      await work.practitioner.put(`${work.path}/tests/${id}/conclusion`).send({ version, conclusion: null, note: '' }),
      await work.senior
        .post(`${work.path}/tests/${id}/return`)
        .send({ version, notes: [{ field: '', text: '見直してください' }] }),
      await work.senior
        .post(`${work.path}/tests/${id}/notes`)
        .send({ notes: [{ field: '', text: '確認してください' }] }),
      await work.senior
        .put(`${work.path}/tests/assignments`)
        .send({ tests: [{ id, version }], assigneeId: work.practitioner.userId, dueOn: null }),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [422, 'test.closed']));
    expect(await papers.read(id)).toEqual(closed);
  });

  it('is drawn again when the client sends another meanwhile, and what was decided on the same words stays', async () => {
    await plan.decideAll(await plan.drafted({ 1: reworded, 2: monthly }));
    await plan.imported(3, { 1: reworded, 2: { ...monthly, frequency: '週次' } });
    const stale = await plan.page();
    const refused = await plan.approve(stale.amendment!.version).expect(422);
    expect(refused.body.code).toBe('plan.statement-newer');
    const again = await plan.draft();
    expect(again.amendment!.changes.map(({ stableKey, judged }) => [stableKey, judged])).toEqual([
      ['9.2.1.1/1', 'reworded'],
      ['9.2.1.2/1', null],
    ]);
  });

  it('is not approved with a change undecided, by anyone but the leader, or at a version that was not seen', async () => {
    const page = await plan.drafted({ 1: reworded });
    const { version } = page.amendment!;
    expect((await plan.approve(version).expect(422)).body.code).toBe('plan.changes-undecided');
    const decided = await plan.decideAll(page);
    await plan.approve(decided.amendment!.version, work.senior).expect(403);
    await plan.approve(decided.amendment!.version, work.outsider).expect(404);
    await plan.approve(decided.amendment!.version, stranger).expect(404);
    expect((await plan.approve(version).expect(409)).body.code).toBe('stale-version');
    expect((await plan.page()).amendment!.state).toBe('draft');
    expect((await papers.read(work.designTest(1))).control.statementVersion).toBe(1);
  });
});
