import { describe, expect, it } from 'vitest';
import { mayEndAssignment, type EndAssignmentFacts } from './end-assignment.rule';

const open: EndAssignmentFacts = {
  from: '2026-02-02',
  currentTo: null,
  to: '2026-08-31',
  today: '2026-07-06',
  state: 'accepted',
};

describe('ending an assignment', () => {
  it('is allowed on any day from its first, and may be moved while it has not passed', () => {
    expect(mayEndAssignment(open)).toEqual({ allowed: true });
    expect(mayEndAssignment({ ...open, to: open.from })).toEqual({ allowed: true });
    expect(mayEndAssignment({ ...open, currentTo: '2026-07-06' })).toEqual({ allowed: true });
  });

  it.each<[string, Partial<EndAssignmentFacts>, string]>([
    ['it would end before it began', { to: '2026-02-01' }, 'team.dates-invalid'],
    ['the calendar has no such day', { to: '2026-06-31' }, 'team.dates-invalid'],
    ['it has ended', { currentTo: '2026-07-05' }, 'team.already-ended'],
    ['the engagement is archived', { state: 'archived' }, 'engagement.archived'],
    ['the engagement was declined', { state: 'declined' }, 'engagement.declined'],
    ['the engagement was withdrawn', { state: 'withdrawn' }, 'engagement.withdrawn'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayEndAssignment({ ...open, ...change })).toEqual({ allowed: false, code });
  });
});
