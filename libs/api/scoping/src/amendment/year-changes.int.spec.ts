import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { AmendmentPageView, PlanView, StatementComparisonView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';
import { aMappedEdition, aRenewal, conclude, stateAgain } from '../years/a-renewal.fixture';

let test: TestApp;
let firm: Firm;

const first = { controls: 5, state: 'in_fieldwork' };

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

describe('the statement of a renewal beside last year’s', () => {
  const compare = async (person: Person, path: string): Promise<StatementComparisonView> =>
    (await person.get(`${path}/statement/comparison?from=0&to=1`).expect(200)).body;
  const kinds = ({ changed }: StatementComparisonView) =>
    changed.map(({ kind, before, after }) => `${kind} ${(after ?? before)?.criterionKey}`);

  it('is compared control by control, and named by the year it is of', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, {});
    const { path } = await aRenewal(test, firm, before, { reworded: 3 });
    const compared = await compare(before.qualityReviewer, path);
    expect(compared).toMatchObject({
      from: 0,
      to: 1,
      lastYear: { name: 'ミズナラ文書基盤 2026年度', versionNo: 1, unconfirmed: 0 },
    });
    expect([compared.controlsBefore, compared.controlsAfter, compared.unchanged]).toEqual([5, 5, 3]);
    // The last was taken over from a base service then, and is not any more.
    expect(kinds(compared)).toEqual(['added 9.2.1.3', 'control_changed 9.2.1.5', 'dropped 9.2.1.3']);
    const page: AmendmentPageView = (await before.senior.get(`${path}/plan/amendment`).expect(200)).body;
    expect(page.lastYear).toEqual({ name: 'ミズナラ文書基盤 2026年度', versionNo: 1 });
    await before.outsider.get(`${path}/statement/comparison?from=0&to=1`).expect(404);
    await before.senior.get(`${path}/statement/comparison?from=0&to=2`).expect(404);
    await before.senior.get(`${path}/statement/comparison?from=-1&to=1`).expect(400);
  });

  it('goes through what was confirmed of the mapping, and counts what was not', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, {});
    const editionId = await aMappedEdition(test, firm, before.leader.userId, [
      { from: [1], to: [2], confirmed: true },
      { from: [2], to: [1], confirmed: true },
      { from: [3], to: [3], confirmed: false },
      { from: [4], to: [4], confirmed: true },
      { from: [5], to: [], confirmed: true },
    ]);
    const { path } = await aRenewal(test, firm, before, { editionId, prefix: '5.1.1' });
    const compared = await compare(before.senior, path);
    // 9.2.1.5 was withdrawn by somebody’s word; only of 9.2.1.3 nobody has said what it became.
    expect(compared.lastYear?.unconfirmed).toBe(1);
    const count = (...of: string[]) => compared.changed.filter(({ kind }) => of.includes(kind)).length;
    expect(count('dropped')).toBeGreaterThanOrEqual(2);
    expect(compared.unchanged + count('reworded', 'control_changed', 'dropped')).toBe(5);
    expect(compared.unchanged + count('reworded', 'control_changed', 'added')).toBe(5);
  });

  it('is not there without a report that was issued for the service, nor for another firm’s year', async () => {
    const foreign = await aFirm(test, 'さらに別の監査法人');
    await conclude(test, foreign, await aPlannedEngagement(test, foreign, first), {});
    const before = await aPlannedEngagement(test, firm, first);
    const { path } = await aRenewal(test, firm, before);
    await before.senior.get(`${path}/statement/comparison?from=0&to=1`).expect(404);
    const page: AmendmentPageView = (await before.senior.get(`${path}/plan/amendment`).expect(200)).body;
    expect(page.lastYear).toBeNull();
  });
});

describe('what a control was changed to since last year', () => {
  const words = async (engagementId: string, said: string): Promise<void> =>
    asFirm(test, firm.firmId, async (client) => {
      await client.query(`UPDATE individual_control SET text = text || $2 WHERE engagement_id = $1 AND position = 1`, [
        engagementId,
        said,
      ]);
    });
  const pageOf = async (person: Person, path: string): Promise<AmendmentPageView> =>
    (await person.get(`${path}/plan/amendment`).expect(200)).body;
  const judgement = ({ ofYear, questions }: AmendmentPageView, judged: string, reason = '') => {
    const lines = ofYear?.changes.filter(({ stableKey }) => stableKey === '9.2.1.1/1') ?? [];
    return {
      changes: lines.map(({ stableKey, version }) => ({ stableKey, version })),
      judged,
      answers: Object.fromEntries(
        questions.map(({ code }) => [code, judged === 'control_changed' && code === 'FREQUENCY']),
      ),
      reason,
    };
  };
  const draft = async (person: Person, path: string) =>
    (await person.post(`${path}/plan`).expect(201)).body.plan as PlanView;
  const basis = async (person: Person, path: string) => (await draft(person, path)).columns.design.computedBasis[0];

  it('is judged with the questions answered; only worded anew, last year’s test goes on counting, with who said so', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION' });
    const { path, engagementId } = await aRenewal(test, firm, before);
    await words(engagementId, 'なお、台帳は年度ごとに綴じる。');
    expect((await pageOf(before.senior, path)).ofYear).toBeNull();
    expect(await basis(before.senior, path)).toMatchObject({ code: 'differs', marks: ['text'] });
    const page = await pageOf(before.senior, path);
    expect(page.ofYear).toMatchObject({ isOpen: true, toStatement: 1 });
    expect(page.ofYear?.changes).toContainEqual(
      expect.objectContaining({ stableKey: '9.2.1.1/1', computed: 'reworded', judged: null }),
    );

    const decide = `${path}/plan/amendment/changes`;
    const open = { ...judgement(page, 'reworded'), answers: {} };
    expect((await before.senior.put(decide).send(open).expect(422)).body.code).toBe('plan.change-questions-open');
    await before.practitioner.put(decide).send(judgement(page, 'reworded')).expect(403);
    await before.outsider.put(decide).send(judgement(page, 'reworded')).expect(404);
    await before.senior.put(decide).send(judgement(page, 'reworded')).expect(200);
    await before.senior.put(decide).send(judgement(page, 'reworded')).expect(409);

    expect(await basis(before.senior, path)).toMatchObject({ code: 'not-due', isJudged: true, lastYear: 2026 });
    const kept = (await pageOf(before.qualityReviewer, path)).ofYear?.changes.find(({ judged }) => judged !== null);
    expect(kept).toMatchObject({ stableKey: '9.2.1.1/1', judged: 'reworded', decidedBy: expect.any(String) });
  });

  it('is asked again when the client words it otherwise, and tested this year where it was judged a change', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION' });
    const { path, engagementId } = await aRenewal(test, firm, before);
    await words(engagementId, 'なお、台帳は年度ごとに綴じる。');
    await draft(before.senior, path);
    const decide = `${path}/plan/amendment/changes`;
    await before.senior
      .put(decide)
      .send(judgement(await pageOf(before.senior, path), 'reworded'))
      .expect(200);
    await stateAgain(test, firm, engagementId, '綴じた台帳は保管庫に移す。');
    expect(await basis(before.senior, path)).toMatchObject({ code: 'differs' });

    const changed = judgement(await pageOf(before.senior, path), 'control_changed');
    expect((await before.senior.put(decide).send(changed).expect(422)).body.code).toBe('plan.change-without-reason');
    await before.senior
      .put(decide)
      .send({ ...changed, reason: '綴じる回数が変わるため' })
      .expect(200);
    expect(await basis(before.senior, path)).toMatchObject({ code: 'change-answered' });
  });

  it('is judged no more once the plan of the year is approved', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION' });
    const { path, engagementId } = await aRenewal(test, firm, before);
    await words(engagementId, 'なお、台帳は年度ごとに綴じる。');
    await draft(before.senior, path);
    const page = await pageOf(before.senior, path);
    await asFirm(test, firm.firmId, (client) =>
      client.query(
        `UPDATE scope_plan SET state = 'approved', approved_by = $2, approved_at = now() WHERE engagement_id = $1`,
        [engagementId, before.leader.userId],
      ),
    );
    const recorded = (await actionsOf(test, engagementId)).length;
    const late = await before.senior.put(`${path}/plan/amendment/changes`).send(judgement(page, 'reworded'));
    expect([late.status, late.body.code]).toEqual([422, 'plan.no-amendment']);
    const { ofYear } = await pageOf(before.senior, path);
    expect(ofYear).toMatchObject({ isOpen: false, changes: page.ofYear!.changes });
    expect(await actionsOf(test, engagementId)).toHaveLength(recorded);
  });
});
