import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  aStatementOf,
  ledgerOf,
  registerBaseService,
  sendStatement,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type StatedChanges,
  type TestApp,
} from '@akashi/api-testing';
import type { AmendmentPageView, PaperView, PlanChangeView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;
let work: PlannedEngagement;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aPlannedEngagement(test, firm);
  await registerBaseService(test, work);
});

const no = {
  NEWLY_ADOPTED: false,
  RULES: false,
  METHOD: false,
  FREQUENCY: false,
  TOOL: false,
  MANAGER_NAME: false,
  SAME_PROCESS_WIDER: false,
};
const monthly = {
  control: '利用者IDは所属長の承認を得て月ごとに発行し、発行の記録を台帳に残す（2）。',
  frequency: '月次',
};
const reworded = { control: '利用者IDは所属長の承認を得てから発行し、発行の記録を台帳に残す（1）。' };

async function imported(version: number, changes: StatedChanges): Promise<void> {
  const answer = await sendStatement(work, await aStatementOf(work, version, changes));
  expect([answer.status, answer.body.faults]).toEqual([201, undefined]);
}

const amendmentOf = async (): Promise<AmendmentPageView> =>
  (await work.senior.get(`${work.path}/plan/amendment`).expect(200)).body as AmendmentPageView;

async function drafted(changes: StatedChanges, version = 2): Promise<AmendmentPageView> {
  await imported(version, changes);
  return (await work.senior.post(`${work.path}/plan/amendment`).expect(201)).body as AmendmentPageView;
}

const decide = (changes: readonly PlanChangeView[], body: object, who = work.senior) =>
  who.put(`${work.path}/plan/amendment/changes`).send({
    changes: changes.map(({ stableKey, version }) => ({ stableKey, version })),
    answers: {},
    reason: '',
    ...body,
  });

/** Every change as it was computed. */
async function decideAll(page: AmendmentPageView): Promise<AmendmentPageView> {
  const changes = page.amendment?.changes ?? [];
  for (const [judged, some] of Map.groupBy(changes, ({ computed }) => computed)) {
    const isJudged = judged === 'reworded' || judged === 'control_changed';
    const answers = isJudged ? { ...no, FREQUENCY: judged === 'control_changed' } : {};
    await decide(some, { judged, answers }).expect(200);
  }
  return amendmentOf();
}

const approve = (version: number, who = work.leader) =>
  who.post(`${work.path}/plan/amendment/approve`).send({ version });

async function amended(changes: StatedChanges, version = 2): Promise<AmendmentPageView> {
  const page = await decideAll(await drafted(changes, version));
  return (await approve(page.amendment!.version).expect(200)).body as AmendmentPageView;
}

const paperOf = async (id: string): Promise<PaperView> =>
  (await work.practitioner.get(`${work.path}/tests/${id}`).expect(200)).body as PaperView;

async function signed(id: string): Promise<void> {
  const { version } = await paperOf(id);
  const step = {
    technique: 'INSPECTION',
    procedure: '台帳を閲覧する',
    result: '記録があった',
    performedOn: '2026-07-20',
  };
  const steps = [{ id: null, interviewee: '', ...step }];
  await work.practitioner.put(`${work.path}/tests/${id}/steps`).send({ version, steps }).expect(200);
  const concluded = await work.practitioner
    .put(`${work.path}/tests/${id}/conclusion`)
    .send({ version: (await paperOf(id)).version, conclusion: 'NO_EXCEPTION', note: '' })
    .expect(200);
  await work.practitioner
    .post(`${work.path}/tests/sign`)
    .send({ tests: [{ id, version: concluded.body.version }] })
    .expect(200);
}

describe('a new statement after the plan is approved', () => {
  it('leads to an amendment that touches only what differs, and both sums close', async () => {
    const page = await drafted({ 1: reworded, 2: monthly, 3: null });
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
    const page = await amended({ 1: reworded, 2: monthly, 3: null });
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
    await signed(work.designTest(4));
    await signed(work.designTest(1));
    const before = await paperOf(work.designTest(4));
    await amended({ 1: reworded });
    const same = await paperOf(work.designTest(4));
    expect([same.state, same.version, same.digest]).toEqual(['prepared', before.version, before.digest]);
    expect(same.signOffs).toMatchObject([{ role: 'prepare', current: true }]);
    expect(same.control.statementVersion).toBe(2);
    const anew = await paperOf(work.designTest(1));
    expect(anew).toMatchObject({ state: 'returned', conclusion: 'NO_EXCEPTION', control: { text: reworded.control } });
    expect(anew.steps).toHaveLength(1);
    expect(anew.signOffs).toMatchObject([{ current: false, voided: { reason: 'statement-reworded' } }]);
  });

  it('keeps a signature under the same wording through a second amendment too', async () => {
    await signed(work.designTest(4));
    await amended({ 1: reworded });
    await amended({ 1: reworded, 3: null }, 3);
    expect((await paperOf(work.designTest(4))).signOffs).toMatchObject([{ current: true }]);
  });

  it('closes the test of a dropped control, which stays on file as it was and takes nothing more', async () => {
    const id = work.designTest(3);
    await signed(id);
    await amended({ 3: null });
    const closed = await paperOf(id);
    expect(closed).toMatchObject({ state: 'closed', conclusion: 'NO_EXCEPTION' });
    expect(closed.signOffs).toMatchObject([{ current: true }]);
    const { version } = closed;
    const refused = [
      await work.practitioner.put(`${work.path}/tests/${id}/conclusion`).send({ version, conclusion: null, note: '' }),
      await work.senior.post(`${work.path}/tests/${id}/return`).send({ version, note: '見直してください' }),
      await work.senior.post(`${work.path}/tests/${id}/notes`).send({ field: '', text: '確認してください' }),
      await work.senior
        .put(`${work.path}/tests/assignments`)
        .send({ tests: [{ id, version }], assigneeId: work.practitioner.userId, dueOn: null }),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [422, 'test.closed']));
    expect(await paperOf(id)).toEqual(closed);
  });

  it('is drawn again when the client sends another meanwhile, and what was decided on the same words stays', async () => {
    await decideAll(await drafted({ 1: reworded, 2: monthly }));
    await imported(3, { 1: reworded, 2: { ...monthly, frequency: '週次' } });
    const stale = await amendmentOf();
    const refused = await approve(stale.amendment!.version).expect(422);
    expect(refused.body.code).toBe('plan.statement-newer');
    const again = (await work.senior.post(`${work.path}/plan/amendment`).expect(201)).body as AmendmentPageView;
    expect(again.amendment!.changes.map(({ stableKey, judged }) => [stableKey, judged])).toEqual([
      ['9.2.1.1/1', 'reworded'],
      ['9.2.1.2/1', null],
    ]);
  });

  it('is not approved with a change undecided, by anyone but the leader, or at a version that was not seen', async () => {
    const page = await drafted({ 1: reworded });
    const { version } = page.amendment!;
    expect((await approve(version).expect(422)).body.code).toBe('plan.changes-undecided');
    const decided = await decideAll(page);
    await approve(decided.amendment!.version, work.senior).expect(403);
    await approve(decided.amendment!.version, work.outsider).expect(404);
    await approve(decided.amendment!.version, stranger).expect(404);
    expect((await approve(version).expect(409)).body.code).toBe('stale-version');
    expect((await amendmentOf()).amendment!.state).toBe('draft');
    expect((await paperOf(work.designTest(1))).control.statementVersion).toBe(1);
  });
});

describe('deciding on a changed control', () => {
  it('takes a departure with its reason, and refuses answers that do not bear it', async () => {
    const page = await drafted({ 1: reworded });
    const changes = page.amendment!.changes;
    const judged = 'control_changed';
    const refused = await decide(changes, { judged, answers: no, reason: '方法が変わるため' }).expect(422);
    expect(refused.body.code).toBe('plan.change-not-judged-so');
    const silent = await decide(changes, { judged, answers: { ...no, METHOD: true } }).expect(422);
    expect(silent.body.code).toBe('plan.change-without-reason');
    const body = { judged, answers: { ...no, METHOD: true }, reason: '発行前の承認に変わったため' };
    const decided = (await decide(changes, body).expect(200)).body as AmendmentPageView;
    expect(decided.amendment!.changes).toMatchObject([
      { computed: 'reworded', judged, reason: '発行前の承認に変わったため', decidedBy: expect.stringContaining('森') },
    ]);
    expect(decided.amendment!.sums).toMatchObject({ renewed: 0, retested: 1 });
    expect((await ledgerOf(test, work.engagementId)).at(-1)).toMatchObject({
      action: 'plan.amendment-decided',
      actor: { role: 'senior' },
      facts: { controls: 1, departed: 1, kind: judged },
    });
  });

  it('is for whoever reviews, at the version that was seen, on a change that is there', async () => {
    const page = await drafted({ 1: reworded, 2: monthly });
    const [first] = page.amendment!.changes;
    const body = { judged: 'reworded', answers: no };
    const before = await actionsOf(test, work.engagementId);
    await decide([first!], body, work.practitioner).expect(403);
    await decide([first!], body, stranger).expect(404);
    await decide([{ ...first!, version: 7 }], body).expect(409);
    await decide([{ ...first!, stableKey: '9.9.9.9-1' }], body).expect(404);
    await decide([first!, first!], body).expect(404);
    await decide([first!], { ...body, answers: { ...no, METHOD: 'yes' } }).expect(400);
    expect(await actionsOf(test, work.engagementId)).toEqual(before);
  });
});

describe('drafting an amendment', () => {
  it('is refused while the plan knows the latest statement, and to whom it is not given', async () => {
    const refused = await work.senior.post(`${work.path}/plan/amendment`).expect(422);
    expect(refused.body.code).toBe('plan.nothing-to-amend');
    await imported(2, { 1: reworded });
    await work.practitioner.post(`${work.path}/plan/amendment`).expect(403);
    await stranger.post(`${work.path}/plan/amendment`).expect(404);
    expect((await amendmentOf()).amendment).toBeNull();
  });

  it('finds the same control wherever it stands in its criterion', async () => {
    const second = { control: '退職者のIDは当日に停止する。' };
    await amended({ 1: [{}, second] });
    const page = await drafted({ 1: [second] }, 3);
    expect(page.amendment!.changes.map(({ stableKey, computed }) => [stableKey, computed])).toEqual([
      ['9.2.1.1/1', 'dropped'],
    ]);
  });
});

describe('two versions of the statement', () => {
  it('are read beside each other by anyone in the engagement, and by nobody else', async () => {
    await imported(2, { 1: reworded, 3: null });
    const at = `${work.path}/statement/comparison?from=1&to=2`;
    const { body } = await work.practitioner.get(at).expect(200);
    expect(body).toMatchObject({ from: 1, to: 2, controlsBefore: 5, controlsAfter: 4, unchanged: 3 });
    expect(body.changed.map(({ kind }: { kind: string }) => kind)).toEqual(['reworded', 'dropped']);
    expect(body.selections).toMatchObject([{ criterionKey: '9.2.1.3', before: 'selected', after: 'not_selected' }]);
    await work.practitioner.get(`${work.path}/statement/comparison?from=2&to=1`).expect(404);
    await work.practitioner.get(`${work.path}/statement/comparison?from=1&to=9`).expect(404);
    await stranger.get(at).expect(404);
  });
});
