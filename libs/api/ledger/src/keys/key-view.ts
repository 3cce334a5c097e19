import type { LedgerKeyView } from '@akashi/contracts';
import { ledgerKeyFingerprint, type ListedKey } from '@akashi/documents';

export function keyView({ number, publicKeyPem, from, retired, announcement }: ListedKey): LedgerKeyView {
  return { number, fingerprint: ledgerKeyFingerprint(publicKeyPem), publicKeyPem, from, retired, announcement };
}
