import { describe, expect, it } from 'vitest';
import { mayWithdrawRequest } from './withdraw-request.rule';
import { requestStates, type RequestState } from './request-state';

const no = (code: string) => ({ allowed: false, code });

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('a request that is no longer wanted', () => {
  it('is taken back with a reason until it is settled', () => {
    expect(allowedIn((state) => mayWithdrawRequest({ state, reason: '重複' }))).toEqual(
      requestStates.filter((state) => state !== 'accepted' && state !== 'withdrawn'),
    );
    expect(mayWithdrawRequest({ state: 'draft', reason: ' ' })).toEqual(no('request.withdrawal-reason-missing'));
  });
});
