import { createHash } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { tampered } from './check';

/** The bytes of an archive, wherever they lie: of a large one no more is held than is asked for. */
export interface ArchiveBytes {
  readonly length: number;
  /** From one place until another, or until the end where that comes first. */
  part(from: number, until: number): Buffer;
}

/** A file inside an archive, which was gone through once. */
export interface ArchiveFile {
  readonly size: number;
  readonly crc: number;
  /** Hex. */
  readonly sha256: string;
  /** Throws where it is not any more what it was when it was gone through. */
  bytes(): Uint8Array;
}

const pieceBytes = 2 ** 20;

export function heldArchive(bytes: Uint8Array): ArchiveBytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { length: buffer.length, part: (from, until) => buffer.subarray(from, until) };
}

/** An archive that is open: what somebody adds to it, or cuts off, while it is read is read as it comes. */
export function openArchive(fd: number): ArchiveBytes {
  const { size } = fstatSync(fd);
  const part = (from: number, until: number): Buffer => {
    const into = Buffer.alloc(Math.max(0, Math.min(until, size) - from));
    let filled = 0;
    while (filled < into.length) {
      const read = readSync(fd, into, filled, into.length - filled, from + filled);
      if (read === 0) break;
      filled += read;
    }
    return into.subarray(0, filled);
  };
  return { length: size, part };
}

/** What lies in an archive as it is, from one place until another. */
export function storedFile(archive: ArchiveBytes, from: number, until: number): ArchiveFile {
  const hash = createHash('sha256');
  let [crc, size] = [0, 0];
  for (let at = from; at < until; at += pieceBytes) {
    const piece = archive.part(at, Math.min(at + pieceBytes, until));
    hash.update(piece);
    crc = crc32(piece, crc);
    size += piece.length;
  }
  const sha256 = hash.digest('hex');
  const bytes = (): Uint8Array => {
    const again = archive.part(from, until);
    if (sha256Of(again) !== sha256) throw tampered('checksum-differs');
    return again;
  };
  return { size, crc, sha256, bytes };
}

/** What had to be unpacked, and is held. */
export function unpackedFile(bytes: Uint8Array): ArchiveFile {
  return { size: bytes.length, crc: crc32(bytes), sha256: sha256Of(bytes), bytes: () => bytes };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
