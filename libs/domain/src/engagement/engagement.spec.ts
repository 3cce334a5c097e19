import { describe, expect, it } from 'vitest';
import { mayAcceptEngagement, type AcceptEngagementFacts } from './accept-engagement.rule';
import { mayApprovePlan, type ApprovePlanFacts } from './approve-plan.rule';
import { assemblyDate, mayArchiveEngagement } from './archive-engagement.rule';
import { engagementStates, mayMoveEngagement } from './engagement-state';
import { ismapRuleset20240801 as ruleset } from './ismap-ruleset-20240801';
import { mayOpenEngagement, type OpenEngagementFacts } from './open-engagement.rule';
import { mayOverrideDate } from './override-date.rule';
import { mayUsePeriod, type PeriodFacts } from './use-period.rule';

const halfYear: PeriodFacts = { start: '2026-04-01', end: '2026-09-30', previousEnd: null, ruleset };

describe('using a period', () => {
  it.each([
    ['of six months', {}],
    ['of exactly a year', { end: '2027-03-31' }],
    ['of exactly three months', { end: '2026-06-30' }],
    ['of three months to the end of February', { start: '2026-12-01', end: '2027-02-28' }],
    ['that begins the day after the previous one', { previousEnd: '2026-03-31' }],
  ] satisfies [string, Partial<PeriodFacts>][])('is allowed for one %s', (_, change) => {
    expect(mayUsePeriod({ ...halfYear, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['it is a day over a year', { end: '2027-04-01' }, 'period.longer-than-allowed'],
    ['it is a day under three months', { end: '2026-06-29' }, 'period.shorter-than-allowed'],
    ['it ends before it begins', { end: '2026-03-31' }, 'period.end-before-start'],
    ['a day of it does not exist', { end: '2026-09-31' }, 'period.not-a-date'],
    ['a day is left out after the previous one', { previousEnd: '2026-03-30' }, 'period.gap-after-previous'],
    ['it begins on the last day of the previous one', { previousEnd: '2026-04-01' }, 'period.overlaps-previous'],
  ] satisfies [string, Partial<PeriodFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayUsePeriod({ ...halfYear, ...change })).toEqual({ allowed: false, code });
  });

  it('follows the ruleset, not a number of our own', () => {
    const looser = { period: { maxMonths: 18, minMonthsIfShort: 1, mustBeContiguous: false } };
    expect(mayUsePeriod({ ...halfYear, end: '2027-09-30', previousEnd: '2020-01-01', ruleset: looser }).allowed).toBe(
      true,
    );
  });
});

describe('opening an engagement', () => {
  const initial: OpenEngagementFacts = { ...halfYear, kind: 'INITIAL', ruleset };

  it.each([
    ['an initial one', {}],
    ['a renewal after a period', { kind: 'RENEWAL', previousEnd: '2026-03-31' }],
    ['a re-audit of the period before', { kind: 'REAUDIT', previousEnd: '2026-09-30' }],
  ] satisfies [string, Partial<OpenEngagementFacts>][])('is allowed for %s', (_, change) => {
    expect(mayOpenEngagement({ ...initial, ...change })).toEqual({ allowed: true });
  });

  it.each([
    ['its period is too long', { end: '2028-01-01' }, 'period.longer-than-allowed'],
    ['it is a renewal of nothing', { kind: 'RENEWAL' }, 'engagement.previous-period-missing'],
    [
      'it is an initial one of a service audited before',
      { previousEnd: '2026-03-31' },
      'engagement.previous-period-exists',
    ],
    ['it ends before the rules begin', { start: '2024-01-01', end: '2024-07-31' }, 'engagement.ruleset-not-in-force'],
  ] satisfies [string, Partial<OpenEngagementFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayOpenEngagement({ ...initial, ...change })).toEqual({ allowed: false, code });
  });
});

describe('overriding a date', () => {
  const later = { date: '2027-01-10', reason: 'IPAの回答による', periodEnd: '2026-09-30', state: 'accepted' as const };

  it('is allowed with a reason', () => {
    expect(mayOverrideDate(later)).toEqual({ allowed: true });
  });

  it.each([
    ['no reason is given', { reason: ' ' }, 'date.reason-missing'],
    ['the date does not exist', { date: '2027-02-30' }, 'date.not-a-date'],
    ['the date lies in the period', { date: '2026-09-30' }, 'date.not-after-period'],
    ['the engagement is archived', { state: 'archived' as const }, 'engagement.archived'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayOverrideDate({ ...later, ...change })).toEqual({ allowed: false, code });
  });
});

describe('accepting an engagement', () => {
  const cais = { type: 'CAIS_LEAD_AUDITOR', validFrom: '2024-04-01', validUntil: '2027-03-31' };
  const independent = { hasInterest: false };
  const leader = { role: 'engagement_leader', declaration: independent, credentials: [cais] } as const;
  const reviewer = { role: 'quality_reviewer', declaration: independent, credentials: [] } as const;
  const ready: AcceptEngagementFacts = { state: 'proposed', today: '2026-02-02', members: [leader, reviewer], ruleset };

  it('is allowed with a qualified leader, a quality reviewer and every declaration', () => {
    expect(mayAcceptEngagement(ready)).toEqual({ allowed: true });
  });

  it.each([
    ['it is accepted already', { state: 'accepted' }, 'engagement.not-proposed'],
    ['nobody leads it', { members: [reviewer] }, 'engagement.leader-missing'],
    ['nobody will review its quality', { members: [leader] }, 'engagement.quality-reviewer-missing'],
    [
      'a declaration is missing',
      { members: [leader, { ...reviewer, declaration: null }] },
      'independence.not-declared',
    ],
    [
      'someone has an interest',
      { members: [leader, { ...reviewer, declaration: { hasInterest: true } }] },
      'independence.interest-declared',
    ],
    [
      'the leader holds no credential',
      { members: [{ ...leader, credentials: [] }, reviewer] },
      'credential.leader-has-none',
    ],
    ["the leader's credential has run out", { today: '2027-04-01' }, 'credential.leader-has-none'],
  ] satisfies [string, Partial<AcceptEngagementFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayAcceptEngagement({ ...ready, ...change })).toEqual({ allowed: false, code });
  });
});

describe('approving a plan', () => {
  const drafted: ApprovePlanFacts = {
    state: 'accepted',
    planApproved: false,
    statementVersion: 5,
    draftedFromVersion: 5,
    statementEdition: 'demo',
    planEdition: 'demo',
    testsInScope: 1002,
    undecided: 0,
    omissionsWithoutReason: 0,
    reconciled: true,
  };

  it('is allowed when every control is decided and the numbers add up', () => {
    expect(mayApprovePlan(drafted)).toEqual({ allowed: true });
  });

  it.each([
    ['the engagement is not accepted', { state: 'proposed' }, 'engagement.not-accepted'],
    ['it is approved', { planApproved: true, state: 'planned' }, 'plan.already-approved'],
    ['there is no statement', { statementVersion: null }, 'plan.statement-missing'],
    ['a newer statement came in', { statementVersion: 6 }, 'plan.statement-newer'],
    ['the statement was checked against another edition', { planEdition: 'next' }, 'plan.edition-differs'],
    ['a control is undecided', { undecided: 1 }, 'plan.undecided-controls'],
    ['an omission has no reason', { omissionsWithoutReason: 1 }, 'plan.omission-without-reason'],
    ['nothing would be tested', { testsInScope: 0 }, 'plan.nothing-to-test'],
    ['the numbers do not add up', { reconciled: false }, 'plan.numbers-do-not-reconcile'],
  ] satisfies [string, Partial<ApprovePlanFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayApprovePlan({ ...drafted, ...change })).toEqual({ allowed: false, code });
  });
});

describe('the way of an engagement', () => {
  it('runs through every state, one step at a time', () => {
    engagementStates.slice(1).forEach((to, index) => {
      const from = engagementStates[index] ?? 'archived';
      expect(mayMoveEngagement({ from, to })).toEqual({ allowed: true });
    });
  });

  it.each([
    ['a step is left out', 'accepted', 'in_fieldwork', 'engagement.step-not-allowed'],
    ['it would go back after issue', 'issued', 'in_reporting', 'engagement.step-not-allowed'],
    ['it would stand still', 'planned', 'planned', 'engagement.step-not-allowed'],
    ['it is archived', 'archived', 'proposed', 'engagement.archived'],
  ] as const)('is refused when %s', (_, from, to, code) => {
    expect(mayMoveEngagement({ from, to })).toEqual({ allowed: false, code });
  });

  it('goes back to fieldwork while nothing is issued', () => {
    expect(mayMoveEngagement({ from: 'in_reporting', to: 'in_fieldwork' })).toEqual({ allowed: true });
  });
});

describe('archiving an engagement', () => {
  it('is allowed after handover with every note closed, by sixty days from the report', () => {
    expect(mayArchiveEngagement({ state: 'handed_over', openNotes: 0 })).toEqual({ allowed: true });
    expect(assemblyDate('2026-12-18', ruleset)).toBe('2027-02-16');
  });

  it('is refused before handover, and while a note is open', () => {
    expect(mayArchiveEngagement({ state: 'issued', openNotes: 0 })).toEqual({
      allowed: false,
      code: 'engagement.not-handed-over',
    });
    expect(mayArchiveEngagement({ state: 'handed_over', openNotes: 1 })).toEqual({
      allowed: false,
      code: 'engagement.open-notes',
    });
  });
});
