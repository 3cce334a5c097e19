import { createHash } from 'node:crypto';
import { readerOf, type OpenFile } from '../encryption/open-file';

/** What a file holds, so that whoever had it read knows whether that is what came in. */
export interface FileContent {
  /** Hex. */
  readonly sha256: string;
  readonly size: number;
}

/** The bytes of a file that is gone through several times. */
export interface PopulationBytes {
  readonly size: number;
  beginning(most: number): Uint8Array;
  /** Each piece is good until the next one is asked for. */
  pieces(): Iterable<Uint8Array>;
  all(): Uint8Array;
  /** As it stands when it is asked: after the reading, of what was read. */
  content(): FileContent;
}

/** Small enough that what is made of a piece is let go with it: V8 keeps long texts apart until it tidies up all it has. */
const usualPiece = 2 ** 15;

/**
 * No piece is shorter where a file has as much. The decoder at hand makes room by the length of what it is given, and fails at a few bytes
 * behind damaged ones that it still held.
 */
const leastPiece = 16;

function* places(size: number, pieceBytes: number): Generator<{ from: number; until: number }> {
  for (let from = 0; from < size;) {
    const until = size - from < pieceBytes + leastPiece ? size : from + pieceBytes;
    yield { from, until };
    from = until;
  }
}

export function heldBytes(bytes: Uint8Array, pieceBytes = usualPiece): PopulationBytes {
  const pieces = function* () {
    for (const { from, until } of places(bytes.length, pieceBytes)) yield bytes.subarray(from, until);
  };
  return {
    size: bytes.length,
    beginning: (most) => bytes.subarray(0, most),
    pieces,
    all: () => bytes,
    content: () => contentOf(pieces()),
  };
}

/** An open file, of which no more than a piece is held. What is added to it after it was opened is no part of it. */
export function fileBytes(file: OpenFile): PopulationBytes {
  const reader = readerOf(file);
  const { size } = reader;
  const beginning = (most: number): Uint8Array => {
    const bytes = new Uint8Array(Math.min(most, size));
    return bytes.subarray(0, reader.read(bytes, 0));
  };
  const pieces = function* () {
    const piece = new Uint8Array(usualPiece + leastPiece);
    for (const { from, until } of places(size, usualPiece)) {
      const read = reader.read(piece.subarray(0, until - from), from);
      if (read > 0) yield piece.subarray(0, read);
      if (read < until - from) return;
    }
  };
  return { size, beginning, pieces, all: () => beginning(size), content: () => contentOf(pieces()) };
}

function contentOf(pieces: Iterable<Uint8Array>): FileContent {
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of pieces) {
    hash.update(piece);
    size += piece.length;
  }
  return { sha256: hash.digest('hex'), size };
}
