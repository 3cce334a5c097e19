import { describe, expect, it } from 'vitest';
import { mayReturnRequest } from './return-request.rule';
import { requestStates, type RequestState } from './request-state';

const no = (code: string) => ({ allowed: false, code });
const today = '2026-10-21';

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('giving an answer back', () => {
  it('says why and until when, while nobody has settled it', () => {
    const back = { reason: '9月4日がありません。', dueOn: today, today };
    expect(allowedIn((state) => mayReturnRequest({ ...back, state }))).toEqual(['submitted', 'checking']);
    const returned = (change: object) => mayReturnRequest({ ...back, state: 'submitted', ...change });
    expect(returned({ reason: '' })).toEqual(no('request.return-reason-missing'));
    expect(returned({ dueOn: '2026-10-20' })).toEqual(no('request.due-past'));
    expect(returned({ dueOn: '' })).toEqual(no('request.due-invalid'));
  });
});
