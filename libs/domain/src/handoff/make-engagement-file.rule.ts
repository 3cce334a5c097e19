import { allow, refuse, type Decision } from '../decision';
import type { EngagementState } from '../engagement/engagement-state';

export type MakeEngagementFileRefusal = 'engagement-file.not-archived';

/** 一件書類の書き出し: of a file that is closed, so that what is written is what stays. */
export function mayMakeEngagementFile({
  engagementState,
}: {
  engagementState: EngagementState;
}): Decision<MakeEngagementFileRefusal> {
  return engagementState === 'archived' ? allow : refuse('engagement-file.not-archived');
}
