import { allow, refuse, type Decision } from '../decision';
import { stepLimit } from './fill-paper.rule';
import type { Technique } from './technique';
import { recordingVoidsSignOff, type TestState } from './test-state';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';

/** Whose paper steps are copied from: another of the same engagement, or the one of the year before. */
export const copySources = ['paper', 'last-year'] as const;

export type CopySource = (typeof copySources)[number];

export type CopyStepsRefusal =
  | 'test.no-paper-to-copy'
  | 'test.copies-stand'
  | 'test.steps-written'
  | 'test.signed-already'
  | 'test.too-many-steps'
  | WriteOnTestRefusal;

/** A step of another paper as it is copied: how it is done, never what was seen, by whom or when. */
export interface StepToCopy {
  readonly engagementId: string;
  readonly stepId: string;
  readonly stepVersion: number;
  readonly technique: Technique;
  readonly procedure: string;
}

export interface CopyStepsFacts {
  state: TestState;
  /** Steps on the paper, and the ids of those that some of them were copied from. */
  stepCount: number;
  present: readonly string[];
  /** Those of the other paper that were asked for, in their order; null where there is no such paper. */
  offered: readonly StepToCopy[] | null;
  /** Whether they may stand beside steps that are there already. */
  besideSteps: boolean;
}

/** A paper takes how another did it, once, and never under a signature; what was found there is no finding of this year. */
export function mayCopySteps(facts: CopyStepsFacts): Decision<CopyStepsRefusal> {
  const open = mayWriteOnTest(facts);
  if (!open.allowed) return open;
  if (recordingVoidsSignOff(facts.state)) return refuse('test.signed-already');
  if (!facts.offered || facts.offered.length === 0) return refuse('test.no-paper-to-copy');
  const steps = stepsToCopy(facts);
  if (steps.length === 0) return refuse('test.copies-stand');
  if (facts.stepCount > 0 && !facts.besideSteps) return refuse('test.steps-written');
  return facts.stepCount + steps.length > stepLimit ? refuse('test.too-many-steps') : allow;
}

/** Those that the paper does not have yet. */
export function stepsToCopy({ offered, present }: Pick<CopyStepsFacts, 'offered' | 'present'>): StepToCopy[] {
  return (offered ?? []).filter(({ stepId }) => !present.includes(stepId));
}
