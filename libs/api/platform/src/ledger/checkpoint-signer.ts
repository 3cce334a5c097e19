import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** Signs checkpoints with Ed25519. The key belongs outside the database host; a development machine keeps it in a file. */
export class CheckpointSigner {
  private readonly key: KeyObject;

  constructor(
    privateKeyPem: string,
    readonly keyName: string,
  ) {
    this.key = createPrivateKey(privateKeyPem);
  }

  /** The 32 bytes of the public key. */
  get publicKey(): Buffer {
    return createPublicKey(this.key).export({ type: 'spki', format: 'der' }).subarray(-32);
  }

  get publicKeyPem(): string {
    return createPublicKey(this.key).export({ type: 'spki', format: 'pem' }).toString();
  }

  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.key);
  }
}
