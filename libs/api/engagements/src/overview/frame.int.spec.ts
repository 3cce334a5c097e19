import { aFirm, asFirm, aTestedEngagement, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import { permissionsOf } from '@akashi/domain/access';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EngagementsModule } from '../engagements.module';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([EngagementsModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

describe('the frame of an engagement', () => {
  it('counts what is open, and papers to review only for those who may review them', async () => {
    const { path, senior, practitioner, engagementId } = await aTestedEngagement(test, firm, { testState: 'prepared' });
    const { rows } = await asFirm(test, firm.firmId, (client) =>
      client.query<{ deviations: number; review: number }>(
        `SELECT (SELECT count(*)::int FROM deviation WHERE engagement_id = $1 AND state IN ('open', 'explanation_proposed'))
             AS deviations,
           (SELECT count(*)::int FROM control_test WHERE engagement_id = $1 AND state = 'prepared') AS review`,
        [engagementId],
      ),
    );
    expect(rows[0]?.review).toBeGreaterThan(0);
    const { body } = await senior.get(`${path}/frame`).expect(200);
    expect(body).toMatchObject({ id: engagementId, state: 'in_fieldwork', myRole: 'senior' });
    expect(body.counts).toEqual({ findings: 0, requests: 0, ...rows[0] });
    expect(body.permissions).toEqual(permissionsOf({ firmRoles: ['member'] }, 'senior'));
    const { body: theirs } = await practitioner.get(`${path}/frame`).expect(200);
    expect(theirs.counts).toEqual({ ...body.counts, review: 0 });
  });

  it('carries the ruleset the engagement was opened under, as the firm corrected it, and not its restricted tables', async () => {
    const corrected = {
      ...ismapRuleset20240801,
      id: 'ISMAP@corrected',
      leaderCredentials: ['CISA'],
      deadlines: { ...ismapRuleset20240801.deadlines, reportMonthsAfterPeriodEnd: 2 },
      report: {
        ...ismapRuleset20240801.report,
        words: { ...ismapRuleset20240801.report.words, allowed: ['重大な変更'] },
      },
    };
    await test.admin.query(`INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, '試験')`, [
      corrected.id,
      JSON.stringify(corrected),
    ]);
    const { path, practitioner, engagementId } = await aTestedEngagement(test, firm);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET ruleset_id = $1 WHERE id = $2`, [corrected.id, engagementId]),
    );
    const { id, predecessor, scheme, variant, validFrom, catalogueEdition } = corrected;
    const { period, deadlines, registration, archive } = corrected;
    const { body } = await practitioner.get(`${path}/frame`).expect(200);
    expect(body.ruleset).toEqual({
      ...{ id, predecessor, scheme, variant, validFrom, catalogueEdition },
      ...{ period, deadlines, registration, archive },
      leaderCredentials: ['CISA'],
      words: corrected.report.words,
    });
  });

  it('answers an outsider and another firm as if there were no such engagement', async () => {
    const { path, outsider } = await aTestedEngagement(test, firm);
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
    await outsider.get(`${path}/frame`).expect(404);
    await stranger.get(`${path}/frame`).expect(404);
  });
});
