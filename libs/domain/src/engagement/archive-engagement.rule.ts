import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from './engagement-state';

export type ArchiveEngagementRefusal = 'engagement.not-handed-over' | 'engagement.open-notes';

/** The file is closed once the package has left the firm and no review note is open; after it only dated additions. */
export function mayArchiveEngagement(facts: {
  state: EngagementState;
  openNotes: number;
}): Decision<ArchiveEngagementRefusal> {
  if (facts.state !== 'handed_over') return refuse('engagement.not-handed-over');
  return facts.openNotes === 0 ? allow : refuse('engagement.open-notes');
}
