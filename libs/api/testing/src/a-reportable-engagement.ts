import { Clock } from '@akashi/api-platform';
import type {
  AnswerLetterBody,
  FindingView,
  JobView,
  LetterView,
  PreIssueCheckView,
  ReportAcknowledgementView,
  ReportView,
} from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { aTestedEngagement, type TestedEngagement } from './a-tested-engagement';
import { todayIsNotBefore } from './clock';
import type { Firm, Person } from './people';
import type { TestApp } from './test-app';
import { workedOff } from './work-off';

/** The day the example's report bears. */
export const reportDay = '2026-12-18';

const letterFacts = {
  datedOn: reportDay,
  receivedOn: reportDay,
  signerName: '楢崎 一',
  signerTitle: '代表取締役',
  signerAuthority: '情報セキュリティの最終の決裁権限を持つ',
};

/** A tested engagement whose two findings are confirmed and reviewed, with the letter in: all but the report itself. */
export async function aReportableEngagement(test: TestApp, firm: Firm): Promise<TestedEngagement> {
  todayIsNotBefore(test, reportDay);
  const work = await aTestedEngagement(test, firm);
  await aReviewedFinding(test, work, work.deviations.access, '5件のうち2件に承認の記録がない');
  await aReviewedFinding(test, work, work.deviations.management, '責任者の見直しの記録がない');
  const letter = await aReceivedLetter(work);
  await work.senior.put(`${work.path}/letter/${letter.id}/points`).send(everyPointConfirmed(letter)).expect(200);
  return work;
}

/** The letter is in; what it says has not been recorded. */
export async function aReceivedLetter(
  work: TestedEngagement,
  change: Partial<typeof letterFacts> = {},
): Promise<LetterView> {
  const query = new URLSearchParams({ ...letterFacts, ...change });
  const sent = sendFile(work.senior, `${work.path}/letter?${query}`, '経営者確認書.pdf', '%PDF-1.7 letter');
  return (await sent.expect(201)).body as LetterView;
}

/** What confirms every point of a letter as it stands. */
export function everyPointConfirmed({ points, pointsVersion }: LetterView): AnswerLetterBody {
  const confirmed = points.map(({ code }) => ({ code, answer: 'confirmed' as const, words: '' }));
  return { version: pointsVersion, points: confirmed, reason: '' };
}

/** Sends a file as the whole body, its name in the header. */
export function sendFile(person: Person, path: string, fileName: string, content: string | Buffer) {
  return asFile(person.post(path), fileName, content);
}

/** The same for an address that is put. */
export function putFile(person: Person, path: string, fileName: string, content: string | Buffer) {
  return asFile(person.put(path), fileName, content);
}

function asFile(request: ReturnType<Person['post']>, fileName: string, content: string | Buffer) {
  return request
    .set('Content-Type', 'application/octet-stream')
    .set('Idempotency-Key', randomUUID())
    .set('X-File-Name', encodeURIComponent(fileName))
    .send(Buffer.from(content));
}

export async function aReviewedFinding(
  test: TestApp,
  work: TestedEngagement,
  deviationId: string,
  title: string,
): Promise<FindingView> {
  const text = { title, fact: `${title}ことを見た。`, statedControl: '記録する。', difference: title, periodNote: '' };
  const path = `${work.path}/findings`;
  const raising = { ...text, deviationIds: [deviationId], confirmedWords: [] };
  const raised = (await work.practitioner.post(path).send(raising).expect(201)).body as FindingView;
  const confirmedOn = test.app.get(Clock).today();
  const confirming = { version: 1, textVersion: 1, confirmedOn, confirmedBy: '藤井 恵', remark: '' };
  await work.senior.post(`${path}/${raised.id}/confirm`).send(confirming).expect(200);
  const reviewed = await work.leader.post(`${path}/${raised.id}/review`).send({ version: 2 }).expect(200);
  return reviewed.body as FindingView;
}

/** Fieldwork after a report was composed: a finding that it states is withdrawn. */
export async function withdrawFirstFinding(test: TestApp, work: TestedEngagement): Promise<void> {
  const { rows } = await test.admin.query<{ id: string; version: number }>(
    `SELECT id, version FROM finding WHERE engagement_id = $1 ORDER BY number`,
    [work.engagementId],
  );
  const [first] = rows;
  const body = { version: first?.version, reason: '対象の2件は母集団に含まれない' };
  await work.senior.post(`${work.path}/findings/${first?.id}/withdraw`).send(body).expect(200);
}

export async function aComposedReport(work: TestedEngagement): Promise<ReportView> {
  const open = {
    documentNumber: 'K-2026-0001',
    explanation: null,
    subsequentEvents: null,
    texts: null,
    confirmedWords: [],
  };
  const answer = await work.senior
    .post(`${work.path}/report`)
    .send({ ...open, datedOn: reportDay })
    .expect(201);
  return answer.body as ReportView;
}

/** Lets the person have given the password again just now. */
export async function passwordGivenAgain(test: TestApp, person: Person): Promise<void> {
  await test.admin.query(`UPDATE session SET step_up_at = now(), step_up_way = 'password' WHERE user_id = $1`, [
    person.userId,
  ]);
}

/** What an approval says of the warnings that stand: nothing where none does. */
export async function acknowledgedWarnings(
  { leader, path }: Pick<TestedEngagement, 'leader' | 'path'>,
  { id, version }: Pick<ReportView, 'id' | 'version'>,
): Promise<{ acknowledgementId?: string }> {
  const checks = (await leader.get(`${path}/report/checks`).expect(200)).body as PreIssueCheckView[];
  const warnings = checks
    .filter(({ level, ok }) => level === 'warning' && !ok)
    .map(({ code, count }) => ({ code, count, reason: '発行に差し支えない。' }));
  if (warnings.length === 0) return {};
  const kept = await leader.post(`${path}/report/${id}/acknowledgements`).send({ version, warnings }).expect(201);
  return { acknowledgementId: (kept.body as ReportAcknowledgementView).id };
}

/** Quality-reviewed by the quality reviewer and approved by the leader. */
export async function anApprovedReport(test: TestApp, work: TestedEngagement): Promise<ReportView> {
  const { id, digest, version } = await aComposedReport(work);
  const path = `${work.path}/report/${id}`;
  await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(200);
  await passwordGivenAgain(test, work.leader);
  const acknowledged = await acknowledgedWarnings(work, { id, version: version + 1 });
  const approved = await work.leader
    .post(`${path}/approve`)
    .send({ version: version + 1, digest, ...acknowledged })
    .expect(200);
  return approved.body as ReportView;
}

export async function anIssuedReport(test: TestApp, work: TestedEngagement): Promise<ReportView> {
  const { id, version, digest } = await anApprovedReport(test, work);
  const asked = await work.leader.post(`${work.path}/report/${id}/issue`).send({ version, digest }).expect(202);
  const job = await workedOff(test, work.leader, work.path, asked.body as JobView);
  if (job.state !== 'done') throw new Error(`The report was not issued: ${job.state} ${job.problem}`);
  return (await work.leader.get(`${work.path}/report/${id}`).expect(200)).body as ReportView;
}
