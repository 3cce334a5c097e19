import { allow, refuse, type Decision } from '../decision';

export type RotateKeyRefusal = 'ledger.keys-differ';

export interface RotateKeyFacts {
  /** Each key of the list is announced by the one before it. */
  isListWhole: boolean;
}

/** May a new key sign from here on? Not on a list that somebody changed: the announcement would be the list's, and not the firm's. */
export function mayRotateKey({ isListWhole }: RotateKeyFacts): Decision<RotateKeyRefusal> {
  return isListWhole ? allow : refuse('ledger.keys-differ');
}
