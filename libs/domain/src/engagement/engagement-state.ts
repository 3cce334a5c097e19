import { allow, refuse, type Decision } from '../decision';

/** 初回, 更新, 追加監査 and 再監査. */
export const engagementKinds = ['INITIAL', 'RENEWAL', 'ADDITIONAL', 'REAUDIT'] as const;

export type EngagementKind = (typeof engagementKinds)[number];

export const engagementStates = [
  'proposed',
  'accepted',
  'planned',
  'in_fieldwork',
  'in_reporting',
  'issued',
  'handed_over',
  'archived',
] as const;

export type EngagementState = (typeof engagementStates)[number];

/** From a state to the next; fieldwork is opened again while nothing has been issued. */
const moves: Readonly<Record<EngagementState, readonly EngagementState[]>> = {
  proposed: ['accepted'],
  accepted: ['planned'],
  planned: ['in_fieldwork'],
  in_fieldwork: ['in_reporting'],
  in_reporting: ['issued', 'in_fieldwork'],
  issued: ['handed_over'],
  handed_over: ['archived'],
  archived: [],
};

export type MoveEngagementRefusal = 'engagement.archived' | 'engagement.step-not-allowed';

/** An engagement goes one step at a time, and never back past what has left the firm. */
export function mayMoveEngagement(facts: {
  from: EngagementState;
  to: EngagementState;
}): Decision<MoveEngagementRefusal> {
  if (facts.from === 'archived') return refuse('engagement.archived');
  return moves[facts.from].includes(facts.to) ? allow : refuse('engagement.step-not-allowed');
}

/** True while tests, evidence and findings may still be recorded. */
export function isFieldworkOpen(state: EngagementState): boolean {
  return state === 'planned' || state === 'in_fieldwork' || state === 'in_reporting';
}
