import { createHash, createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * Binds each line of a security log to everything before it under a key that no database holds: whoever can write every table
 * can take away the newest lines, and can neither change, insert nor take out one before them. The key is derived from the
 * ledger's, which every process has.
 */
export class SecurityLogSeals {
  /** A key and not its bytes: Node would make a key of them at every use, which takes ten times the digest. */
  private readonly secret: KeyObject;

  constructor(ledgerKeyPem: string) {
    const key = createPrivateKey(ledgerKeyPem).export({ type: 'pkcs8', format: 'der' });
    this.secret = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'akashi security log', 32)));
  }

  /** Hex, over the hash of the line before and the line's own text. */
  of(hashBefore: Buffer, text: string): string {
    return createHmac('sha256', this.secret).update(hashBefore).update(text, 'utf8').digest('hex');
  }
}

/** As the database makes it: the hash before, then the text. */
export function chained(hashBefore: Buffer, text: string): Buffer {
  return createHash('sha256').update(hashBefore).update(text, 'utf8').digest();
}
