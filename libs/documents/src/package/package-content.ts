import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { readerOf, type OpenFile } from '../encryption/open-file';
import type { FileContent } from '../population/population-bytes';

/** A file of a package on its way into the archive. It is gone through twice: its checksum stands before its first byte. */
export interface PackageContent {
  /** Each piece is good until the next one is asked for. */
  pieces(): Iterable<Uint8Array>;
}

/** Large enough that neither hashing nor writing waits for the next, and all that is held of a file. */
const pieceBytes = 2 ** 20;

/** What lies in memory: texts made for the package, and small files. */
export function heldContent(bytes: Uint8Array): PackageContent {
  return { pieces: () => [bytes] };
}

/** What lies in the store, opened for it. */
export function openContent(file: OpenFile): PackageContent {
  const pieces = function* () {
    const reader = readerOf(file);
    const into = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(reader.size, 1)));
    for (let from = 0; from < reader.size;) {
      const read = reader.read(into, from);
      // Somebody shortened it meanwhile: what was read is told by its length.
      if (read === 0) return;
      yield into.subarray(0, read);
      from += read;
    }
  };
  return { pieces };
}

/** The checksum that a ZIP states of it, and its length. */
export function checksumOf(content: PackageContent): { crc: number; size: number } {
  let [crc, size] = [0, 0];
  for (const piece of content.pieces()) {
    crc = crc32(piece, crc);
    size += piece.length;
  }
  return { crc, size };
}

/** Hands on each piece, and says what the content was. */
export function passOn(content: PackageContent, write: (bytes: Uint8Array) => void): FileContent {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of content.pieces()) {
    hash.update(piece);
    write(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
}
