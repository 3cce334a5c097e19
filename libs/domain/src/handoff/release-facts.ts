import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isStorableText, textLimits } from '../text/storable-text';

export type ReleaseRefusal =
  ClosedEngagementRefusal | 'release.not-accepted' | 'release.nobody-to-read' | 'release.note-not-storable';

export interface ReleaseFacts {
  engagementState: EngagementState;
  /** Somebody at the client comes in who may read it. */
  hasReaders: boolean;
  note: string;
}

/** Why nothing is released, whatever it is; null where something may be. */
export function releaseRefusal({ engagementState, hasReaders, note }: ReleaseFacts): ReleaseRefusal | null {
  const closed = closedRefusal(engagementState);
  if (closed) return closed;
  if (engagementState === 'proposed') return 'release.not-accepted';
  if (!hasReaders) return 'release.nobody-to-read';
  return isStorableText(note, textLimits.reason) ? null : 'release.note-not-storable';
}
