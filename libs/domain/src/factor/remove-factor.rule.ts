import { allow, refuse, type Decision } from '../decision';

export type RemoveFactorRefusal = 'factor.last-one';

/** Where a second factor is asked for, the last one is not taken away: another is set up first. */
export function mayRemoveFactor(facts: { isRequired: boolean; others: number }): Decision<RemoveFactorRefusal> {
  return facts.isRequired && facts.others === 0 ? refuse('factor.last-one') : allow;
}
