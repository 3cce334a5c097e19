import {
  aFirm,
  aPlannedEngagement,
  amending,
  reworded,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
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

describe('drafting an amendment', () => {
  it('is refused while the plan knows the latest statement, and to whom it is not given', async () => {
    const refused = await work.senior.post(`${work.path}/plan/amendment`).expect(422);
    expect(refused.body.code).toBe('plan.nothing-to-amend');
    await plan.imported(2, { 1: reworded });
    await work.practitioner.post(`${work.path}/plan/amendment`).expect(403);
    await stranger.post(`${work.path}/plan/amendment`).expect(404);
    expect((await plan.page()).amendment).toBeNull();
  });

  it('finds the same control wherever it stands in its criterion', async () => {
    const second = { control: '退職者のIDは当日に停止する。' };
    await plan.amended({ 1: [{}, second] });
    const page = await plan.drafted({ 1: [second] }, 3);
    expect(page.amendment!.changes.map(({ stableKey, computed }) => [stableKey, computed])).toEqual([
      ['9.2.1.1/1', 'dropped'],
    ]);
  });
});

describe('a control that a version left out by mistake', () => {
  it('is the same control when the next one says it again, and its test goes on', async () => {
    await plan.decideAll(await plan.drafted({ 3: null }));
    const page = await plan.drafted({}, 3);
    expect(page.amendment!.changes).toEqual([]);
    expect(page.amendment!.sums).toMatchObject({ before: 6, after: 6, untouched: 6 });
    await plan.approve(page.amendment!.version).expect(200);
    const matrix = (await work.senior.get(`${work.path}/matrix`).expect(200)).body;
    expect(matrix.tests.id).toContain(work.designTest(3));
  });

  it('is tested anew when the plan was amended without it meanwhile', async () => {
    await plan.amended({ 3: null });
    const page = await plan.amended({}, 3);
    expect(page.amendment!.changes.map(({ computed }) => computed)).toEqual(['added']);
    expect(page.amendment!.sums).toMatchObject({ before: 5, after: 6, untouched: 5, created: 1 });
    const matrix = (await work.senior.get(`${work.path}/matrix`).expect(200)).body;
    expect([matrix.tests.id.length, matrix.tests.id.includes(work.designTest(3))]).toEqual([6, false]);
  });
});

describe('two versions of the statement', () => {
  it('are read beside each other by anyone in the engagement, and by nobody else', async () => {
    await plan.imported(2, { 1: reworded, 3: null });
    const at = `${work.path}/statement/comparison?from=1&to=2`;
    const { body } = await work.practitioner.get(at).expect(200);
    expect(body).toMatchObject({ from: 1, to: 2, controlsBefore: 5, controlsAfter: 4, unchanged: 3 });
    expect(body.changed.map(({ kind }: { kind: string }) => kind)).toEqual(['reworded', 'dropped']);
    expect(body.selections).toMatchObject([{ criterionKey: '9.2.1.3', before: 'selected', after: 'not_selected' }]);
    await work.practitioner.get(`${work.path}/statement/comparison?from=2&to=1`).expect(404);
    await work.practitioner.get(`${work.path}/statement/comparison?from=1&to=9`).expect(404);
    await stranger.get(at).expect(404);
  });
});
