import { describe, expect, it } from 'vitest';
import { mayTakeOverRequests, type TakeOverRequestsFacts } from './take-over-requests.rule';

const facts: TakeOverRequestsFacts = {
  engagementState: 'in_fieldwork',
  mayReadLastYear: true,
  requests: [{ dueOn: '2027-06-30', isTakenOver: false }],
};

describe('asking again what was asked last year', () => {
  it('is allowed while there is a plan to ask for', () => {
    for (const engagementState of ['planned', 'in_fieldwork', 'in_reporting'] as const)
      expect(mayTakeOverRequests({ ...facts, engagementState })).toEqual({ allowed: true });
  });

  it.each([
    ['there is no plan yet', { engagementState: 'accepted' }, 'request.fieldwork-not-open'],
    ['last year is closed to whoever asks', { mayReadLastYear: false }, 'request.last-year-closed'],
    [
      'one of them is asked again already',
      { requests: [...facts.requests, { dueOn: '2027-06-30', isTakenOver: true }] },
      'request.taken-over-already',
    ],
    ['a day is none', { requests: [{ dueOn: '2027-06-31', isTakenOver: false }] }, 'request.due-invalid'],
  ] satisfies [string, Partial<TakeOverRequestsFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayTakeOverRequests({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
