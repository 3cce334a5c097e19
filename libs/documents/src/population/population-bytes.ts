import { fstatSync, readSync } from 'node:fs';

/** The bytes of a file that is gone through several times. */
export interface PopulationBytes {
  readonly size: number;
  beginning(most: number): Uint8Array;
  /** Each piece is good until the next one is asked for. */
  pieces(): Iterable<Uint8Array>;
  all(): Uint8Array;
}

/** Small enough that what is made of a piece is let go with it: V8 keeps long texts apart until it tidies up all it has. */
const pieceBytes = 2 ** 15;

export function heldBytes(bytes: Uint8Array): PopulationBytes {
  return {
    size: bytes.length,
    beginning: (most) => bytes.subarray(0, most),
    *pieces() {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
    all: () => bytes,
  };
}

/** An open file, of which no more than a piece is held. */
export function fileBytes(descriptor: number): PopulationBytes {
  const { size } = fstatSync(descriptor);
  const beginning = (most: number): Uint8Array => {
    const bytes = new Uint8Array(Math.min(most, size));
    return bytes.subarray(0, readWhole(descriptor, bytes, 0));
  };
  return {
    size,
    beginning,
    *pieces() {
      const piece = new Uint8Array(pieceBytes);
      for (let at = 0; ;) {
        const read = readWhole(descriptor, piece, at);
        if (read > 0) yield piece.subarray(0, read);
        if (read < pieceBytes) return;
        at += read;
      }
    },
    all: () => beginning(size),
  };
}

/** As much as fits, from a place of the file; less only at its end. */
export function readWhole(descriptor: number, into: Uint8Array, from: number): number {
  let filled = 0;
  while (filled < into.length) {
    const read = readSync(descriptor, into, filled, into.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
