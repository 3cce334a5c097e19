import {
  aFirm,
  aPlannedEngagement,
  asFirm,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { DecisionColumns, PlanView, PlanYearsView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';
import { aMappedEdition, aRenewal, conclude } from './a-renewal.fixture';

let test: TestApp;
let firm: Firm;

const first = { controls: 5, state: 'in_fieldwork' };

const shortly = ({ decision, reason, computedBasis }: DecisionColumns) =>
  decision.map((_, at) => `${reason[at] ?? 'in'} ${computedBasis[at]?.code}`);

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
});
afterAll(() => test.close());

/** The plan of the year after, as it is drafted. */
async function draft(person: Person, path: string): Promise<PlanView> {
  return (await person.post(`${path}/plan`).expect(201)).body.plan;
}

describe('the plan of a renewal', () => {
  it('leaves out what was concluded the year before, and brings in what was found, changed, dropped or never tested', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION', 2: 'DEVIATION', 3: 'NO_EXCEPTION' });
    const { path } = await aRenewal(test, firm, before, { reworded: 3 });
    const { columns, cycleClasses } = await draft(before.senior, path);
    expect(shortly(columns.design)).toEqual([
      'CYCLE_YEAR not-due',
      'in deviation-before',
      'in differs',
      'in never-tested',
      'in never-tested',
    ]);
    expect(columns.design.computedBasis[0]).toEqual({
      code: 'not-due',
      isCompared: true,
      classCode: 'ROTATING',
      years: 3,
      lastYear: 2026,
      by: 2029,
    });
    expect(columns.design.computedBasis[2]).toMatchObject({ marks: ['text'], lastYear: 2026 });
    expect(shortly(columns.operation)[0]).toBe('DESIGN_ONLY not-marked');
    expect(cycleClasses.map(({ code }) => code)).toContain('ROTATING');
  });

  it('keeps why beside what the firm decides otherwise', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION' });
    const { path } = await aRenewal(test, firm, before);
    const drafted = await draft(before.senior, path);
    const decision = { decision: 'in', reason: null, overruleReason: '体制が変わったため', version: 1 };
    await before.senior.put(`${path}/plan/decisions/${drafted.columns.controlId[0]}/DESIGN`).send(decision).expect(200);
    const { columns } = await draft(before.senior, path);
    expect([columns.design.decision[0], columns.design.computedReason[0]]).toEqual(['in', 'CYCLE_YEAR']);
    expect(columns.design.computedBasis[0]).toMatchObject({ code: 'not-due', by: 2029 });
  });

  it('shows where each test is known from', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 2: 'NO_EXCEPTION' });
    const { path } = await aRenewal(test, firm, before);
    const view: PlanYearsView = (await before.qualityReviewer.get(`${path}/plan/years`).expect(200)).body;
    expect(view.tests).toEqual({
      stableKey: ['9.2.1.2/1', '9.2.1.2/1'],
      testType: ['DESIGN', 'OPERATION'],
      periodEnd: ['2026-09-30', '2026-09-30'],
      result: ['NO_EXCEPTION', 'NO_EXCEPTION'],
      differs: [[], []],
      judged: [null, null],
      source: ['ミズナラ文書基盤 2026年度', 'ミズナラ文書基盤 2026年度'],
      engagementId: [before.engagementId, before.engagementId],
      under: [null, null],
    });
    expect(view).toMatchObject({ cycleConfidence: 'recalled', records: [], periodEnd: '2027-09-30' });
    await before.outsider.get(`${path}/plan/years`).expect(404);
  });

  it('takes nothing from an engagement whose report is not issued', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION' });
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE engagement SET state = 'in_reporting' WHERE id = $1`, [before.engagementId]),
    );
    const { path } = await aRenewal(test, firm, before);
    expect(shortly((await draft(before.senior, path)).columns.design)[0]).toBe('in never-tested');
  });

  it('takes nothing from another client or another firm', async () => {
    const other = await aPlannedEngagement(test, firm, first);
    const foreign = await aFirm(test, '別の監査法人');
    await conclude(test, foreign, await aPlannedEngagement(test, foreign, first), { 1: 'NO_EXCEPTION' });
    await conclude(test, firm, other, { 1: 'NO_EXCEPTION' });
    const before = await aPlannedEngagement(test, firm, first);
    const { path } = await aRenewal(test, firm, before);
    const { tests }: PlanYearsView = (await before.senior.get(`${path}/plan/years`).expect(200)).body;
    expect(tests.stableKey).toEqual([]);
    expect(shortly((await draft(before.senior, path)).columns.design)[0]).toBe('in never-tested');
  });

  it('goes through the mapping of editions, and there by confirmed entries alone', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION', 2: 'NO_EXCEPTION', 3: 'NO_EXCEPTION' });
    const editionId = await aMappedEdition(test, firm, before.leader.userId);
    const { path } = await aRenewal(test, firm, before, { editionId, prefix: '5.1.1' });
    expect(shortly((await draft(before.senior, path)).columns.design)).toEqual([
      'CYCLE_YEAR not-due',
      'CYCLE_YEAR not-due',
      'in never-tested',
      'in never-tested',
      'in never-tested',
    ]);
  });

  it('tells of each number that an old one was split into, and of merged ones the weaker, with the number that it rests on', async () => {
    const before = await aPlannedEngagement(test, firm, first);
    await conclude(test, firm, before, { 1: 'NO_EXCEPTION', 2: 'NO_EXCEPTION', 3: 'DEVIATION' });
    const editionId = await aMappedEdition(test, firm, before.leader.userId, [
      { from: [1], to: [1, 4], confirmed: true },
      { from: [2, 3], to: [2], confirmed: true },
    ]);
    const { path } = await aRenewal(test, firm, before, { editionId, prefix: '5.1.1' });
    const { columns } = await draft(before.senior, path);
    const split = { kind: 'split', key: '9.2.1.1', all: ['9.2.1.1'] };
    expect(columns.design.computedBasis[0]).toMatchObject({ code: 'not-due', lastYear: 2026, under: split });
    expect(columns.design.computedBasis[3]).toMatchObject({ lastYear: 2026, under: split });
    const merged = { kind: 'merged', key: '9.2.1.3', all: ['9.2.1.2', '9.2.1.3'] };
    expect(columns.design.computedBasis[1]).toMatchObject({ code: 'deviation-before', under: merged });
    expect(columns.design.computedBasis[2]).toMatchObject({ code: 'never-tested' });
    const { tests }: PlanYearsView = (await before.senior.get(`${path}/plan/years`).expect(200)).body;
    expect(tests.under).toContainEqual(split);
    expect(tests.under).toContainEqual({ ...merged, key: '9.2.1.2' });
  });
});
