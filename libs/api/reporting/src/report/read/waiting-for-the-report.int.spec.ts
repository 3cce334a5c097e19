import {
  aComposedReport,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  passwordGivenAgain,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { EngagementSummaryView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
});

/** The permissions by which something of the report, or of what follows its issue, waits for the person. */
async function waitingFor(person: Person): Promise<string[]> {
  const list = (await person.get('/api/engagements').expect(200)).body as EngagementSummaryView[];
  const [engagement] = list.filter(({ id }) => id === work.engagementId);
  const names = engagement?.waiting.map(({ permission }) => permission) ?? [];
  return names.filter((name) => /^(report|package)\.|^finding\.improve$/.test(name));
}

describe('a report on its way', () => {
  it('waits for one person after the other: who reviews its quality, who approves it, who issues it', async () => {
    const everyone = () => Promise.all([work.senior, work.qualityReviewer, work.leader].map(waitingFor));
    expect(await everyone()).toEqual([[], [], []]);

    const { id, digest, version } = await aComposedReport(work);
    expect(await everyone()).toEqual([[], ['report.quality-review'], []]);

    const path = `${work.path}/report/${id}`;
    await work.qualityReviewer.post(`${path}/quality-review`).send({ version, digest }).expect(200);
    expect(await everyone()).toEqual([[], [], ['report.approve']]);

    await passwordGivenAgain(test, work.leader);
    await work.leader
      .post(`${path}/approve`)
      .send({ version: version + 1, digest })
      .expect(200);
    expect(await everyone()).toEqual([[], [], ['report.issue']]);
  });

  it('leaves, once issued, the improvement plans to record and the package to build', async () => {
    await anIssuedReport(test, work);
    const next = ['finding.improve', 'package.build'];
    expect(await waitingFor(work.senior)).toEqual(next);
    expect(await waitingFor(work.leader)).toEqual(next);
    expect(await waitingFor(work.qualityReviewer)).toEqual([]);
  });
});
