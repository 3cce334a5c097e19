import type { ClientPersonKind } from '../access/client-person';
import { allow, refuse, type Decision } from '../decision';

export type ChangeClientPersonRefusal =
  'client-person.ended' | 'client-person.same-kind' | 'client-person.owner-by-firm' | 'client-person.own-place';

/** Another kind for somebody who works there; of whoever has ended, nothing is changed. */
export function mayReviseClientPerson(facts: {
  isEnded: boolean;
  before: ClientPersonKind;
  kind: ClientPersonKind;
}): Decision<ChangeClientPersonRefusal> {
  if (facts.isEnded) return refuse('client-person.ended');
  return facts.before === facts.kind ? refuse('client-person.same-kind') : allow;
}

/** The owner ends their colleagues, and neither themselves nor another owner: their part would be nobody's. The firm ends anyone. */
export function mayEndClientPerson(facts: {
  isEnded: boolean;
  kind: ClientPersonKind;
  by: 'firm' | 'owner';
  isOneself: boolean;
}): Decision<ChangeClientPersonRefusal> {
  if (facts.isEnded) return refuse('client-person.ended');
  if (facts.isOneself) return refuse('client-person.own-place');
  return facts.by === 'owner' && facts.kind === 'owner' ? refuse('client-person.owner-by-firm') : allow;
}
