import { describe, expect, it } from 'vitest';
import { mayCheckRequest } from './check-request.rule';
import { requestStates, type RequestState } from './request-state';

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('taking an answer up', () => {
  it('is done once', () => {
    expect(allowedIn((state) => mayCheckRequest({ state }))).toEqual(['submitted']);
  });
});
