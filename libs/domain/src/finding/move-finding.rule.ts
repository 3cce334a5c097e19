import { allow, refuse, type Decision } from '../decision';
import type { FindingState } from './finding-state';

/** From a state to those that may follow. A changed text goes back to `draft`, since nobody has confirmed it. */
const moves: Readonly<Record<FindingState, readonly FindingState[]>> = {
  draft: ['confirmed', 'withdrawn'],
  confirmed: ['reviewed', 'draft', 'withdrawn'],
  reviewed: ['reported', 'draft', 'withdrawn'],
  reported: ['improvement_planned', 'improved'],
  improvement_planned: ['improved'],
  improved: ['followed_up', 'improvement_planned'],
  followed_up: ['closed', 'improvement_planned'],
  closed: [],
  withdrawn: [],
};

export type MoveFindingRefusal = 'finding.step-not-allowed';

/** A finding goes through its states in order; what is reported is never taken back. */
export function mayMoveFinding(facts: { from: FindingState; to: FindingState }): Decision<MoveFindingRefusal> {
  return moves[facts.from].includes(facts.to) ? allow : refuse('finding.step-not-allowed');
}
