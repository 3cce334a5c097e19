import { canonicalJson } from '@akashi/domain/ledger';
import { createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * Binds an event to the state before and after it. A plain hash of a short text is the text for whoever tries all short
 * texts, and events leave the firm: so the digest is keyed with a secret that neither the database nor the package holds. It
 * is derived from the ledger's key, which every process has.
 */
export class LedgerCommitments {
  /** A key and not its bytes: Node would make a key of them at every use, which takes ten times the digest. */
  private readonly secret: KeyObject;

  constructor(ledgerKeyPem: string) {
    const key = createPrivateKey(ledgerKeyPem).export({ type: 'pkcs8', format: 'der' });
    this.secret = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'akashi ledger commitments', 32)));
  }

  /** 64 hex digits: HMAC-SHA-256 over the canonical JSON of the event's id and the value. */
  of(eventId: string, value: unknown): string {
    // What travels as JSON is what is bound: a request body is an instance of its class, a row holds dates.
    const plain: unknown = JSON.parse(JSON.stringify({ eventId, value }));
    return createHmac('sha256', this.secret).update(canonicalJson(plain), 'utf8').digest('hex');
  }
}
