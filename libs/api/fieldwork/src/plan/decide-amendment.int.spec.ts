import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  amending,
  ledgerOf,
  monthly,
  noneMeansChange,
  reworded,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { AmendmentPageView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;
let work: PlannedEngagement;
let plan: ReturnType<typeof amending>;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aPlannedEngagement(test, firm);
  plan = amending(work);
});

describe('deciding on a changed control', () => {
  it('takes a departure with its reason, and refuses answers that do not bear it', async () => {
    const page = await plan.drafted({ 1: reworded });
    const changes = page.amendment!.changes;
    const judged = 'control_changed';
    const refused = await plan
      .decide(changes, { judged, answers: noneMeansChange, reason: '方法が変わるため' })
      .expect(422);
    expect(refused.body.code).toBe('plan.change-not-judged-so');
    const silent = await plan.decide(changes, { judged, answers: { ...noneMeansChange, METHOD: true } }).expect(422);
    expect(silent.body.code).toBe('plan.change-without-reason');
    const body = { judged, answers: { ...noneMeansChange, METHOD: true }, reason: '発行前の承認に変わったため' };
    const decided = (await plan.decide(changes, body).expect(200)).body as AmendmentPageView;
    expect(decided.amendment!.changes).toMatchObject([
      { computed: 'reworded', judged, reason: '発行前の承認に変わったため', decidedBy: expect.stringContaining('森') },
    ]);
    expect(decided.amendment!.sums).toMatchObject({ renewed: 0, retested: 1 });
    expect((await ledgerOf(test, work.engagementId)).at(-1)).toMatchObject({
      action: 'plan.amendment-decided',
      actor: { role: 'senior' },
      facts: { controls: 1, departed: 1, kind: judged },
    });
  });

  it('is for whoever reviews, at the version that was seen, on a change that is there', async () => {
    const page = await plan.drafted({ 1: reworded, 2: monthly });
    const [first] = page.amendment!.changes;
    const body = { judged: 'reworded', answers: noneMeansChange };
    const before = await actionsOf(test, work.engagementId);
    await plan.decide([first!], body, work.practitioner).expect(403);
    await plan.decide([first!], body, stranger).expect(404);
    await plan.decide([{ ...first!, version: 7 }], body).expect(409);
    await plan.decide([{ ...first!, stableKey: '9.9.9.9-1' }], body).expect(404);
    await plan.decide([first!, first!], body).expect(404);
    await plan.decide([first!], { ...body, answers: { ...noneMeansChange, METHOD: 'yes' } }).expect(400);
    expect(await actionsOf(test, work.engagementId)).toEqual(before);
  });
});
