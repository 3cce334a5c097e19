import { allow, refuse, type Decision } from '../decision';
import type { RequestListReading } from './read-request-list';

export type TakeRequestListRefusal =
  'request.list-without-headings' | 'request.list-other-engagement' | 'request.list-empty' | 'request.list-too-long';

/** As many as an engagement has, and more. */
export const requestListLimit = 1_000;

/** A list comes back to the engagement that it was written from; one that was made elsewhere says nothing of that. */
export function mayTakeRequestList(
  engagementId: string,
  reading: Pick<RequestListReading, 'engagementId' | 'rows'> | null,
): Decision<TakeRequestListRefusal> {
  if (!reading) return refuse('request.list-without-headings');
  if (reading.engagementId !== null && reading.engagementId !== engagementId)
    return refuse('request.list-other-engagement');
  if (reading.rows.length === 0) return refuse('request.list-empty');
  return reading.rows.length > requestListLimit ? refuse('request.list-too-long') : allow;
}
