import {
  aFirm,
  aPlannedEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { AmendmentPageView, PlanView, PlanYearsView, StatementComparisonView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';
import { aRenewal, conclude, stateAgain } from './a-renewal.fixture';

let test: TestApp;
let firm: Firm;

const first = { controls: 3, state: 'in_fieldwork' };
const report = '桜田監査法人 実施結果報告書 2026-12-18';

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

const pageOf = async (person: Person, path: string): Promise<AmendmentPageView> =>
  (await person.get(`${path}/plan/amendment`).expect(200)).body;
const draft = async (person: Person, path: string) =>
  (await person.post(`${path}/plan`).expect(201)).body.plan as PlanView;
const bases = async (person: Person, path: string) => (await draft(person, path)).columns.design.computedBasis;
const judgement = ({ ofYear, questions }: AmendmentPageView, key: string, judged: string, reason = '') => ({
  changes: (ofYear?.changes ?? [])
    .filter(({ stableKey }) => stableKey === key)
    .map(({ stableKey, version }) => ({ stableKey, version })),
  judged,
  answers: Object.fromEntries(
    questions.map(({ code }) => [code, judged === 'control_changed' && code === 'FREQUENCY']),
  ),
  reason,
});

/** What a year ends with: its plan approved, and its report issued without a test of its own. */
async function issue(engagementId: string, approvedBy: string): Promise<void> {
  await asFirm(test, firm.firmId, async (client) => {
    await client.query(
      `UPDATE scope_plan SET state = 'approved', approved_by = $2, approved_at = now()
       WHERE engagement_id = $1 AND state = 'draft'`,
      [engagementId, approvedBy],
    );
    await client.query(`UPDATE engagement SET state = 'issued' WHERE id = $1`, [engagementId]);
  });
}

describe('what was judged in the second year', () => {
  it('is known in the third, where the test of the first goes on counting, and by the view over the years', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    const { senior, leader } = before;
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION', 2: 'NO_EXCEPTION' });
    const second = await aRenewal(test, firm, before);
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE individual_control SET text = text || $2 WHERE engagement_id = $1 AND position = 1`, [
        second.engagementId,
        'なお、台帳は年度ごとに綴じる。',
      ]),
    );
    await draft(senior, second.path);
    const judged = judgement(await pageOf(senior, second.path), '9.2.1.1/1', 'reworded', '言い回しだけの違い');
    await senior.put(`${second.path}/plan/amendment/changes`).send(judged).expect(200);
    await draft(senior, second.path);
    await issue(second.engagementId, leader.userId);
    const { path } = await aRenewal(test, firm, second, { year: 2028 });
    const [asJudged, asStated] = await bases(senior, path);
    expect(asJudged).toMatchObject({ code: 'not-due', isJudged: true, lastYear: 2026 });
    expect(asStated).toMatchObject({ code: 'not-due', isCompared: true, lastYear: 2026 });
    expect(asStated).not.toHaveProperty('isJudged');
    const { tests }: PlanYearsView = (await senior.get(`${path}/plan/years`).expect(200)).body;
    const at = tests.stableKey.indexOf('9.2.1.1/1');
    expect([tests.differs[at], tests.engagementId[at]]).toEqual([[], before.engagementId]);
    expect(tests.judged[at]).toEqual({ name: '森 試', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(tests.judged[tests.stableKey.indexOf('9.2.1.2/1')]).toBeNull();
  });
});

describe('a control of which only another auditor’s report tells', () => {
  /** A first year with another auditor: the firm's own engagement of it was never issued. */
  async function aFirstYear() {
    const team = await aPlannedEngagement(test, firm, first);
    const year = await aRenewal(test, firm, team);
    const tests = ['9.2.1.1/1', '9.2.1.2/1'].map((stableKey) => {
      return { stableKey, testType: 'DESIGN', periodEnd: '2026-09-30', result: 'NO_EXCEPTION' };
    });
    await team.senior.post(`${year.path}/earlier-tests`).send({ source: report, tests, version: 0 }).expect(201);
    return { ...team, ...year };
  }

  it('is asked about in the first plan, judged with a reason, and known in the year after', async () => {
    const { path, engagementId, senior, leader, outsider, qualityReviewer } = await aFirstYear();
    expect((await pageOf(senior, path)).ofYear).toBeNull();
    const drafted = await draft(senior, path);
    expect(drafted.columns.design.computedBasis[0]).toMatchObject({ code: 'not-due', isCompared: false });
    expect(drafted.unjudged).toBe(2);
    const compared: StatementComparisonView = (
      await qualityReviewer.get(`${path}/statement/comparison?from=0&to=1`).expect(200)
    ).body;
    expect(compared).toMatchObject({ lastYear: null, reports: [report], controlsBefore: 2, controlsAfter: 3 });
    expect(compared.changed.map(({ kind, before, after }) => [kind, before, after?.stableKey])).toEqual([
      ['uncompared', null, '9.2.1.1/1'],
      ['uncompared', null, '9.2.1.2/1'],
    ]);
    await outsider.get(`${path}/statement/comparison?from=0&to=1`).expect(404);

    const page = await pageOf(senior, path);
    expect(page).toMatchObject({ lastYear: null, ofYear: { isOpen: true, toStatement: 1 } });
    const decide = `${path}/plan/amendment/changes`;
    const silent = await senior.put(decide).send(judgement(page, '9.2.1.1/1', 'reworded'));
    expect([silent.status, silent.body.code]).toEqual([422, 'plan.change-without-reason']);
    await senior
      .put(decide)
      .send(judgement(page, '9.2.1.1/1', 'reworded', '前年の言明書と照合'))
      .expect(200);
    await senior
      .put(decide)
      .send(judgement(page, '9.2.1.2/1', 'control_changed', '四半期から月次へ'))
      .expect(200);
    const { columns, unjudged } = await draft(senior, path);
    expect(unjudged).toBe(0);
    const [same, changed, untold] = columns.design.computedBasis;
    expect(same).toMatchObject({ code: 'not-due', isCompared: true, isJudged: true, lastYear: 2026 });
    expect(changed).toMatchObject({ code: 'change-answered' });
    expect(untold).toMatchObject({ code: 'never-tested' });

    await issue(engagementId, leader.userId);
    const next = await aRenewal(test, firm, { engagementId }, { year: 2028 });
    expect((await bases(senior, next.path))[0]).toMatchObject({ code: 'not-due', isJudged: true, lastYear: 2026 });
    await stateAgain(test, firm, next.engagementId, '綴じた台帳は保管庫に移す。');
    expect((await bases(senior, next.path))[0]).toMatchObject({ code: 'differs', marks: ['text'] });
  });

  it('is asked about after a year of the firm’s own too, in which nobody judged it', async () => {
    const { path: firstPath, engagementId, senior, leader } = await aFirstYear();
    await draft(senior, firstPath);
    await issue(engagementId, leader.userId);
    const { path } = await aRenewal(test, firm, { engagementId }, { year: 2028, reworded: 1 });
    expect((await draft(senior, path)).unjudged).toBe(2);
    const compared: StatementComparisonView = (await senior.get(`${path}/statement/comparison?from=0&to=1`).expect(200))
      .body;
    expect(compared).toMatchObject({ reports: [report], controlsBefore: 3, controlsAfter: 3, unchanged: 1 });
    // Last year’s own words of the first are others to the last, and its line says that the report’s are not here either.
    expect(compared.changed.map(({ kind, before, after }) => [kind, before !== null, after?.stableKey])).toEqual([
      ['uncompared', false, '9.2.1.1/1'],
      ['uncompared', true, '9.2.1.2/1'],
      ['dropped', true, undefined],
    ]);
    const decision = judgement(await pageOf(senior, path), '9.2.1.2/1', 'reworded', '当時の言明書と照合');
    await senior.put(`${path}/plan/amendment/changes`).send(decision).expect(200);
    const { columns, unjudged } = await draft(senior, path);
    expect(unjudged).toBe(1);
    const [open, same] = columns.design.computedBasis;
    expect(open).toMatchObject({ code: 'not-due', isCompared: false });
    expect(same).toMatchObject({ code: 'not-due', isJudged: true, lastYear: 2026 });
  });
});
