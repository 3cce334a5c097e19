import type { Request } from 'express';
import { createHmac, createPrivateKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * What a request asks, as a value that its idempotency key is bound to. It is stored beside the key, and a body may hold a
 * password: so it is keyed with a secret that the database does not hold, and a reader of the database cannot try
 * passwords on it. The secret is derived from the ledger's key, which every process has.
 */
export class RequestFingerprint {
  /** A key and not its bytes: Node would make a key of them at every use, which takes ten times the digest. */
  private readonly secret: KeyObject;

  constructor(ledgerKeyPem: string) {
    const key = createPrivateKey(ledgerKeyPem).export({ type: 'pkcs8', format: 'der' });
    this.secret = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'akashi request fingerprint', 32)));
  }

  /** 64 hex digits over method, address and body; of a file, which streams past, name and length: its content joins later. */
  of(request: Request): string {
    const parts = [request.method, request.originalUrl];
    if (request.is('json')) parts.push(JSON.stringify(request.body));
    else parts.push(request.get('x-file-name') ?? '', request.get('content-length') ?? '');
    return createHmac('sha256', this.secret).update(JSON.stringify(parts)).digest('hex');
  }
}
