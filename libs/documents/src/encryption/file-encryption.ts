import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Of what was encrypted; only the last segment of a file is shorter. */
export const segmentBytes = 2 ** 16;
export const headerBytes = 64;

const tagBytes = 16;
const keptSegmentBytes = segmentBytes + tagBytes;
/** What no other file begins with, and the version of what follows. */
const beginning = Buffer.concat([Buffer.from('\x89AKASHI\n', 'latin1'), Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0)]);
const idFrom = beginning.length;
const saltFrom = idFrom + 16;

/** A key of a firm, under which each of its files has a key of its own. */
export interface DataKey {
  /** A uuid; it stands in the header of each file. */
  readonly id: string;
  readonly key: Uint8Array;
}

/** How one file is encrypted: its own key, and the header that goes before it and into each of its segments. */
export interface FileEncryption {
  readonly key: Uint8Array;
  readonly header: Uint8Array;
}

/** What was read is not what was written, or was written under another key. */
export class DamagedFile extends Error {
  /** By which it is known again when it comes from another process. */
  readonly code = 'AKASHI_DAMAGED_FILE';
  static is(error: unknown): boolean {
    return (error as { code?: unknown } | null)?.code === 'AKASHI_DAMAGED_FILE';
  }
}

/** For a file that is about to be written: no two have the same key, so no nonce is ever used twice under one. */
export function newEncryption(firmId: string, dataKey: DataKey): FileEncryption {
  const id = Buffer.from(dataKey.id.replaceAll('-', ''), 'hex');
  return encryptionOf(firmId, dataKey, Buffer.concat([beginning, id, randomBytes(headerBytes - saltFrom)]));
}

/** For a file of this header. The firm is part of it: under another firm's name the same bytes open nothing. */
export function encryptionOf(firmId: string, { key }: DataKey, header: Uint8Array): FileEncryption {
  const ownKey = hkdfSync('sha256', key, header.subarray(saltFrom), `akashi file ${firmId}`, 32);
  return { key: new Uint8Array(ownKey), header: new Uint8Array(header) };
}

/** The key that a file's header names; null where it is none, and the file lies there as it came. */
export function dataKeyIdIn(header: Uint8Array): string | null {
  if (header.length < headerBytes || Buffer.compare(header.subarray(0, idFrom), beginning) !== 0) return null;
  const id = Buffer.from(header.subarray(idFrom, saltFrom)).toString('hex');
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** How many segments, and bytes in them, a file has that takes up so much room. */
export function sizesOf(keptBytes: number): { segments: number; size: number } {
  const body = Math.max(0, keptBytes - headerBytes);
  const segments = Math.ceil(body / keptSegmentBytes);
  return { segments, size: Math.max(0, body - segments * tagBytes) };
}

/** Where a segment lies in the file, and how much room it may take up. */
export const placeOfSegment = (index: number): { from: number; length: number } => ({
  from: headerBytes + index * keptSegmentBytes,
  length: keptSegmentBytes,
});

export interface SegmentPlace {
  readonly index: number;
  readonly isLast: boolean;
}

/** Number and end of a segment are in its nonce: one that is cut off, swapped, repeated or added does not open. */
function nonceOf({ index, isLast }: SegmentPlace): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

export function encryptSegment({ key, header }: FileEncryption, place: SegmentPlace, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place)).setAAD(header);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws `DamagedFile` for anything but what was encrypted as this segment of this file. */
export function decryptSegment({ key, header }: FileEncryption, place: SegmentPlace, kept: Uint8Array): Buffer {
  if (kept.length < tagBytes) throw new DamagedFile('A segment is shorter than it can be.');
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: tagBytes })
    .setAAD(header)
    .setAuthTag(kept.subarray(kept.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(kept.subarray(0, kept.length - tagBytes)), decipher.final()]);
  } catch {
    throw new DamagedFile('A segment is not what was written.');
  }
}
