import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { awaitsFactAnswer, type ClientFindingStage } from './client-finding-stage';

export type AttachToAnswerRefusal = ClosedEngagementRefusal | 'finding.being-revised' | 'finding.not-asked';

export interface AttachToAnswerFacts {
  engagementState: EngagementState;
  stage: ClientFindingStage;
}

/** What bears an answer out comes while the answer is awaited, and is part of it once it is given. */
export function mayAttachToAnswer(facts: AttachToAnswerFacts): Decision<AttachToAnswerRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.stage === 'being-revised') return refuse('finding.being-revised');
  return awaitsFactAnswer(facts.stage) ? allow : refuse('finding.not-asked');
}
