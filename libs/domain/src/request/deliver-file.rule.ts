import type { ClientPersonKind } from '../access';
import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { awaitsAnswer, type RequestState } from './request-state';

export type DeliverFileRefusal = ClosedEngagementRefusal | 'request.not-waiting';

/** One of the client's people, as what they are there. */
export interface Answerer {
  id: string;
  kind: ClientPersonKind;
}

export interface AnswerRequestFacts {
  engagementState: EngagementState;
  state: RequestState;
}

/**
 * A request is seen and answered by whom it was put to, by everybody there when it was put to nobody, and by the owner always.
 * To the others it is as good as absent.
 */
export function isForPerson(answererId: string | null, { id, kind }: Answerer): boolean {
  return kind === 'owner' || answererId === null || answererId === id;
}

/** Files come while an answer is awaited; they are part of it once it is sent. */
export function mayDeliverFile(facts: AnswerRequestFacts): Decision<DeliverFileRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  return awaitsAnswer(facts.state) ? allow : refuse('request.not-waiting');
}
