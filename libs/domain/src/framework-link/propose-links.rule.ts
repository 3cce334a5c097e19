import { allow, refuse, type Decision } from '../decision';

export type ProposeLinksRefusal = 'framework-link.nothing-new';

/** What the edition says of its origins is proposed once; where nothing of it is new, there is nothing to propose. */
export function mayProposeLinks({ fresh }: { fresh: number }): Decision<ProposeLinksRefusal> {
  return fresh > 0 ? allow : refuse('framework-link.nothing-new');
}
