import { createPublicKey, type KeyObject } from 'node:crypto';

type Cbor = number | Uint8Array;

const kind = { unsigned: 0, negative: 1, bytes: 2, map: 5 } as const;

/** A device's public key (RFC 9052) of the two kinds that are enrolled: ES256 and RS256. Null where it is none. */
export function readCoseKey(bytes: Uint8Array): KeyObject | null {
  try {
    const jwk = jwkOf(readMap(bytes));
    return jwk && createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return null;
  }
}

function jwkOf(key: ReadonlyMap<number, Cbor>) {
  const [type, algorithm, curve] = [key.get(1), key.get(3), key.get(-1)];
  const text = (label: number): string => {
    const value = key.get(label);
    if (!(value instanceof Uint8Array)) throw new Error('A part of the key is missing.');
    return Buffer.from(value).toString('base64url');
  };
  if (type === 2 && algorithm === -7 && curve === 1) return { kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) };
  return type === 3 && algorithm === -257 ? { kty: 'RSA', n: text(-1), e: text(-2) } : null;
}

/** One map of small numbers to numbers and bytes, with nothing after it: all that such a key is made of. */
function readMap(bytes: Uint8Array): Map<number, Cbor> {
  let at = 0;
  const head = (): [number, number] => {
    const first = byteAt(bytes, at++);
    const extra = first & 31;
    if (extra < 24) return [first >> 5, extra];
    if (extra > 25) throw new Error('Longer than a key is.');
    let value = 0;
    for (let left = extra - 23; left > 0; left--) value = value * 256 + byteAt(bytes, at++);
    return [first >> 5, value];
  };
  const item = (): Cbor => {
    const [is, value] = head();
    if (is === kind.unsigned) return value;
    if (is === kind.negative) return -1 - value;
    if (is !== kind.bytes || at + value > bytes.length) throw new Error('No part of a key.');
    at += value;
    return bytes.slice(at - value, at);
  };
  const [is, size] = head();
  if (is !== kind.map) throw new Error('A key is a map.');
  const parts = new Map<number, Cbor>();
  for (let left = size; left > 0; left--) {
    const label = item();
    if (typeof label !== 'number' || parts.has(label)) throw new Error('A label stands once.');
    parts.set(label, item());
  }
  if (at !== bytes.length) throw new Error('Something follows the key.');
  return parts;
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Error('The key is cut off.');
  return byte;
}
