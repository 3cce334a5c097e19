import { allow, refuse, type Decision } from '../decision';

export type RelyOnRowsRefusal = 'ledger.rows-differ';

/** May anything rest on what is shown? Nobody signs for papers, and none leave the firm, that are not as they were recorded. */
export function mayRelyOnRows(facts: { differing: number }): Decision<RelyOnRowsRefusal> {
  return facts.differing === 0 ? allow : refuse('ledger.rows-differ');
}
