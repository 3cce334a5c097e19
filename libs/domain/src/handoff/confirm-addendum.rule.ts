import { allow, refuse, type Decision } from '../decision';
import type { AddendumState } from './addendum-state';

export type ConfirmAddendumRefusal = 'addendum.not-open' | 'addendum.writer-confirms';

/** Two people stand behind an addendum: who wrote it and who confirms it. */
export function mayConfirmAddendum(facts: {
  state: AddendumState;
  writtenById: string;
  confirmerId: string;
}): Decision<ConfirmAddendumRefusal> {
  if (facts.state !== 'written') return refuse('addendum.not-open');
  return facts.writtenById === facts.confirmerId ? refuse('addendum.writer-confirms') : allow;
}
