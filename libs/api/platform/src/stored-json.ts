import { DomainProblem } from './problems/domain-problem';

/** A text of ours as it was stored. One that is no JSON any more was rewritten in the database: the comparison names its row. */
export function storedJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new DomainProblem('ledger.rows-differ');
  }
}
