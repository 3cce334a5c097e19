import { allow, refuse, type Decision } from '../decision';
import type { KindAtClient } from './client-person-kind';

export type EndClientPersonRefusal = 'client-person.ended' | 'client-person.owner-by-firm' | 'client-person.own-place';

/** The owner ends their colleagues, and neither themselves nor another owner: their part would be nobody's. The firm ends anyone. */
export function mayEndClientPerson(facts: {
  isEnded: boolean;
  kind: KindAtClient;
  by: 'firm' | 'owner';
  isOneself: boolean;
}): Decision<EndClientPersonRefusal> {
  if (facts.isEnded) return refuse('client-person.ended');
  if (facts.isOneself) return refuse('client-person.own-place');
  return facts.by === 'owner' && facts.kind === 'owner' ? refuse('client-person.owner-by-firm') : allow;
}
