import type { ReportView } from '@akashi/contracts';
import {
  at,
  deviationApi,
  engagementApi,
  findingApi,
  packageApi,
  populationApi,
  reportApi,
  requestApi,
  statementApi,
} from '@akashi/contracts/api';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './client';
import { exampleComputedDates, exampleCounts } from './example/counts';
import { exampleVersions } from './example/statement-versions';
import { mustBe } from './must-be';
import { matrixOf } from './steps/07-perform-tests';
import type { Journey } from './steps/step';

/** What the client stated at last, by the sums of its own page. */
async function statedCounts(client: Client, engagementId: string) {
  const { versions, statement } = await client.ask(at(statementApi.view, { engagementId }));
  if (!statement) throw new Error('The example left no statement.');
  const { sums } = statement;
  const { GOVERNANCE: governance, MANAGEMENT: management, CONTROLS: controls } = sums.parts;
  return {
    statementVersions: versions.length,
    governanceItems: governance.selected,
    managementItems: management.selected,
    objectives: sums.objectives.all,
    objectivesSelected: sums.objectives.selected,
    objectivesExcluded: sums.objectives.excluded,
    controls: controls.all,
    controlsSelected: controls.selected,
    controlsNotSelected: controls.notSelected + controls.excluded,
    controlsInherited: sums.inherited,
  };
}

/** What the example came to, counted from the API's own answers and not from what was sent. */
async function countsOf(client: Client, engagementId: string): Promise<typeof exampleCounts> {
  const tests = await matrixOf(client, engagementId);
  const operation = tests.filter(({ type }) => type === 'OPERATION');
  const populations = await client.ask(at(populationApi.list, { engagementId }));
  const deviations = await client.ask(at(deviationApi.list, { engagementId }));
  const findings = await client.ask(at(findingApi.list, { engagementId }));
  const { requests } = await client.ask(at(requestApi.list, { engagementId }));
  return {
    ...(await statedCounts(client, engagementId)),
    designTests: tests.filter(({ type }) => type === 'DESIGN').length,
    operationTests: operation.length,
    operationTestsWithSamples: operation.filter(({ population }) => population !== null).length,
    populations: populations.length,
    sampleItems: populations.reduce((sum, { itemTotal }) => sum + itemTotal, 0),
    deviations: deviations.length,
    deviationsExplained: deviations.filter(({ state }) => state === 'explained').length,
    findings: findings.length,
    requests: requests.length,
    requestFiles: requests.reduce((sum, { files }) => sum + files, 0),
  };
}

/** The dates as the date engine computed them. */
async function datesOf(client: Client, engagementId: string): Promise<Record<string, string>> {
  const { dates } = await client.ask(at(engagementApi.view, { engagementId }));
  return Object.fromEntries(dates.map(({ rule, computedOn }) => [rule, computedOn]));
}

/** The issued report says the same numbers, and names the last statement by the hash of the very file. */
async function checkReport(client: Client, engagementId: string, { content }: ReportView) {
  const file = await client.bytes(at(statementApi.file, { engagementId }, { version: exampleVersions.final.no }));
  const { version, date, sha256 } = content.subject.statement;
  mustBe(
    'statement that the report names',
    { version, date, sha256 },
    {
      version: exampleVersions.final.no,
      date: exampleVersions.final.datedOn,
      sha256: sha256Of(file),
    },
  );
  const sum = (of: 'design' | 'operation' | 'omitted') =>
    content.scope.parts.reduce((total, part) => total + part[of], 0);
  const { testsWithSamples, populations, sampleItems, deviations, deviationsExplained } = content.results;
  const said = {
    controlsInherited: sum('omitted'),
    designTests: sum('design'),
    operationTests: sum('operation'),
    operationTestsWithSamples: testsWithSamples,
    populations,
    sampleItems,
    deviations,
    deviationsExplained,
    findings: content.findings.length,
  };
  mustBe('numbers of the report', { ...exampleCounts, ...said }, exampleCounts);
  return { version, date, sha256 };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

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
    'report.docx': await reportFile('docx'),
    'appendix.xlsx': await reportFile('xlsx'),
    'package.zip': await leader.bytes(at(packageApi.file, { engagementId, packageId: built.id })),
  };
  const sha256: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(out, name), bytes);
    sha256[name] = sha256Of(bytes);
  }
  const statement = await checkReport(leader, engagementId, report);
  const counts = await countsOf(leader, engagementId);
  mustBe('counts', counts, exampleCounts);
  const dates = await datesOf(leader, engagementId);
  mustBe('dates', dates, exampleComputedDates);
  const summary = { counts, dates, statement, sha256 };
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  console.log(JSON.stringify(summary, null, 2));
}
