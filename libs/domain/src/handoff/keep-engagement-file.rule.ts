import { allow, refuse, type Decision } from '../decision';

/** What one archive of the plain form can hold. */
export const engagementFileLimits = { bytes: 0xffffffff, entries: 0xfffe };

export interface KeepEngagementFileFacts {
  bytes: number;
  entries: number;
  /** Read again from the store, each entry is what the signed list says; null before it was read. */
  isAsListed: boolean | null;
}

export type KeepEngagementFileRefusal = 'engagement-file.too-large' | 'engagement-file.reads-otherwise';

/** A file of an engagement counts when somebody has read it again: what was only written may not be there on the day it is needed. */
export function mayKeepEngagementFile(facts: KeepEngagementFileFacts): Decision<KeepEngagementFileRefusal> {
  const { bytes, entries, isAsListed } = facts;
  if (bytes > engagementFileLimits.bytes || entries > engagementFileLimits.entries)
    return refuse('engagement-file.too-large');
  return isAsListed === false ? refuse('engagement-file.reads-otherwise') : allow;
}
