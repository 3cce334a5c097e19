import { describe, expect, it } from 'vitest';
import { mayCommentRequest } from './comment-request.rule';
import { requestStates, type RequestState } from './request-state';

const no = (code: string) => ({ allowed: false, code });

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('the thread of a request', () => {
  it('is talked about once it is sent', () => {
    expect(allowedIn((state) => mayCommentRequest({ state, text: '様式は。' }))).toEqual(
      requestStates.filter((state) => state !== 'draft'),
    );
    expect(mayCommentRequest({ state: 'requested', text: '' })).toEqual(no('request.comment-missing'));
    expect(mayCommentRequest({ state: 'requested', text: 'あ'.repeat(2001) })).toEqual(
      no('request.words-not-storable'),
    );
  });
});
