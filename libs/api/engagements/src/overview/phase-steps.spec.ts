import { ismapRuleset20240801, type AcceptEngagementFacts } from '@akashi/domain/engagement';
import { describe, expect, it } from 'vitest';
import { phaseSteps, type StepCounts } from './phase-steps';

const nobody: AcceptEngagementFacts = {
  state: 'proposed',
  today: '2026-02-02',
  members: [],
  ruleset: ismapRuleset20240801,
};
const nothing: StepCounts = {
  statements: 0,
  plans: 0,
  planBehind: 0,
  tests: { total: 0, prepared: 0, reviewed: 0 },
  openNotes: 0,
  openDeviations: 0,
};
const next = (facts: AcceptEngagementFacts, counts: StepCounts) =>
  phaseSteps(facts, counts).find(({ blocks }) => blocks.length > 0);

describe('the steps of an engagement', () => {
  it('name everyone who is missing before acceptance', () => {
    const leader = { role: 'engagement_leader' as const, declaration: null, credentials: [] };
    expect(next(nobody, nothing)?.blocks.map(({ code }) => code)).toEqual([
      'leader-missing',
      'quality-reviewer-missing',
    ]);
    expect(next({ ...nobody, members: [leader] }, nothing)?.blocks.map(({ code }) => code)).toEqual([
      'quality-reviewer-missing',
      'declarations-missing',
      'leader-without-credential',
    ]);
  });

  it('ask for the statement, then for the plan, then for its approval', () => {
    const accepted: AcceptEngagementFacts = { ...nobody, state: 'accepted' };
    expect(next(accepted, nothing)).toMatchObject({ state: 'planned', blocks: [{ code: 'statement-missing' }] });
    expect(next(accepted, { ...nothing, statements: 2 })?.blocks).toEqual([{ code: 'plan-missing', count: 1 }]);
    expect(next(accepted, { ...nothing, statements: 2, plans: 1 })?.blocks).toEqual([
      { code: 'plan-not-approved', count: 1 },
    ]);
  });

  it('name nothing that keeps an engagement back which was declined', () => {
    const steps = phaseSteps({ ...nobody, state: 'declined' }, nothing);
    expect(steps.filter(({ status, blocks }) => status !== 'ahead' || blocks.length > 0)).toEqual([]);
  });

  it('count what is not reviewed before reporting', () => {
    const counts = { ...nothing, tests: { total: 1002, prepared: 30, reviewed: 900 }, openDeviations: 2 };
    const steps = phaseSteps({ ...nobody, state: 'in_fieldwork' }, counts);
    expect(steps.map(({ status }) => status).slice(0, 4)).toEqual(['done', 'done', 'current', 'ahead']);
    expect(steps[3]?.blocks).toEqual([
      { code: 'tests-not-reviewed', count: 102 },
      { code: 'deviations-open', count: 2 },
    ]);
  });
});
