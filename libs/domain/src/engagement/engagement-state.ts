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

/** True while tests, evidence and findings may still be recorded. */
export function isFieldworkOpen(state: EngagementState): boolean {
  return state === 'planned' || state === 'in_fieldwork' || state === 'in_reporting';
}
