import { allow, refuse, type Decision } from '../decision';
import type { KindAtClient } from './client-person-kind';

export type SetPersonKindRefusal = 'client-person.ended' | 'client-person.same-kind';

/** Another kind for somebody who works there; of whoever has ended, nothing is changed. */
export function maySetPersonKind(facts: {
  isEnded: boolean;
  before: KindAtClient;
  kind: KindAtClient;
}): Decision<SetPersonKindRefusal> {
  if (facts.isEnded) return refuse('client-person.ended');
  return facts.before === facts.kind ? refuse('client-person.same-kind') : allow;
}
