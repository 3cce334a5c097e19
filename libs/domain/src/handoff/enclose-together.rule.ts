import { allow, refuse, type Decision } from '../decision';
import type { AgreementCheck } from './paper-agreement';

export type AgreePapersRefusal = 'package.papers-disagree';

/** A package whose papers contradict each other comes back from the reviewing body, so it is not built. */
export function mayEncloseTogether(checks: readonly AgreementCheck[]): Decision<AgreePapersRefusal> {
  return checks.some(({ ok, level }) => !ok && level === 'blocking') ? refuse('package.papers-disagree') : allow;
}
