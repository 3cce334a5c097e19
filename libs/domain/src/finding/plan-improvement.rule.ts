import { refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isStorableText, textLimits } from '../text/storable-text';
import { awaitsPlan, type ClientFindingStage } from './client-finding-stage';
import { mayImproveFinding, type ImproveFindingFacts, type ImproveFindingRefusal } from './improve-finding.rule';

export type PlanImprovementRefusal =
  | ClosedEngagementRefusal
  | 'finding.being-revised'
  | 'finding.no-plan-asked'
  | 'improvement.words-not-storable'
  | ImproveFindingRefusal;

export interface PlanImprovementFacts extends ImproveFindingFacts {
  engagementState: EngagementState;
  stage: ClientFindingStage;
  /** What the client says to this version: what was done since the one before. */
  words: string;
}

/** The plan is the client's: its approver hands it in and reports on it, each time as a version of its own. */
export function mayPlanImprovement(facts: PlanImprovementFacts): Decision<PlanImprovementRefusal> {
  const closed = closedRefusal(facts.engagementState);
  if (closed) return refuse(closed);
  if (facts.stage === 'being-revised') return refuse('finding.being-revised');
  if (!awaitsPlan(facts.stage)) return refuse('finding.no-plan-asked');
  if (!isStorableText(facts.words, textLimits.reason)) return refuse('improvement.words-not-storable');
  return mayImproveFinding(facts);
}
