import {
  aComposedReport,
  aFirm,
  aReportableEngagement,
  sendFile,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ChangedEvidenceView, PreIssueCheckView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  work = await aReportableEngagement(test, await aFirm(test));
  await aComposedReport(work);
  await test.admin.query(
    `INSERT INTO engagement_counter (firm_id, engagement_id, kind, value) VALUES ($1, $2, 'evidence', 1)`,
    [work.firmId, work.engagementId],
  );
});
afterAll(() => test.close());

const told = async () => {
  const { body } = await work.leader.get(`${work.path}/report/checks`).expect(200);
  const { level, ok, count, of, path } = (body as PreIssueCheckView[]).find(({ code }) => code === 'files-differ')!;
  return [level, ok, count, of, path];
};

describe('files that are to differ', () => {
  it('are told where two items of a sample have the same bytes under two numbers, and not where one file shows both', async () => {
    const of = `${work.path}/populations`;
    const { rows } = await test.admin.query<{ population: string; items: string[] }>(
      `SELECT population_id AS population, array_agg(id ORDER BY rank) AS items FROM sample_item
       WHERE engagement_id = $1 GROUP BY population_id`,
      [work.engagementId],
    );
    const { population, items } = rows[0]!;
    const facts = { source: '会社', asOf: '2026-09-30', receivedOn: '2026-10-05', testId: work.tests.accessOperation };
    const add = async (name: string, text: string) => {
      const sent = await sendFile(work.practitioner, `${work.path}/evidence`, name, text).query(facts).expect(201);
      return (sent.body as ChangedEvidenceView).evidence.id;
    };
    const place = (placed: object[]) =>
      work.practitioner.post(`${of}/${population}/matching/documents`).send({ placed, ended: [] }).expect(200);
    const both = await add('一覧.txt', '2件の申請');
    await place([0, 1].map((n) => ({ itemId: items[n], evidenceId: both })));
    expect(await told()).toEqual(['warning', true, 0, 2, 'populations']);
    const [one, again] = [await add('申請1.txt', '申請票'), await add('申請2.txt', '申請票')];
    await place([
      { itemId: items[2], evidenceId: one },
      { itemId: items[3], evidenceId: again },
    ]);
    expect(await told()).toEqual(['warning', false, 2, 4, 'populations']);
  });
});
