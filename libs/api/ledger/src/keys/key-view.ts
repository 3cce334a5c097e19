import type { LedgerKeyView } from '@akashi/contracts';
import { ledgerKeyFingerprint, verifierKeyOf, type ListedKey } from '@akashi/documents';

export function keyView({ number, keyName, publicKeyPem, from, retired, announcement }: ListedKey): LedgerKeyView {
  const fingerprint = ledgerKeyFingerprint(publicKeyPem);
  return {
    number,
    fingerprint,
    publicKeyPem,
    verifierKey: verifierKeyOf(keyName, publicKeyPem),
    from,
    retired,
    announcement,
  };
}
