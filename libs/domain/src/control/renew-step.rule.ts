import { allow, refuse, type Decision } from '../decision';
import { recordingVoidsSignOff, type TestState } from './test-state';
import { mayWriteOnTest, type WriteOnTestRefusal } from './write-on-test.rule';

/** What becomes of a step whose procedure has a newer version: its wording is taken, or the step stays as it is worded. */
export const renewals = ['taken', 'kept'] as const;

export type Renewal = (typeof renewals)[number];

export type RenewStepRefusal =
  'test.step-without-procedure' | 'test.procedure-not-newer' | 'test.signed-already' | WriteOnTestRefusal;

export interface RenewStepFacts {
  state: TestState;
  /** The version the step says it came from; null for one that was written by hand. */
  from: number | null;
  /** The version the person has read, and the one that holds. */
  seen: number;
  newest: number;
}

/** Only what was read is taken: a version that came in meanwhile is shown first. */
export function mayRenewStep({ state, from, seen, newest }: RenewStepFacts): Decision<RenewStepRefusal> {
  const open = mayWriteOnTest({ state });
  if (!open.allowed) return open;
  if (recordingVoidsSignOff(state)) return refuse('test.signed-already');
  if (from === null) return refuse('test.step-without-procedure');
  return seen === newest && newest > from ? allow : refuse('test.procedure-not-newer');
}
