import type { FindingState } from '@akashi/domain/finding';
import type { DeviationState } from '@akashi/domain/sampling';
import type { ChipState } from '@akashi/web-ui';

/** The shape of each state: what waits for somebody has the clock, what has come to an end the tick. */
export const findingChips: Readonly<Record<FindingState, ChipState>> = {
  draft: 'doing',
  confirmed: 'wait',
  reviewed: 'ok',
  reported: 'wait',
  improvement_planned: 'wait',
  improved: 'ok',
  followed_up: 'ok',
  closed: 'locked',
  withdrawn: 'omitted',
};

export const deviationChips: Readonly<Record<DeviationState, ChipState>> = {
  open: 'bad',
  explanation_proposed: 'wait',
  explained: 'ok',
  raised: 'locked',
};
