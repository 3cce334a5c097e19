import {
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  ledgerOf,
  reportDay,
  sendFile,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { FindingRow, FindingView } from '@akashi/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReportingModule } from '../reporting.module';

let test: TestApp;
let work: TestedEngagement;
let path: string;

/** Its report is issued and its file closed: what follows is recorded beside it. */
beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  work = await aReportableEngagement(test, await aFirm(test));
  await anIssuedReport(test, work);
  await test.admin.query(`UPDATE engagement SET state = 'archived' WHERE id = $1`, [work.engagementId]);
  const [finding] = (await work.senior.get(`${work.path}/findings`).expect(200)).body as FindingRow[];
  path = `${work.path}/findings/${finding!.id}`;
});
afterAll(() => test.close());

const findingNow = async () => (await work.senior.get(path).expect(200)).body as FindingView;
const lastOf = async () => (await ledgerOf(test, work.engagementId)).at(-1);

async function improve(change: object): Promise<FindingView> {
  const { version } = await findingNow();
  const plan = { plan: '承認を画面で必須にする', owner: '品質保証部', dueOn: '2027-02-26', improvedOn: null };
  const answer = await work.senior
    .put(`${path}/improvement`)
    .send({ ...plan, ...change, version })
    .expect(200);
  return answer.body as FindingView;
}

function followUp(by: TestedEngagement['senior'], version: number, change: Record<string, string> = {}) {
  const said = { outcome: 'holds', seenOn: reportDay, seen: '承認の画面を閲覧した。', version: String(version) };
  const query = new URLSearchParams({ ...said, ...change });
  return sendFile(by, `${path}/follow-ups?${query.toString()}`, '画面.pdf', '%PDF-1.7 screen');
}

it('keeps every version of the client’s plan, after the archive too', async () => {
  await improve({});
  const { improvementVersions } = await improve({ plan: '承認を仕組みで必須にする', improvedOn: reportDay });
  expect(improvementVersions.map(({ versionNo, plan, improvedOn }) => [versionNo, plan, improvedOn])).toEqual([
    [2, '承認を仕組みで必須にする', reportDay],
    [1, '承認を画面で必須にする', null],
  ]);
  expect(await lastOf()).toMatchObject({ action: 'finding.improved', facts: { planVersion: 2, state: 'improved' } });
});

it('is followed up with evidence, and goes back to the plan where nothing was seen', async () => {
  const { version } = await findingNow();
  const size = (await ledgerOf(test, work.engagementId)).length;
  await followUp(work.practitioner, version).expect(403);
  await followUp(work.outsider, version).expect(404);
  await followUp(work.senior, version - 1).expect(409);
  expect((await followUp(work.senior, version, { seen: ' ' }).expect(422)).body.code).toBe('finding.reason-missing');
  expect((await followUp(work.senior, version, { seenOn: '2026-01-05' }).expect(422)).body.code).toBe(
    'finding.follow-up-date-invalid',
  );
  expect(await ledgerOf(test, work.engagementId)).toHaveLength(size);

  const back = (await followUp(work.senior, version, { outcome: 'does-not-hold' }).expect(201)).body as FindingView;
  expect(back).toMatchObject({
    state: 'improvement_planned',
    followUps: [{ ordinal: 1, planVersion: 2, holds: false }],
  });
  expect(await ledgerOf(test, work.engagementId)).toHaveLength(size + 1);
  expect(await lastOf()).toMatchObject({ action: 'finding.plan-returned', facts: { followUp: 1, planVersion: 2 } });
});

it('is closed by another than who raised it, once the improvement was seen', async () => {
  const improved = await improve({ improvedOn: reportDay });
  const closing = `${path}/close`;
  const early = await work.leader.post(closing).send({ version: improved.version }).expect(422);
  expect(early.body.code).toBe('finding.not-followed-up');
  const seen = (await followUp(work.senior, improved.version).expect(201)).body as FindingView;
  expect(seen).toMatchObject({ state: 'followed_up', followUps: [{ ordinal: 2, holds: true }, { ordinal: 1 }] });
  const { version } = seen;
  await work.practitioner.post(closing).send({ version }).expect(403);
  await work.outsider.post(closing).send({ version }).expect(404);
  await work.leader
    .post(closing)
    .send({ version: version - 1 })
    .expect(409);
  expect((await work.leader.post(closing).send({ version }).expect(200)).body).toMatchObject({ state: 'closed' });
  expect(await lastOf()).toMatchObject({ action: 'finding.closed', facts: { number: 1, followUp: 2 } });
  const file = await work.practitioner.get(`${path}/follow-ups/2/file`).buffer().expect(200);
  expect(Buffer.from(file.body as Uint8Array).toString()).toBe('%PDF-1.7 screen');
  await work.practitioner.get(`${path}/follow-ups/3/file`).expect(404);
});

it('opens nothing else of the closed file', async () => {
  const raise = { title: '', fact: '', statedControl: '', difference: '', periodNote: '', confirmedWords: [] };
  const answer = await work.practitioner
    .put(`${path}/text`)
    .send({ ...raise, version: 1 })
    .expect(422);
  expect(answer.body.code).toBe('engagement.archived');
});
