import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

type WordsRefusal = 'request.comment-missing' | 'request.words-not-storable';

export type CommentRequestRefusal = ClosedEngagementRefusal | 'request.not-sent' | WordsRefusal;

export interface CommentRequestFacts {
  engagementState: EngagementState;
  /** The client was asked: a draft, and one that was taken back before it was sent, is none of theirs. */
  wasSent: boolean;
  text: string;
}

/** Both sides write to one thread, once the request is with the client and until the engagement is closed. */
export function mayCommentRequest({
  engagementState,
  wasSent,
  text,
}: CommentRequestFacts): Decision<CommentRequestRefusal> {
  const closed = closedRefusal(engagementState);
  if (closed) return refuse(closed);
  return wasSent ? saysSomething(text) : refuse('request.not-sent');
}

/** Words that can be read, whoever writes them. */
export function saysSomething(text: string): Decision<WordsRefusal> {
  if (isBlank(text)) return refuse('request.comment-missing');
  return isStorableText(text, textLimits.reason) ? allow : refuse('request.words-not-storable');
}
