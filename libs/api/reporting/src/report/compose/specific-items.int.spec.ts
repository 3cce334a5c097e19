import {
  aComposedReport,
  aFirm,
  aReportableEngagement,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  work = await aReportableEngagement(test, await aFirm(test));
});
afterAll(() => test.close());

/** Row 20, which deviates, as one that was picked for what it is. */
async function pickRow20(): Promise<void> {
  const client = await test.admin.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `WITH picked AS (INSERT INTO sample_draw (firm_id, engagement_id, id, population_id, ordinal, size, rule, reason, algorithm,
         seed_hex, drawn_by, drawn_at, method, criteria, method_reason)
       SELECT firm_id, engagement_id, gen_random_uuid(), population_id, 2, 1, 'EXPLICIT', '', 'akashi-picked-rows-1', NULL, drawn_by,
         drawn_at, 'SPECIFIC', '特権IDの申請', '標本の外にあるため' FROM sample_draw WHERE engagement_id = $1 RETURNING id)
       UPDATE sample_item SET draw_id = picked.id FROM picked WHERE engagement_id = $1 AND row_number = 20`,
      [work.engagementId],
    );
  } finally {
    await client.query('RESET session_replication_role');
    client.release();
  }
}

it('counts an item that was picked for what it is apart from the sample, in the finding as in the sums', async () => {
  await pickRow20();
  const { content } = await aComposedReport(work);
  const [first, second] = content.findings;
  expect(first).toMatchObject({
    ...{ tested: 4, deviations: 1, specific: { tested: 1, deviations: 1 } },
    items: ['P-01 #10', 'P-01 #20'],
  });
  expect(second).not.toHaveProperty('specific');
  expect(content.results).toMatchObject({ sampleItems: 4, methods: { RANDOM: 4, SPECIFIC: 1 } });
});
