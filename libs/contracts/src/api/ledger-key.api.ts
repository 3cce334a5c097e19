import type { LedgerKeysView } from '../ledger.contract';
import { get, of, post } from './operation';

export interface RotateKeyBody {
  /** Number of the key that signs, as it was seen. */
  number: number;
}

export const ledgerKeyApi = {
  /** The keys that sign the firm's ledgers, each with its days and its fingerprint. */
  list: get('firm/ledger-keys', 'ledger-key.read', { answer: of<LedgerKeysView>() }),
  /** Announces a new key under the one that signs; from here on the new one signs. */
  rotate: post('firm/ledger-keys', 'ledger-key.rotate', {
    stepUp: 'signature',
    body: of<RotateKeyBody>(),
    answer: of<LedgerKeysView>(),
    logs: { kind: 'log', thing: 'ledger' },
  }),
};
