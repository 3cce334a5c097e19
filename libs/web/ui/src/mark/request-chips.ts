import type { RequestState } from '@akashi/domain/request';
import type { ChipState } from './chip';

/** The shape of each state: what waits for the client has the clock, what waits for the firm is under way. */
export const requestChips: Readonly<Record<RequestState, ChipState>> = {
  draft: 'idle',
  requested: 'wait',
  submitted: 'doing',
  checking: 'doing',
  returned: 'back',
  accepted: 'ok',
  withdrawn: 'omitted',
};
