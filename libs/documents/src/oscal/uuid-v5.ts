import { createHash } from 'node:crypto';

/** Namespace of every name Akashi gives in an OSCAL document. */
const namespace = Buffer.from('7d0c6a5e3b1f4c8d9e2a51b60f4437aa', 'hex');

/** RFC 9562 §5.5: the same name has the same id in every rendering. */
export function uuidV5(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
