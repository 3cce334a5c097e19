import {
  at,
  deviationApi,
  engagementApi,
  findingApi,
  packageApi,
  populationApi,
  reportApi,
} from '@akashi/contracts/api';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './client';
import { matrixOf } from './steps/07-perform-tests';
import type { Journey } from './steps/step';

/** What the example came to, counted from the API's own answers and not from what was sent. */
async function countsOf(client: Client, engagementId: string): Promise<Record<string, number>> {
  const tests = await matrixOf(client, engagementId);
  const populations = await client.ask(at(populationApi.list, { engagementId }));
  const deviations = await client.ask(at(deviationApi.list, { engagementId }));
  const findings = await client.ask(at(findingApi.list, { engagementId }));
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
async function datesOf(client: Client, engagementId: string): Promise<Record<string, string>> {
  const { dates } = await client.ask(at(engagementApi.view, { engagementId }));
  return Object.fromEntries(dates.map(({ rule, computedOn }) => [rule, computedOn]));
}

/** Leaves the report, its appendix, the package and `summary.json` in the folder. */
export async function leaveSummary({ crew, engagementId }: Journey, out: string): Promise<void> {
  const leader = await crew.as('takase');
  const { report } = await leader.ask(at(reportApi.overview, { engagementId }));
  const [built] = (await leader.ask(at(packageApi.overview, { engagementId }))).packages;
  if (!report || !built) throw new Error('The example left no report or no package.');
  const reportFile = (format: string): Promise<Uint8Array> =>
    leader.bytes(at(reportApi.file, { engagementId, reportId: report.id, format }));
  const files = {
    'report.pdf': await reportFile('pdf'),
    'appendix.xlsx': await reportFile('xlsx'),
    'package.zip': await leader.bytes(at(packageApi.file, { engagementId, packageId: built.id })),
  };
  const sha256: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(out, name), bytes);
    sha256[name] = createHash('sha256').update(bytes).digest('hex');
  }
  const summary = { counts: await countsOf(leader, engagementId), dates: await datesOf(leader, engagementId), sha256 };
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  console.log(JSON.stringify(summary, null, 2));
}
