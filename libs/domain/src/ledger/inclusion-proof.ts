import { equalBytes, type Sha256 } from './bytes';
import { nodeHash, rootOfLeaves } from './merkle-tree';

/** The largest power of two below `size`: where RFC 6962 splits a tree of that size. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The audit path of the leaf at `index` in the tree over these leaf hashes (RFC 6962 §2.1.1), lowest sibling first. */
export function inclusionProof(leaves: readonly Uint8Array[], index: number, sha256: Sha256): Uint8Array[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`A log of ${leaves.length} leaves has none at ${index}.`);
  }
  if (leaves.length === 1) return [];
  const split = splitPoint(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index, sha256), rootOfLeaves(right, sha256)]
    : [...inclusionProof(right, index - split, sha256), rootOfLeaves(left, sha256)];
}

export interface InclusionClaim {
  /** Leaf hash, position and tree size that the proof is about. */
  leaf: Uint8Array;
  index: number;
  size: number;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}

/** Is this leaf at this index in the tree of this root? (RFC 9162 §2.1.3.2) A proof too long or too short fails. */
export function verifyInclusion({ leaf, index, size, root, proof }: InclusionClaim, sha256: Sha256): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash, sha256);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling, sha256);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(hash, root);
}
