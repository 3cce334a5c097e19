import type { ReportView } from '@akashi/contracts';
import { at, engagementApi, letterApi, reportApi } from '@akashi/contracts/api';
import { standingWarnings } from '@akashi/domain/report';
import type { Client } from '../client';
import type { Crew } from '../crew';
import { exampleClient, exampleDates } from '../example/engagement';
import { letterPdf } from '../example/letter';
import { waitForJob } from '../wait-for-job';
import type { Step } from './step';

/** What is written into the report, and who signs the letter that belongs to it. */
export interface ToIssue {
  engagementId: string;
  documentNumber: string;
  explanation: string;
  signer: { representativeName: string; representativeTitle: string };
}

async function recordLetter(senior: Client, { engagementId, signer }: ToIssue, day: string): Promise<void> {
  const facts = {
    datedOn: day,
    receivedOn: day,
    signerName: signer.representativeName,
    signerTitle: signer.representativeTitle,
    signerAuthority: '情報セキュリティに関する最終の決裁権限を持つ',
  };
  const address = at(letterApi.record, { engagementId }, facts);
  const letter = await senior.sendFile(address, '経営者確認書.pdf', letterPdf());
  const points = letter.points.map(({ code }) => ({ code, answer: 'confirmed' as const, words: '' }));
  const body = { version: letter.pointsVersion, points, reason: '' };
  await senior.send(at(letterApi.answer, { engagementId, letterId: letter.id }), body);
}

async function current(client: Client, engagementId: string): Promise<ReportView> {
  const { report } = await client.ask(at(reportApi.overview, { engagementId }));
  if (!report) throw new Error('There is no report.');
  return report;
}

/** Led through after its deadline, the example needs what a firm would need: another date, with the reason. */
async function extendDeadline(leader: Client, engagementId: string, day: string): Promise<void> {
  const { dates } = await leader.ask(at(engagementApi.view, { engagementId }));
  const deadline = dates.find(({ rule }) => rule === 'report');
  if (!deadline || day <= deadline.date) return;
  await leader.send(at(engagementApi.overrideDate, { engagementId, rule: 'report' }), {
    date: day,
    reason: '例示の案件を期限の後に実施しているため。',
    version: deadline.version,
  });
}

/** Composed by a senior, quality reviewed, approved by the leader with the password asked again, then issued. */
export async function issueReportOf(crew: Crew, to: ToIssue): Promise<void> {
  const { engagementId, documentNumber, explanation } = to;
  const senior = await crew.as('nishino');
  const leader = await crew.as('takase');
  const quality = await crew.as('osaki');
  const day = exampleDates.today();
  await extendDeadline(leader, engagementId, day);
  await recordLetter(senior, to, day);
  await senior.send(at(reportApi.compose, { engagementId }), {
    datedOn: day,
    documentNumber,
    explanation,
    subsequentEvents: null,
    texts: null,
    confirmedWords: [],
  });
  const seen = await current(quality, engagementId);
  await quality.send(at(reportApi.qualityReview, { engagementId, reportId: seen.id }), {
    version: seen.version,
    digest: seen.digest,
  });
  const reviewed = await current(leader, engagementId);
  const acknowledgementId = await acknowledge(leader, engagementId, reviewed);
  await leader.send(at(reportApi.approve, { engagementId, reportId: reviewed.id }), {
    version: reviewed.version,
    digest: reviewed.digest,
    ...acknowledgementId,
  });
  const missing = (await leader.ask(at(reportApi.checks, { engagementId }))).filter(
    (check) => !check.ok && check.level === 'blocking',
  );
  if (missing.length > 0) throw new Error(`Not ready to issue: ${missing.map(({ code }) => code).join(', ')}`);
  const approved = await current(leader, engagementId);
  const issue = await leader.send(at(reportApi.issue, { engagementId, reportId: approved.id }), {
    version: approved.version,
    digest: approved.digest,
  });
  await waitForJob(leader, engagementId, issue);
}

/** The leader reads the warnings that stand and lets them pass, with a word. */
async function acknowledge(
  leader: Client,
  engagementId: string,
  { id: reportId, version }: ReportView,
): Promise<{ acknowledgementId?: string }> {
  const standing = standingWarnings(await leader.ask(at(reportApi.checks, { engagementId })));
  if (standing.length === 0) return {};
  const warnings = standing.map(({ code, count }) => ({
    code,
    count,
    reason: '内容を読み、発行に差し支えないと判断した。',
  }));
  const { id } = await leader.send(at(reportApi.acknowledge, { engagementId, reportId }), { version, warnings });
  return { acknowledgementId: id };
}

export const issueReport: Step = {
  key: 'report',
  title: '実施結果報告書を作成・審査・承認・発行する  Report',
  run: ({ crew, engagementId }) =>
    issueReportOf(crew, {
      engagementId,
      documentNumber: '霞台-2026-0001',
      explanation: '2件とも、母集団に含めるべきでない行であることが判明した。',
      signer: exampleClient,
    }),
};
