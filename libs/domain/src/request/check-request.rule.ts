import { allow, refuse, type Decision } from '../decision';
import type { RequestState } from './request-state';

export type CheckRequestRefusal = 'request.not-submitted';

/** Somebody takes an answer up: from here on the client reads that it is being looked at. */
export function mayCheckRequest({ state }: { state: RequestState }): Decision<CheckRequestRefusal> {
  return state === 'submitted' ? allow : refuse('request.not-submitted');
}
