import { createHmac, createPrivateKey, hkdfSync } from 'node:crypto';
import { openUnder, sealUnder } from './sealed-under';

/**
 * Secrets that have to be read again (that of a device which shows codes), sealed under a key that no database holds. It is
 * derived from the ledger's key, which every process has. What a secret belongs to is sealed in with it: moved to somebody
 * else's row it opens nothing.
 */
export class SealedSecrets {
  private readonly key: Buffer;
  private readonly macKey: Buffer;

  constructor(ledgerKeyPem: string) {
    const secret = createPrivateKey(ledgerKeyPem).export({ type: 'pkcs8', format: 'der' });
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'akashi sealed secrets', 32));
    this.macKey = Buffer.from(hkdfSync('sha256', secret, '', 'akashi recovery codes', 32));
  }

  seal(text: Buffer, belongsTo: string): Buffer {
    return sealUnder(this.key, text, belongsTo);
  }

  /** Null for anything that was not sealed here for the same. */
  open(sealed: Buffer, belongsTo: string): Buffer | null {
    return openUnder(this.key, sealed, belongsTo);
  }

  /** 64 hex digits by which a secret is known again; whoever reads the database can try no guess on them. */
  mac(secret: string, belongsTo: string): string {
    return createHmac('sha256', this.macKey)
      .update(JSON.stringify([belongsTo, secret]))
      .digest('hex');
  }
}
