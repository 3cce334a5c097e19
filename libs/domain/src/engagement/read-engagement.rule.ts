import { allow, refuse, type Decision } from '../decision';
import { isIndependent, type IndependenceDeclaration } from './independence-declaration';

export type ReadEngagementRefusal = 'declare-first' | 'interest-unresolved';

/**
 * A member of the team learns nothing of the engagement before they have declared, and nothing more while an interest that they
 * declared is not resolved: what was seen cannot be taken back.
 */
export function mayReadEngagement(facts: {
  /** The one of the member's own that counts; null while there is none. */
  declaration: IndependenceDeclaration | null;
}): Decision<ReadEngagementRefusal> {
  if (!facts.declaration) return refuse('declare-first');
  return isIndependent(facts.declaration) ? allow : refuse('interest-unresolved');
}
