import { allow, refuse, type Decision } from '../decision';
import type { RequestListReading } from './read-request-list';

export type TakeRequestListRefusal =
  | 'request.list-without-headings'
  | 'request.list-other-engagement'
  | 'request.list-other-link'
  | 'request.list-empty'
  | 'request.list-too-long';

/** As many as an engagement has, and more. */
export const requestListLimit = 1_000;

/**
 * A list comes back to the engagement that it was written from, and one that went out with a drop link to that link of it; one that was
 * made elsewhere says nothing of that.
 */
export function mayTakeRequestList(
  engagementId: string,
  reading: Pick<RequestListReading, 'engagementId' | 'linkId' | 'rows'> | null,
  isLinkThere = false,
): Decision<TakeRequestListRefusal> {
  if (!reading) return refuse('request.list-without-headings');
  if (reading.engagementId !== null && reading.engagementId !== engagementId)
    return refuse('request.list-other-engagement');
  if (reading.linkId !== null && !isLinkThere) return refuse('request.list-other-link');
  if (reading.rows.length === 0) return refuse('request.list-empty');
  return reading.rows.length > requestListLimit ? refuse('request.list-too-long') : allow;
}
