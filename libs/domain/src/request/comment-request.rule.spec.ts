import { describe, expect, it } from 'vitest';
import { engagementStates } from '../engagement/engagement-state';
import { mayCommentRequest, type CommentRequestFacts } from './comment-request.rule';

const no = (code: string) => ({ allowed: false, code });
const said: CommentRequestFacts = { engagementState: 'in_fieldwork', wasSent: true, text: '様式は。' };

describe('the thread of a request', () => {
  it('is talked about once it is sent', () => {
    expect(mayCommentRequest(said)).toEqual({ allowed: true });
    expect(mayCommentRequest({ ...said, wasSent: false })).toEqual(no('request.not-sent'));
    expect(mayCommentRequest({ ...said, text: '' })).toEqual(no('request.comment-missing'));
    expect(mayCommentRequest({ ...said, text: 'あ'.repeat(2001) })).toEqual(no('request.words-not-storable'));
  });

  it('ends with the engagement, whichever side would write', () => {
    const closed = engagementStates.filter(
      (engagementState) => !mayCommentRequest({ ...said, engagementState }).allowed,
    );
    expect(closed).toEqual(['archived', 'declined', 'withdrawn']);
    expect(mayCommentRequest({ ...said, engagementState: 'archived' })).toEqual(no('engagement.archived'));
  });
});
