import { describe, expect, it } from 'vitest';
import { mayReviseRequest, type ReviseRequestFacts } from './revise-request.rule';
import { requestStates, type RequestState } from './request-state';

const draft: Omit<ReviseRequestFacts, 'state'> = {
  engagementState: 'in_fieldwork',
  text: { title: 'ログの点検', wanted: '記録をください。', shows: '', dueOn: '2026-10-30' },
  answererIsThere: true,
};

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('revising a request', () => {
  it('is changed until it is answered', () => {
    expect(allowedIn((state) => mayReviseRequest({ ...draft, state }))).toEqual(['draft', 'requested', 'returned']);
  });
});
