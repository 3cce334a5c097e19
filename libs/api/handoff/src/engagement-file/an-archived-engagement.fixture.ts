import {
  aBuiltPackage,
  anIssuedReport,
  aReportableEngagement,
  withClientPapers,
  type Firm,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { EngagementView } from '@akashi/contracts';

/** One whose package was handed over; `archive` closes it as its leader does. */
export async function aHandedOverEngagement(
  test: TestApp,
  firm: Firm,
): Promise<{ work: TestedEngagement; archive: () => Promise<void> }> {
  const work = await aReportableEngagement(test, firm);
  await anIssuedReport(test, work);
  await withClientPapers(work);
  const { id } = await aBuiltPackage(test, work);
  const handing = { version: 1, handedOverOn: '2027-01-15', handedOverTo: '藤井 恵' };
  await work.leader.post(`${work.path}/package/${id}/hand-over`).send(handing).expect(200);
  const archive = async (): Promise<void> => {
    const { version } = (await work.leader.get(work.path).expect(200)).body as EngagementView;
    await work.leader.post(`${work.path}/archive`).send({ version }).expect(200);
  };
  return { work, archive };
}
