import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM; what a text belongs to is sealed in with it. */
export function sealUnder(key: Buffer, text: Uint8Array, belongsTo: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null for anything that was not sealed under this key for the same. */
export function openUnder(key: Buffer, sealed: Buffer, belongsTo: string): Buffer | null {
  if (sealed.length < nonceLength + tagLength) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([cipher.update(sealed.subarray(nonceLength + tagLength)), cipher.final()]);
  } catch {
    return null;
  }
}
