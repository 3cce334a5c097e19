import { aFirm, aPlannedEngagement, asFirm, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import type { PlanPageView, TermsView } from '@akashi/contracts';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

const certificate = {
  certificateBody: '霞台認証機構',
  certificateNo: 'IS 000001',
  standard: 'JIS_Q_27001',
  bodyAccredited: true,
  coversService: true,
  coversOrganisation: true,
  validFrom: '2024-06-01',
  validUntil: '2027-05-31',
  renewalExpected: false,
  wishToldOn: null,
  confirmationToldOn: null,
  version: 0,
  reason: '',
};

/** An engagement whose first control stands under the management criteria, under a ruleset that says this of their relief. */
async function engagementUnder(id: string, leavesOut: boolean) {
  const work = await aPlannedEngagement(test, firm, { plan: 'draft' });
  const relief = {
    ...ismapRuleset20240801.managementRelief,
    conditions: ['accredited-body', 'covers-service'],
    leavesOut,
  };
  await test.admin.query(`INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, '試験')`, [
    id,
    JSON.stringify({ ...ismapRuleset20240801, id, managementRelief: relief }),
  ]);
  await asFirm(test, firm.firmId, async (client) => {
    await client.query(`UPDATE engagement SET ruleset_id = $1 WHERE id = $2`, [id, work.engagementId]);
  });
  await test.admin.query(`UPDATE criterion SET part = 'MANAGEMENT' WHERE key = '9.2.1.1' AND firm_id = $1`, [
    firm.firmId,
  ]);
  const draft = async () => {
    const { plan } = (await work.senior.post(`${work.path}/plan`).expect(201)).body as PlanPageView;
    return plan!.columns.design.reason.slice(0, 2);
  };
  const record = async (change: object) =>
    (
      await work.senior
        .put(`${work.path}/management-relief`)
        .send({ ...certificate, ...change })
        .expect(200)
    ).body as TermsView;
  return { draft, record };
}

describe('the cycle of the management criteria in a plan', () => {
  it('leaves them out once everything holds that the ruleset asks for, and nothing else', async () => {
    const { draft, record } = await engagementUnder('relief-in-plans', true);
    expect(await draft()).toEqual([null, null]);
    const open = await record({ coversService: false });
    expect(open.relief.conditions).toEqual([
      { code: 'accredited-body', met: true },
      { code: 'covers-service', met: false },
    ]);
    expect(await draft()).toEqual([null, null]);
    expect((await record({ version: 1, reason: '認証書を確かめたため' })).relief.met).toBe(true);
    expect(await draft()).toEqual(['MANAGEMENT_CYCLE', null]);
  });

  it('is left to people where the ruleset says no more than that', async () => {
    const { draft, record } = await engagementUnder('relief-by-people', false);
    expect((await record({})).relief.met).toBe(true);
    expect(await draft()).toEqual([null, null]);
  });
});
