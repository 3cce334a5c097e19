import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type TestApp,
} from '@akashi/api-testing';
import type { PlanView } from '@akashi/contracts';
import { ismapRuleset20240801, type CycledTest } from '@akashi/domain/engagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

/** A renewal whose five controls were all tested the year before, under a ruleset that carries these evaluations over. */
async function aRenewedPlan(carriesOver: readonly CycledTest[]) {
  const planned = await aPlannedEngagement(test, firm, { plan: 'draft' });
  const { engagementId, path, senior } = planned;
  const ruleset = {
    ...ismapRuleset20240801,
    id: `ISMAP@2024-08-01.update-${carriesOver.join('-')}`,
    cycle: { ...ismapRuleset20240801.cycle!, updateTests: { carriesOver, notNeededReason: 'NO_UPDATE' } },
  };
  await asFirm(test, firm.firmId, async (client) => {
    await client.query(
      `INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, '試験') ON CONFLICT DO NOTHING`,
      [ruleset.id, JSON.stringify(ruleset)],
    );
    await client.query(`UPDATE engagement SET ruleset_id = $2, kind = 'RENEWAL' WHERE id = $1`, [
      engagementId,
      ruleset.id,
    ]);
  });
  const keys = [1, 2, 3, 4, 5].map((n) => `9.2.1.${n}/1`);
  const tests = keys.flatMap((stableKey) =>
    (['DESIGN', 'OPERATION'] as const).map((testType) => ({
      stableKey,
      testType,
      periodEnd: '2025-09-30',
      result: stableKey.includes('1.2/') ? ('DEVIATION' as const) : ('NO_EXCEPTION' as const),
    })),
  );
  const record = { source: '桜田監査法人 2025-12-18', tests, version: 0 };
  await senior.post(`${path}/earlier-tests`).send(record).expect(201);
  const plan: PlanView = (await senior.post(`${path}/plan`).expect(201)).body.plan;
  return { ...planned, plan };
}

describe('the plan of a renewal whose ruleset carries evaluations over', () => {
  it('plans an update test of what is not due, and makes it when it is approved', async () => {
    const { plan, leader, path } = await aRenewedPlan(['DESIGN', 'OPERATION']);
    const update = plan.columns.update!;
    expect(update.decision).toEqual(['in', 'omitted', 'in', 'in', 'omitted']);
    expect(plan.columns.design.decision).toEqual(['omitted', 'in', 'omitted', 'omitted', 'omitted']);
    expect(update.computedBasis[0]).toMatchObject({ code: 'update-carries', lastYear: 2025, isCompared: false });
    expect([update.reason[1], update.reason[4]]).toEqual(['NO_UPDATE', 'INHERITED']);
    const approved = await leader.post(`${path}/plan/approve`).send({ version: plan.version }).expect(200);
    expect(approved.body.tests).toEqual({
      DESIGN: plan.sums.design.in,
      OPERATION: plan.sums.operation.in,
      UPDATE: plan.sums.update.in,
    });
    expect(plan.sums.update.in).toBeGreaterThan(0);
    const { tests } = (await leader.get(`${path}/matrix`).expect(200)).body;
    expect(tests.type.filter((type: string) => type === 'UPDATE')).toHaveLength(plan.sums.update.in);
  });

  it('plans none by itself as the ruleset is shipped, and leaves the firm to decide for one', async () => {
    const { plan, senior, leader, outsider, qualityReviewer, path, engagementId } = await aRenewedPlan([]);
    expect(plan.sums.update).toMatchObject({ in: 0, omitted: 5, byReason: { NO_UPDATE: 4 } });
    const place = `${path}/plan/decisions/${plan.columns.controlId[0]}/UPDATE`;
    const body = { decision: 'in', reason: null, overruleReason: '期中の評価を期末まで及ぼすため', version: 1 };
    await outsider.put(place).send(body).expect(404);
    await qualityReviewer.put(place).send(body).expect(403);
    const wrong = { ...body, decision: 'omitted', reason: 'DESIGN_ONLY' };
    expect((await senior.put(place).send(wrong)).body.code).toBe('scope.reason-not-allowed');
    const { body: answer } = await senior.put(place).send(body).expect(200);
    expect(answer.sums.update.in).toBe(1);
    expect((await senior.put(place).send({ ...body, decision: 'omitted', reason: 'NO_UPDATE' })).status).toBe(409);
    const { columns }: PlanView = (await senior.get(`${path}/plan`).expect(200)).body.plan;
    expect([columns.update?.decision[0], columns.update?.computedDecision[0]]).toEqual(['in', 'omitted']);
    expect((await actionsOf(test, engagementId)).filter((action) => action === 'plan.overruled')).toHaveLength(1);
    const approved = await leader.post(`${path}/plan/approve`).send({ version: answer.planVersion }).expect(200);
    expect(approved.body.tests.UPDATE).toBe(1);
  });

  it('is not approved while an update test is undecided', async () => {
    const { plan, leader, path, engagementId } = await aRenewedPlan(['DESIGN']);
    await asFirm(test, firm.firmId, (client) =>
      client.query(
        `DELETE FROM scope_decision WHERE engagement_id = $1 AND test_type = 'UPDATE' AND individual_control_id = $2`,
        [engagementId, plan.columns.controlId[0]],
      ),
    );
    const refused = await leader.post(`${path}/plan/approve`).send({ version: plan.version });
    expect([refused.status, refused.body.code]).toEqual([422, 'plan.undecided-controls']);
  });
});
