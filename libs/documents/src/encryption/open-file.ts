import { fstatSync, readSync, writeSync } from 'node:fs';
import {
  DamagedFile,
  decryptSegment,
  encryptSegment,
  placeOfSegment,
  segmentBytes,
  sizesOf,
  type FileEncryption,
} from './file-encryption';

/** A file that is open, for whoever reads or writes it by its descriptor. */
export interface OpenFile {
  readonly fd: number;
  /** Absent where it lies there as it is. */
  readonly encryption?: FileEncryption | undefined;
}

/** An open file's content, from any place of it. */
export interface FileReader {
  readonly size: number;
  /** As much as fits; less only at the end. Throws `DamagedFile` for what was not written so. */
  read(into: Uint8Array, from: number): number;
}

/** Takes what is to be in a file, from its beginning to its end. */
export interface FileWriter {
  write(bytes: Uint8Array): void;
  end(): void;
}

/** What is added to the file after this was called is no part of it. */
export function readerOf({ fd, encryption }: OpenFile): FileReader {
  const { size } = fstatSync(fd);
  if (encryption) return new EncryptedReader(fd, encryption, size);
  return { size, read: (into, from) => readWhole(fd, into, from) };
}

export function writerOf({ fd, encryption }: OpenFile): FileWriter {
  if (encryption) return new EncryptedWriter(fd, encryption);
  return { write: (bytes) => writeWhole(fd, bytes), end: () => undefined };
}

class EncryptedReader implements FileReader {
  readonly size: number;
  private readonly segments: number;
  private held: { index: number; bytes: Buffer } = { index: -1, bytes: Buffer.alloc(0) };
  private readonly kept = Buffer.allocUnsafe(placeOfSegment(0).length);

  constructor(
    private readonly fd: number,
    private readonly encryption: FileEncryption,
    keptBytes: number,
  ) {
    ({ size: this.size, segments: this.segments } = sizesOf(keptBytes));
    if (this.segments === 0) throw new DamagedFile('A file has no segment.');
  }

  read(into: Uint8Array, from: number): number {
    let filled = 0;
    while (filled < into.length && from + filled < this.size) {
      const index = Math.floor((from + filled) / segmentBytes);
      const rest = this.segment(index).subarray(from + filled - index * segmentBytes);
      if (rest.length === 0) throw new DamagedFile('A segment is shorter than it was.');
      const taken = rest.subarray(0, into.length - filled);
      into.set(taken, filled);
      filled += taken.length;
    }
    return filled;
  }

  private segment(index: number): Buffer {
    if (this.held.index === index) return this.held.bytes;
    const read = readWhole(this.fd, this.kept, placeOfSegment(index).from);
    const place = { index, isLast: index === this.segments - 1 };
    this.held = { index, bytes: decryptSegment(this.encryption, place, this.kept.subarray(0, read)) };
    return this.held.bytes;
  }
}

class EncryptedWriter implements FileWriter {
  private readonly segment = Buffer.allocUnsafe(segmentBytes);
  private filled = 0;
  private index = 0;

  constructor(
    private readonly fd: number,
    private readonly encryption: FileEncryption,
  ) {
    writeWhole(fd, encryption.header);
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      // Only what follows says that a full one is not the last.
      if (this.filled === segmentBytes) this.flush(false);
      const taken = bytes.subarray(at, at + segmentBytes - this.filled);
      this.segment.set(taken, this.filled);
      this.filled += taken.length;
      at += taken.length;
    }
  }

  end(): void {
    this.flush(true);
  }

  private flush(isLast: boolean): void {
    const place = { index: this.index, isLast };
    writeWhole(this.fd, encryptSegment(this.encryption, place, this.segment.subarray(0, this.filled)));
    this.index += 1;
    this.filled = 0;
  }
}

/** As much as fits, from a place of the file; less only at its end. */
function readWhole(fd: number, into: Uint8Array, from: number): number {
  let filled = 0;
  while (filled < into.length) {
    const read = readSync(fd, into, filled, into.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at, bytes.length - at);
}
