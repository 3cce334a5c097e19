import { describe, expect, it } from 'vitest';
import { maySendRequest } from './send-request.rule';
import { requestStates, type RequestState } from './request-state';

const no = (code: string) => ({ allowed: false, code });
const today = '2026-10-21';

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('sending a request', () => {
  it('is sent once, with a day that can still be kept', () => {
    const facts = { engagementState: 'in_fieldwork', dueOn: today, today } as const;
    expect(allowedIn((state) => maySendRequest({ ...facts, state }))).toEqual(['draft']);
    expect(maySendRequest({ ...facts, state: 'draft', dueOn: '2026-10-20' })).toEqual(no('request.due-past'));
    expect(maySendRequest({ ...facts, state: 'draft', engagementState: 'issued' })).toEqual(
      no('request.fieldwork-not-open'),
    );
  });
});
