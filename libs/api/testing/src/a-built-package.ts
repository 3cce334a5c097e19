import type { FindingRow, JobView, PackageOverviewView, PackageView } from '@akashi/contracts';
import { anIssuedReport, putFile } from './a-reportable-engagement';
import type { TestedEngagement } from './a-tested-engagement';
import type { TestApp } from './test-app';
import { workedOff } from './work-off';

/** The client's papers: an improvement plan for every finding, and the files the package asks for. */
export async function withClientPapers(work: TestedEngagement): Promise<void> {
  const findings = (await work.senior.get(`${work.path}/findings`).expect(200)).body as FindingRow[];
  for (const { id, version } of findings) {
    const plan = { plan: '記録を画面で必須にする', owner: '情報セキュリティ部', dueOn: '2027-02-26', improvedOn: null };
    await work.senior
      .put(`${work.path}/findings/${id}/improvement`)
      .send({ ...plan, version })
      .expect(200);
  }
  for (const form of ['IMPROVEMENT_PLAN', 'PUBLIC_ITEMS']) {
    const path = `${work.path}/package/items/${form}?state=FINAL&version=0`;
    await putFile(work.senior, path, `${form}.pdf`, `%PDF-1.7 ${form}`).expect(200);
  }
}

export async function aBuiltPackage(test: TestApp, work: TestedEngagement): Promise<PackageView> {
  const asked = await work.senior.post(`${work.path}/package`).expect(202);
  const job = await workedOff(test, work.senior, work.path, asked.body as JobView);
  const { packages } = (await work.senior.get(`${work.path}/package`).expect(200)).body as PackageOverviewView;
  const built = packages.find(({ id }) => id === job.resultId);
  if (!built) throw new Error(`The package was not built: ${job.state} ${job.problem}`);
  return built;
}

/** The report is issued, the client's papers are in, and the package of it all is built. */
export async function issuedAndPackaged(
  test: TestApp,
  work: TestedEngagement,
): Promise<{ reportId: string; packageId: string }> {
  const { id: reportId } = await anIssuedReport(test, work);
  await withClientPapers(work);
  const { id: packageId } = await aBuiltPackage(test, work);
  return { reportId, packageId };
}
