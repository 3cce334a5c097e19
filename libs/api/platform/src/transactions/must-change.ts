import { DomainProblem } from '../problems/domain-problem';

/**
 * An update that names the version it saw must find it: `mustChange(await tx.update(…))`. No row means that somebody
 * changed it meanwhile, because the row itself was read a moment ago in the same transaction.
 */
export function mustChange(result: { affected?: number | null }): void {
  if (result.affected !== 1) throw new DomainProblem('stale-version');
}
