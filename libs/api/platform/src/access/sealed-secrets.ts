import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, hkdfSync, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

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
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(belongsTo));
    const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Null for anything that was not sealed here for the same. */
  open(sealed: Buffer, belongsTo: string): Buffer | null {
    if (sealed.length < nonceLength + tagLength) return null;
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, nonceLength))
        .setAAD(Buffer.from(belongsTo))
        .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
      return Buffer.concat([cipher.update(sealed.subarray(nonceLength + tagLength)), cipher.final()]);
    } catch {
      return null;
    }
  }

  /** 64 hex digits by which a secret is known again; whoever reads the database can try no guess on them. */
  mac(secret: string, belongsTo: string): string {
    return createHmac('sha256', this.macKey)
      .update(JSON.stringify([belongsTo, secret]))
      .digest('hex');
  }
}
