import { describe, expect, it } from 'vitest';
import { mayWork, type WorkFacts } from './work-on-engagement.rule';

describe('working on an engagement', () => {
  const declared: WorkFacts = {
    today: '2026-07-06',
    assignment: { from: '2026-07-06', to: '2026-12-31' },
    declaration: { hasInterest: false, isResolved: false },
    state: 'accepted',
  };

  it('is allowed from the first to the last day once independence is declared', () => {
    expect(mayWork(declared)).toEqual({ allowed: true });
    expect(mayWork({ ...declared, today: '2026-12-31' })).toEqual({ allowed: true });
  });

  it.each([
    ['they are not on the team', { assignment: null }, 'team.not-on-it'],
    ['their days have not begun', { today: '2026-07-05' }, 'team.outside-assignment'],
    ['their days are over', { today: '2027-01-01' }, 'team.outside-assignment'],
    ['they have not declared', { declaration: null }, 'independence.not-declared'],
    [
      'they declared an interest',
      { declaration: { hasInterest: true, isResolved: false } },
      'independence.interest-declared',
    ],
    ['the engagement is archived', { state: 'archived' }, 'engagement.archived'],
    ['the engagement was declined', { state: 'declined' }, 'engagement.declined'],
    ['the engagement was withdrawn', { state: 'withdrawn' }, 'engagement.withdrawn'],
  ] satisfies [string, Partial<WorkFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayWork({ ...declared, ...change })).toEqual({ allowed: false, code });
  });
});
