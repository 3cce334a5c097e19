import type { Candidate } from './first-ranked';

/** A row that is drawn early, with its place among the canonical rows in bytes. */
export interface RankedPlace extends Candidate {
  readonly from: number;
  readonly length: number;
}

/** So many are kept from the day a population comes in: far more than a sample has. Whoever draws more has all rows ranked. */
export const keptRanks = 2_048;

const digestBytes = 32;
const placeBytes = 4 + 6 + 4 + digestBytes;

/** The first of a ranking in their order, as they lie in a column of the database. */
export function packRanking(places: readonly RankedPlace[]): Uint8Array {
  const bytes = Buffer.alloc(places.length * placeBytes);
  places.forEach(({ rowNumber, from, length, digest }, rank) => {
    let at = bytes.writeUInt32BE(rowNumber, rank * placeBytes);
    at = bytes.writeUIntBE(from, at, 6);
    at = bytes.writeUInt32BE(length, at);
    bytes.write(digest, at, 'hex');
  });
  return bytes;
}

/** The first `count` of them. */
export function unpackRanking(packed: Uint8Array, count: number): RankedPlace[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: Math.min(count, rankedIn(packed)) }, (_, rank) => {
    const at = rank * placeBytes;
    return {
      rowNumber: bytes.readUInt32BE(at),
      from: bytes.readUIntBE(at + 4, 6),
      length: bytes.readUInt32BE(at + 10),
      digest: bytes.toString('hex', at + 14, at + placeBytes),
    };
  });
}

export const rankedIn = (packed: Uint8Array): number => Math.floor(packed.length / placeBytes);
