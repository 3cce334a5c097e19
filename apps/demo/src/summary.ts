import type {
  DeviationView,
  EngagementView,
  FindingRow,
  PackageDeskView,
  PopulationRowView,
  ReportDeskView,
} from '@akashi/contracts';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './client';
import { matrixOf } from './steps/07-perform-tests';
import type { Journey } from './steps/step';

/** What the example came to, counted from the API's own answers and not from what was sent. */
async function countsOf(client: Client, at: string): Promise<Record<string, number>> {
  const tests = await matrixOf(client, at);
  const populations = await client.get<PopulationRowView[]>(`${at}/populations`);
  const deviations = await client.get<DeviationView[]>(`${at}/deviations`);
  const findings = await client.get<FindingRow[]>(`${at}/findings`);
  return {
    designTests: tests.filter(({ type }) => type === 'DESIGN').length,
    operationTests: tests.filter(({ type }) => type === 'OPERATION').length,
    populations: populations.length,
    sampleItems: populations.reduce((sum, { itemTotal }) => sum + itemTotal, 0),
    deviations: deviations.length,
    findings: findings.length,
  };
}

/** The dates as the date engine computed them. */
async function datesOf(client: Client, at: string): Promise<Record<string, string>> {
  const { dates } = await client.get<EngagementView>(at);
  return Object.fromEntries(dates.map(({ rule, computedOn }) => [rule, computedOn]));
}

/** Leaves the report, its appendix, the package and `summary.json` in the folder. */
export async function leaveSummary({ crew, engagementId }: Journey, out: string): Promise<void> {
  const at = `engagements/${engagementId}`;
  const leader = await crew.as('takase');
  const { report } = await leader.get<ReportDeskView>(`${at}/report`);
  const { packages } = await leader.get<PackageDeskView>(`${at}/package`);
  const files: Record<string, string> = {
    'report.pdf': `${at}/report/${report?.id}/files/pdf`,
    'appendix.xlsx': `${at}/report/${report?.id}/files/xlsx`,
    'package.zip': `${at}/package/${packages[0]?.id}/file`,
  };
  const sha256: Record<string, string> = {};
  for (const [name, path] of Object.entries(files)) {
    const bytes = await leader.bytes(path);
    await writeFile(join(out, name), bytes);
    sha256[name] = createHash('sha256').update(bytes).digest('hex');
  }
  const summary = { counts: await countsOf(leader, at), dates: await datesOf(leader, at), sha256 };
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  console.log(JSON.stringify(summary, null, 2));
}
