import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesName, statesReason, type ReasonRefusal } from '../text/stated-text';
import type { FindingState } from './finding-state';

export type ImproveFindingRefusal =
  | ReasonRefusal
  | 'finding.not-reported'
  | 'finding.closed'
  | 'improvement.plan-missing'
  | 'improvement.owner-missing'
  | 'improvement.owner-not-storable'
  | 'improvement.due-date-invalid'
  | 'improvement.improved-in-future';

/** One item of the client's 改善計画書. */
export interface ImproveFindingFacts {
  state: FindingState;
  plan: string;
  owner: string;
  dueOn: LocalDate;
  /** The day the client says it was improved, which may lie inside the period; null while it is not. */
  improvedOn: LocalDate | null;
  today: LocalDate;
}

/** For every reported finding the client says what it will do, who does it and until when, and later that it is done. */
export function mayImproveFinding(facts: ImproveFindingFacts): Decision<ImproveFindingRefusal> {
  if (facts.state === 'closed') return refuse('finding.closed');
  if (!['reported', 'improvement_planned', 'improved'].includes(facts.state)) return refuse('finding.not-reported');
  const plan = statesReason(facts.plan, 'improvement.plan-missing');
  if (!plan.allowed) return plan;
  const owner = statesName(facts.owner, 'improvement.owner-missing', 'improvement.owner-not-storable');
  if (!owner.allowed) return owner;
  if (!isLocalDate(facts.dueOn)) return refuse('improvement.due-date-invalid');
  if (facts.improvedOn === null) return allow;
  const isPast = isLocalDate(facts.improvedOn) && facts.improvedOn <= facts.today;
  return isPast ? allow : refuse('improvement.improved-in-future');
}

/** The state after an item of the improvement plan was recorded. */
export function findingStateAfterImprovement(improvedOn: LocalDate | null): FindingState {
  return improvedOn === null ? 'improvement_planned' : 'improved';
}
