import type {
  EngagementView,
  JobView,
  LetterView,
  PreIssueCheckView,
  ReportDeskView,
  ReportView,
} from '@akashi/contracts';
import type { Client } from '../client';
import { exampleClient, exampleDates } from '../example/engagement';
import { examplePassword } from '../example/password';
import { letterPdf } from '../example/letter';
import { waitForJob } from '../wait-for-job';
import type { Step } from './step';

async function recordLetter(senior: Client, at: string, day: string): Promise<void> {
  const query = new URLSearchParams({
    datedOn: day,
    receivedOn: day,
    signerName: exampleClient.representativeName,
    signerTitle: exampleClient.representativeTitle,
  });
  await senior.upload<LetterView>(`${at}/letter?${query}`, '経営者確認書.pdf', letterPdf());
}

async function current(client: Client, at: string): Promise<ReportView> {
  const { report } = await client.get<ReportDeskView>(`${at}/report`);
  if (!report) throw new Error('There is no report.');
  return report;
}

/** Led through after its deadline, the example needs what a firm would need: another date, with the reason. */
async function extendDeadline(leader: Client, at: string, day: string): Promise<void> {
  const { dates } = await leader.get<EngagementView>(at);
  const deadline = dates.find(({ rule }) => rule === 'report');
  if (!deadline || day <= deadline.date) return;
  await leader.put(`${at}/dates/report`, {
    date: day,
    reason: '例示の案件を期限の後に実施しているため。',
    version: deadline.version,
  });
}

/** Composed by a senior, quality reviewed, approved by the leader with the password asked again, then issued. */
export const issueReport: Step = {
  key: 'report',
  title: '実施結果報告書を作成・審査・承認・発行する  Report',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}`;
    const senior = await crew.as('nishino');
    const leader = await crew.as('takase');
    const quality = await crew.as('osaki');
    const day = exampleDates.today();
    await extendDeadline(leader, at, day);
    await recordLetter(senior, at, day);
    await senior.post<ReportView>(`${at}/report`, {
      datedOn: day,
      documentNumber: '霞台-2026-0001',
      scope: '東京本社および東日本リージョンで提供する「ミズナラ文書基盤」',
      explanation: '2件とも、母集団に含めるべきでない行であることが判明した。',
      subsequentEvents: null,
      texts: null,
    });
    const seen = await current(quality, at);
    await quality.post(`${at}/report/${seen.id}/quality-review`, { version: seen.version, digest: seen.digest });
    await leader.post('session/step-up', { password: examplePassword });
    const reviewed = await current(leader, at);
    await leader.post(`${at}/report/${reviewed.id}/approve`, { version: reviewed.version, digest: reviewed.digest });
    const missing = (await leader.get<PreIssueCheckView[]>(`${at}/report/checks`)).filter(
      (check) => !check.ok && check.level === 'blocking',
    );
    if (missing.length > 0) throw new Error(`Not ready to issue: ${missing.map(({ code }) => code).join(', ')}`);
    const approved = await current(leader, at);
    const issue = await leader.post<JobView>(`${at}/report/${approved.id}/issue`, { version: approved.version });
    await waitForJob(leader, at, issue);
  },
};
