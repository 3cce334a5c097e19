import {
  acknowledgedWarnings,
  ledgerOf,
  passwordGivenAgain,
  reportDay,
  workedOff,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { CorrectionView, FindingRow, JobView, ReportOverviewView, ReportView } from '@akashi/contracts';
import { expect } from 'vitest';

export const reason = '承認の記録がない件数を1件多く記載したため。';

export async function open(work: TestedEngagement, report: ReportView, change = {}): Promise<CorrectionView> {
  const body = { reportId: report.id, version: report.version, reason, givesOldFile: true, ...change };
  return (await work.leader.post(`${work.path}/corrections`).send(body).expect(201)).body as CorrectionView;
}

export const overviewOf = async ({ leader, path }: TestedEngagement) =>
  (await leader.get(`${path}/report`).expect(200)).body as ReportOverviewView;
export const findingsOf = async ({ leader, path }: TestedEngagement) =>
  (await leader.get(`${path}/findings`).expect(200)).body as FindingRow[];
export const bytesOf = async ({ leader, path }: TestedEngagement, id: string, format: string) =>
  Buffer.from((await leader.get(`${path}/report/${id}/files/${format}`).buffer().expect(200)).body as Uint8Array);
export const actionsSince = async (test: TestApp, { engagementId }: TestedEngagement, size: number) =>
  (await ledgerOf(test, engagementId)).slice(size).map(({ action }) => action);

export async function compose(work: TestedEngagement, datedOn = reportDay): Promise<ReportView> {
  const body = { datedOn, documentNumber: null, explanation: null, subsequentEvents: null, texts: null };
  const answer = await work.senior
    .post(`${work.path}/report`)
    .send({ ...body, confirmedWords: [] })
    .expect(201);
  return answer.body as ReportView;
}

export async function reword(work: TestedEngagement, correction: CorrectionView): Promise<CorrectionView> {
  const [finding] = await findingsOf(work);
  const { id, version } = finding!;
  const text = {
    title: '5件のうち1件',
    fact: '1件に承認の記録がない。',
    statedControl: '記録する。',
    difference: '1件',
  };
  const revising = { ...text, periodNote: '', confirmedWords: [], version };
  const path = `${work.path}/findings/${id}`;
  expect((await work.practitioner.put(`${path}/text`).send(revising).expect(422)).body.code).toBe(
    'finding.already-reported',
  );
  const asked = { version: correction.version, findingId: id, reason: '件数の誤り' };
  const reopened = await work.senior.post(`${work.path}/corrections/${correction.id}/findings`).send(asked).expect(200);
  await work.practitioner.put(`${path}/text`).send(revising).expect(200);
  return reopened.body as CorrectionView;
}

export async function confirmAndReview(work: TestedEngagement): Promise<void> {
  const [finding] = await findingsOf(work);
  const { id, version, textVersion } = finding!;
  const path = `${work.path}/findings/${id}`;
  const confirming = { version, textVersion, confirmedOn: '2026-12-18', confirmedBy: '藤井 恵', remark: '' };
  await work.senior.post(`${path}/confirm`).send(confirming).expect(200);
  await work.leader
    .post(`${path}/review`)
    .send({ version: version + 1 })
    .expect(200);
}

export async function issue(
  test: TestApp,
  work: TestedEngagement,
  { id, version, digest }: ReportView,
): Promise<ReportView> {
  const path = `${work.path}/report/${id}`;
  await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(200);
  await passwordGivenAgain(test, work.leader);
  const acknowledged = await acknowledgedWarnings(work, { id, version: version + 1 });
  await work.leader
    .post(`${path}/approve`)
    .send({ version: version + 1, digest, ...acknowledged })
    .expect(200);
  const asked = await work.leader
    .post(`${path}/issue`)
    .send({ version: version + 2, digest })
    .expect(202);
  const job = await workedOff(test, work.leader, work.path, asked.body as JobView);
  expect([job.state, job.problem]).toEqual(['done', null]);
  return (await work.leader.get(path).expect(200)).body as ReportView;
}
