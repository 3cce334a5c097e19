import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';
import type { RequestState } from './request-state';

export type CommentRequestRefusal = 'request.not-sent' | 'request.comment-missing' | 'request.words-not-storable';

/** Both sides write to one thread, once the request is with the client. */
export function mayCommentRequest({
  state,
  text,
}: {
  state: RequestState;
  text: string;
}): Decision<CommentRequestRefusal> {
  if (state === 'draft') return refuse('request.not-sent');
  if (isBlank(text)) return refuse('request.comment-missing');
  return isStorableText(text, textLimits.reason) ? allow : refuse('request.words-not-storable');
}
