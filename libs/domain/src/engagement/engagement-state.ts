/** The way of an engagement that is carried through, in its order. */
export const engagementCourse = [
  'proposed',
  'accepted',
  'planned',
  'in_fieldwork',
  'in_reporting',
  'issued',
  'handed_over',
  'archived',
] as const;

/** How a proposed engagement ends that is not carried through: the firm declines it, or the client withdraws it. */
export const engagementEnds = ['declined', 'withdrawn'] as const;

export const engagementStates = [...engagementCourse, ...engagementEnds] as const;

export type EngagementState = (typeof engagementStates)[number];

export type EngagementEnd = (typeof engagementEnds)[number];

export type ClosedEngagementRefusal = 'engagement.archived' | 'engagement.declined' | 'engagement.withdrawn';

/** Why nothing of an engagement changes any more; null while something may. */
export function closedRefusal(state: EngagementState): ClosedEngagementRefusal | null {
  return state === 'archived' || state === 'declined' || state === 'withdrawn' ? `engagement.${state}` : null;
}

/** True for an engagement that was never carried through: its period stays free for another. */
export function isEnded(state: EngagementState): state is EngagementEnd {
  return (engagementEnds as readonly EngagementState[]).includes(state);
}

/** True while tests, evidence and findings may still be recorded. */
export function isFieldworkOpen(state: EngagementState): boolean {
  return state === 'planned' || state === 'in_fieldwork' || state === 'in_reporting';
}
