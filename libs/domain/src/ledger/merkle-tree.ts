import { concatBytes, type Sha256 } from './bytes';

/**
 * The Merkle tree of RFC 6962 §2.1. A leaf and a node are hashed with different first bytes, so that a node can never be
 * passed off as a leaf. Hashes are 32 bytes.
 */
export function leafHash(leaf: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(Uint8Array.of(0), leaf));
}

export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(Uint8Array.of(1), left, right));
}

/**
 * The complete subtrees of a log, largest first: all that is needed to append to it. It holds as many hashes as the
 * size has ones in binary.
 */
export type Frontier = readonly Uint8Array[];

/**
 * The frontier after one more leaf; `size` is the number of leaves before it. A frontier of another size is refused: the root
 * made of it would be one that no log has.
 */
export function appendToFrontier(frontier: Frontier, size: number, leaf: Uint8Array, sha256: Sha256): Frontier {
  if (!Number.isSafeInteger(size) || size < 0 || frontier.length !== onesIn(size)) {
    throw new RangeError(`A log of ${size} leaves has no frontier of ${frontier.length} hashes.`);
  }
  const next = [...frontier, leaf];
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const [left, right] = next.splice(-2) as [Uint8Array, Uint8Array];
    next.push(nodeHash(left, right, sha256));
  }
  return next;
}

function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}

/** The root of the log behind a frontier; of an empty log the hash of nothing. */
export function rootOfFrontier(frontier: Frontier, sha256: Sha256): Uint8Array {
  if (frontier.length === 0) return sha256(new Uint8Array(0));
  return frontier.reduceRight((right, left) => nodeHash(left, right, sha256));
}

/** The root over leaf hashes, in order. */
export function rootOfLeaves(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  let frontier: Frontier = [];
  leaves.forEach((leaf, size) => {
    frontier = appendToFrontier(frontier, size, leaf, sha256);
  });
  return rootOfFrontier(frontier, sha256);
}
