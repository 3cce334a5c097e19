import { equalBytes, type Sha256 } from './bytes';
import { splitPoint } from './inclusion-proof';
import { nodeHash, rootOfLeaves } from './merkle-tree';

/** That the tree over all these leaf hashes continues the one over the first `firstSize` of them (RFC 6962 §2.1.2). */
export function consistencyProof(leaves: readonly Uint8Array[], firstSize: number, sha256: Sha256): Uint8Array[] {
  if (!Number.isSafeInteger(firstSize) || firstSize < 0 || firstSize > leaves.length) {
    throw new RangeError(`A log of ${leaves.length} leaves does not continue one of ${firstSize}.`);
  }
  return firstSize === 0 ? [] : subProof(leaves, firstSize, true, sha256);
}

function subProof(leaves: readonly Uint8Array[], size: number, isOldRoot: boolean, sha256: Sha256): Uint8Array[] {
  if (size === leaves.length) return isOldRoot ? [] : [rootOfLeaves(leaves, sha256)];
  const split = splitPoint(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return size <= split
    ? [...subProof(left, size, isOldRoot, sha256), rootOfLeaves(right, sha256)]
    : [...subProof(right, size - split, false, sha256), rootOfLeaves(left, sha256)];
}

export interface ConsistencyClaim {
  firstSize: number;
  firstRoot: Uint8Array;
  secondSize: number;
  secondRoot: Uint8Array;
  proof: readonly Uint8Array[];
}

/** Is the second tree the first one with only leaves added? (RFC 9162 §2.1.4.2) The empty tree is the start of any. */
export function verifyConsistency(claim: ConsistencyClaim, sha256: Sha256): boolean {
  const { firstSize, secondSize, firstRoot, secondRoot, proof } = claim;
  if (!Number.isSafeInteger(firstSize) || !Number.isSafeInteger(secondSize) || firstSize < 0) return false;
  if (firstSize > secondSize) return false;
  if (firstSize === secondSize) return proof.length === 0 && equalBytes(firstRoot, secondRoot);
  if (firstSize === 0) return proof.length === 0 && equalBytes(firstRoot, sha256(new Uint8Array(0)));
  return provesGrowth(claim, sha256);
}

function provesGrowth(claim: ConsistencyClaim, sha256: Sha256): boolean {
  const path = isPowerOfTwo(claim.firstSize) ? [claim.firstRoot, ...claim.proof] : [...claim.proof];
  const start = path.shift();
  if (!start) return false;
  let [node, last] = [claim.firstSize - 1, claim.secondSize - 1];
  while (node % 2 === 1) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  let [first, second] = [start, start];
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      first = nodeHash(sibling, first, sha256);
      second = nodeHash(sibling, second, sha256);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      second = nodeHash(second, sibling, sha256);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 && equalBytes(first, claim.firstRoot) && equalBytes(second, claim.secondRoot);
}

function isPowerOfTwo(size: number): boolean {
  let rest = size;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}
