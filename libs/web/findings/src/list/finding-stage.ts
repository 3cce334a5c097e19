import type { FindingState } from '@akashi/domain/finding';

/** The columns of the work on findings: what each of them waits for. */
export const stages = ['facts', 'review', 'ready', 'plan', 'ended'] as const;

export type Stage = (typeof stages)[number];

const stageOfState: Readonly<Record<FindingState, Stage>> = {
  draft: 'facts',
  confirmed: 'review',
  reviewed: 'ready',
  reported: 'plan',
  improvement_planned: 'plan',
  improved: 'ended',
  followed_up: 'ended',
  closed: 'ended',
  withdrawn: 'ended',
};

export function stageOf(state: FindingState): Stage {
  return stageOfState[state];
}
