import type { FindingView } from '@akashi/contracts';
import { findingStates, type FindingState } from '@akashi/domain/finding';

/** The steps of a finding as its page shows them, in their order. */
export const progressSteps = ['raise', 'confirm', 'review', 'report', 'plan', 'improve', 'follow-up', 'close'] as const;

export type ProgressStep = (typeof progressSteps)[number];

/** The state a finding has once a step is done. */
const reached: Readonly<Record<ProgressStep, FindingState>> = {
  raise: 'draft',
  confirm: 'confirmed',
  review: 'reviewed',
  report: 'reported',
  plan: 'improvement_planned',
  improve: 'improved',
  'follow-up': 'followed_up',
  close: 'closed',
};

export interface ProgressPoint {
  step: ProgressStep;
  state: 'done' | 'now' | 'todo';
  /** The day it was done or is due, `YYYY-MM-DD`; null where nothing is known of it. */
  on: string | null;
}

export interface ProgressFacts extends Pick<FindingView, 'state' | 'confirmedOn' | 'improvement'> {
  /** The day in Japan it was raised on. */
  raisedOn: string;
}

/** Where the finding stands: what is done, the one step that comes next, and the days. Empty for one that was withdrawn. */
export function progressOf(finding: ProgressFacts): ProgressPoint[] {
  if (finding.state === 'withdrawn') return [];
  const at = findingStates.indexOf(finding.state);
  const isDone = (step: ProgressStep) => findingStates.indexOf(reached[step]) <= at;
  const next = progressSteps.find((step) => !isDone(step));
  return progressSteps.map((step) => ({
    step,
    state: isDone(step) ? 'done' : step === next ? 'now' : 'todo',
    on: dayOf(step, finding),
  }));
}

function dayOf(step: ProgressStep, { raisedOn, confirmedOn, improvement }: ProgressFacts): string | null {
  if (step === 'raise') return raisedOn;
  if (step === 'confirm') return confirmedOn;
  if (step === 'improve') return improvement?.improvedOn ?? improvement?.dueOn ?? null;
  return null;
}
