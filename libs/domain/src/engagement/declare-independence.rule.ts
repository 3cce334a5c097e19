import { allow, refuse, type Decision } from '../decision';
import { statesReason, type ReasonRefusal } from '../text/stated-text';

export type DeclareIndependenceRefusal =
  'independence.not-own' | 'independence.interest-not-described' | 'team.not-on-it' | ReasonRefusal;

export interface DeclareIndependenceFacts {
  declarantId: string;
  memberId: string;
  onTeam: boolean;
  hasInterest: boolean;
  description: string;
}

/** A declaration is one's own, and an interest is described so that somebody else can judge it. */
export function mayDeclareIndependence(facts: DeclareIndependenceFacts): Decision<DeclareIndependenceRefusal> {
  if (facts.declarantId !== facts.memberId) return refuse('independence.not-own');
  if (!facts.onTeam) return refuse('team.not-on-it');
  return facts.hasInterest ? statesReason(facts.description, 'independence.interest-not-described') : allow;
}
