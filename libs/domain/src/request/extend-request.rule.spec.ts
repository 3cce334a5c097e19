import { describe, expect, it } from 'vitest';
import { mayExtendRequest } from './extend-request.rule';
import { requestStates, type RequestState } from './request-state';

const no = (code: string) => ({ allowed: false, code });
const today = '2026-10-21';

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('more time for a request', () => {
  it('is given more time while the client owes it, and only more', () => {
    const facts = { dueOn: '2026-10-25', newDueOn: '2026-10-30', today };
    expect(allowedIn((state) => mayExtendRequest({ ...facts, state }))).toEqual(['requested', 'returned']);
    const refused = (change: object) => mayExtendRequest({ ...facts, state: 'requested', ...change });
    expect(refused({ newDueOn: '2026-10-25' })).toEqual(no('request.due-not-later'));
    expect(refused({ dueOn: '2026-10-01', newDueOn: '2026-10-20' })).toEqual(no('request.due-past'));
    expect(refused({ newDueOn: '10/30' })).toEqual(no('request.due-invalid'));
  });
});
