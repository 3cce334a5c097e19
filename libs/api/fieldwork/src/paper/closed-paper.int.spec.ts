import {
  aFirm,
  amending,
  aPlannedEngagement,
  papersOf,
  reworded,
  sendFile,
  startTestApp,
  type Firm,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { ChangedEvidenceView, EngagementSummaryView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let work: PlannedEngagement;
let plan: ReturnType<typeof amending>;
let papers: ReturnType<typeof papersOf>;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aPlannedEngagement(test, firm);
  plan = amending(work);
  papers = papersOf(work);
});

const facts = { source: '株式会社ミズナラクラウド', asOf: '2026-09-30', receivedOn: '2026-10-05' };

/** One file on the design tests of the third and the fourth control. */
async function sharedEvidence(): Promise<string> {
  const [one, other] = [work.designTest(3), work.designTest(4)];
  const added = await sendFile(work.practitioner, `${work.path}/evidence`, '台帳.pdf', '初版')
    .query({ testId: one, ...facts })
    .expect(201);
  const { id } = (added.body as ChangedEvidenceView).evidence;
  await work.practitioner
    .post(`${work.path}/evidence/${id}/links`)
    .send({ testId: other, stepId: null })
    .expect((answer) => expect(answer.status).toBeLessThan(300));
  return id;
}

const replace = (evidenceId: string, content: string) =>
  sendFile(work.practitioner, `${work.path}/evidence/${evidenceId}/versions`, '台帳2.pdf', content).expect(201);

describe('a paper that an amendment closed', () => {
  it('stands on the file it was closed on, when that is replaced on another paper', async () => {
    const evidenceId = await sharedEvidence();
    await papers.signed(work.designTest(3));
    await plan.amended({ 3: null });
    const closed = await papers.read(work.designTest(3));
    expect(closed).toMatchObject({ state: 'closed', signOffs: [{ current: true }], evidence: [{ versionNo: 1 }] });

    await replace(evidenceId, '第二版');
    expect(await papers.read(work.designTest(3))).toEqual(closed);
    expect((await papers.read(work.designTest(4))).evidence).toMatchObject([{ evidenceId, versionNo: 2 }]);
  });

  it('stands on the file that had taken the place of the first by then', async () => {
    const evidenceId = await sharedEvidence();
    await replace(evidenceId, '第二版');
    await papers.signed(work.designTest(3));
    await plan.amended({ 3: null });
    await replace(evidenceId, '第三版');
    await plan.amended({ 3: null, 1: null }, 3);
    const closed = await papers.read(work.designTest(3));
    expect(closed).toMatchObject({ signOffs: [{ current: true }], evidence: [{ evidenceId, versionNo: 2 }] });
  });

  it('takes no answer to a note, and a note that was open on it holds up nobody', async () => {
    const id = work.designTest(3);
    const asked = await work.senior
      .post(`${work.path}/tests/${id}/notes`)
      .send({ notes: [{ field: '', text: '根拠は?' }] })
      .expect(201);
    const assigned = {
      tests: [{ id, version: (await papers.read(id)).version }],
      assigneeId: work.practitioner.userId,
    };
    await work.senior
      .put(`${work.path}/tests/assignments`)
      .send({ ...assigned, dueOn: null })
      .expect(200);
    await plan.amended({ 3: null });

    const answer = work.practitioner.post(`${work.path}/notes/${asked.body[0].id}/answer`);
    const refused = await answer.send({ answer: '第3条', version: 1 }).expect(422);
    expect(refused.body.code).toBe('test.closed');
    const mine = (await work.practitioner.get('/api/engagements').expect(200)).body as EngagementSummaryView[];
    expect(mine.find((one) => one.id === work.engagementId)?.waiting).toEqual([]);
    await test.admin.query(`UPDATE engagement SET state = 'handed_over' WHERE id = $1`, [work.engagementId]);
    const { version } = (await work.leader.get(work.path).expect(200)).body as { version: number };
    await work.leader.post(`${work.path}/archive`).send({ version }).expect(200);
  });
});

describe('a paper that an amendment words anew', () => {
  it('is not signed by whom saw the old wording, although nobody had signed it before', async () => {
    const id = work.designTest(1);
    const version = await papers.concluded(id);
    await plan.amended({ 1: reworded });
    expect(await papers.sign(id, version)).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(await papers.read(id)).toMatchObject({ state: 'in_progress', conclusion: 'NO_EXCEPTION' });
  });
});
