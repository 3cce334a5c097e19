import { allow, refuse, type Decision } from '../decision';

export type GiveCodeRefusal = 'factor.code-wrong' | 'factor.code-used';

export interface GiveCodeFacts {
  /** The step of time that the code belongs to; null when it belongs to none near now. */
  step: number | null;
  /** The last step whose code was taken; null when none was. */
  lastStep: number | null;
}

/** A code opens once: whoever looked over a shoulder has nothing in their hand. */
export function mayGiveCode({ step, lastStep }: GiveCodeFacts): Decision<GiveCodeRefusal> {
  if (step === null) return refuse('factor.code-wrong');
  return lastStep !== null && step <= lastStep ? refuse('factor.code-used') : allow;
}
