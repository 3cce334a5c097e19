import {
  aComposedReport,
  aFirm,
  aReportableEngagement,
  asFirm,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import { ismapLiuRuleset20240801, ismapRuleset20240801, type SchemeRuleset } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());

/** What the report says of its subject under this ruleset, when the statement names only what is audited from outside. */
async function reportedUnder(ruleset: SchemeRuleset, id: string) {
  const work: TestedEngagement = await aReportableEngagement(test, await aFirm(test));
  await asFirm(test, work.firmId, async (client) => {
    await client.query(
      `INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, '試験') ON CONFLICT DO NOTHING`,
      [id, JSON.stringify({ ...ruleset, id })],
    );
    await client.query(`UPDATE engagement SET ruleset_id = $2 WHERE id = $1`, [work.engagementId, id]);
    await client.query(`UPDATE statement SET external_audit_scope = '9章と12章' WHERE engagement_id = $1`, [
      work.engagementId,
    ]);
  });
  return (await aComposedReport(work)).content.subject;
}

describe('who audits what in a report', () => {
  it('is told as the statement says it, and as no more where the statement says nothing', async () => {
    const subject = await reportedUnder(ismapLiuRuleset20240801, 'ISMAP-LIU@2024-08-01.told');
    expect(subject.auditScopes).toEqual({ external: '9章と12章', internal: '言明書に記載のとおり' });
  });

  it('is left out where the ruleset says so, and in a variant that is audited from outside as a whole', async () => {
    const scopeProfile = { ...ismapLiuRuleset20240801.scopeProfile!, statedInReport: false };
    const untold = await reportedUnder({ ...ismapLiuRuleset20240801, scopeProfile }, 'ISMAP-LIU@2024-08-01.untold');
    expect(untold).not.toHaveProperty('auditScopes');
    expect(await reportedUnder(ismapRuleset20240801, 'ISMAP@2024-08-01.whole')).not.toHaveProperty('auditScopes');
  });
});
