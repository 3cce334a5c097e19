import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex, type Sha256 } from './bytes';
import { consistencyProof, verifyConsistency, type ConsistencyClaim } from './consistency-proof';
import { inclusionProof, verifyInclusion, type InclusionClaim } from './inclusion-proof';
import { appendToFrontier, leafHash, nodeHash, rootOfFrontier, rootOfLeaves, type Frontier } from './merkle-tree';

const sha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const LARGEST = 40;

/** The eight leaves and roots that Certificate Transparency implementations test with. */
const vectorLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const vectorRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const known = vectorLeaves.map((hex) => leafHash(fromHex(hex) ?? Uint8Array.of(), sha256));
const many = Array.from({ length: LARGEST }, (_, index) => leafHash(Uint8Array.of(index), sha256));

/** The definition in RFC 6962 §2.1, word for word: what the frontier must agree with. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (!only) return sha256(Uint8Array.of());
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)), sha256);
}

const rootOfFirst = (size: number) => rootOfLeaves(many.slice(0, size), sha256);

function included(index: number, size: number): InclusionClaim {
  const proof = inclusionProof(many.slice(0, size), index, sha256);
  return { leaf: many[index] ?? Uint8Array.of(), index, size, root: rootOfFirst(size), proof };
}

function continued(firstSize: number, secondSize: number): ConsistencyClaim {
  const proof = consistencyProof(many.slice(0, secondSize), firstSize, sha256);
  return { firstSize, secondSize, firstRoot: rootOfFirst(firstSize), secondRoot: rootOfFirst(secondSize), proof };
}

const sizes = Array.from({ length: LARGEST }, (_, index) => index + 1);
const flipped = (bytes: Uint8Array) => bytes.map((byte, index) => (index === 7 ? byte ^ 1 : byte));

describe('the root of a log', () => {
  it.each(vectorRoots.map((root, size) => [size, root] as const))(
    'over the first %i known leaves is %s',
    (size, root) => {
      expect(toHex(rootOfLeaves(known.slice(0, size), sha256))).toBe(root);
    },
  );

  it('is what the definition says, for every size, and the frontier is as short as it may be', () => {
    let frontier: Frontier = [];
    for (const size of sizes) {
      frontier = appendToFrontier(frontier, size - 1, many[size - 1] ?? Uint8Array.of(), sha256);
      expect(toHex(rootOfFrontier(frontier, sha256))).toBe(toHex(rootByDefinition(many.slice(0, size))));
      expect(frontier.length).toBe(size.toString(2).replaceAll('0', '').length);
    }
  });
});

describe('a log that contradicts itself', () => {
  it('is not continued: every size has a frontier of one length', () => {
    let frontier: Frontier = [];
    for (const size of sizes) {
      for (const lie of [size, size + 1, size - 2].filter((one) => onesIn(one) !== onesIn(size - 1))) {
        expect(() => appendToFrontier(frontier, lie, many[0]!, sha256)).toThrow(RangeError);
      }
      frontier = appendToFrontier(frontier, size - 1, many[size - 1]!, sha256);
    }
    for (const lie of [-1, 0.5, Number.NaN]) expect(() => appendToFrontier([], lie, many[0]!, sha256)).toThrow();
  });

  it('gives no proof about a leaf or a size that it does not have', () => {
    const leaves = many.slice(0, 5);
    for (const index of [-1, 5, 0.5]) expect(() => inclusionProof(leaves, index, sha256)).toThrow(RangeError);
    expect(() => inclusionProof([], 0, sha256)).toThrow(RangeError);
    for (const size of [-1, 6, 0.5]) expect(() => consistencyProof(leaves, size, sha256)).toThrow(RangeError);
  });
});

const onesIn = (size: number): number => size.toString(2).replace(/[^1]/g, '').length;

describe('the proof that an event is in the log', () => {
  it('is the known one for the first of eight leaves', () => {
    expect(inclusionProof(known, 0, sha256).map(toHex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
  });

  it('holds for every index of every size', () => {
    for (const size of sizes)
      for (let index = 0; index < size; index += 1) expect(verifyInclusion(included(index, size), sha256)).toBe(true);
  });

  it('holds for no other index, size, leaf, root or path', () => {
    for (const size of sizes) {
      for (let index = 0; index < size; index += 1) {
        const claim = included(index, size);
        const first = claim.proof[0];
        const lies: Partial<InclusionClaim>[] = [
          { index: (index + 1) % (size + 1) },
          { index: -1 },
          { index: size },
          { size: size * 2 + 2 },
          { leaf: flipped(claim.leaf) },
          { root: flipped(claim.root) },
          { proof: [...claim.proof, claim.root] },
          { proof: [claim.root, ...claim.proof] },
          ...(first ? [{ proof: claim.proof.slice(1) }, { proof: [flipped(first), ...claim.proof.slice(1)] }] : []),
        ];
        for (const lie of lies) expect(verifyInclusion({ ...claim, ...lie }, sha256)).toBe(false);
      }
    }
  });

  it('does not take a node for a leaf', () => {
    const [a, b] = [many[0] ?? Uint8Array.of(), many[1] ?? Uint8Array.of()];
    const joined = leafHash(new Uint8Array([...a, ...b]), sha256);
    expect(verifyInclusion({ leaf: joined, index: 0, size: 1, root: rootOfFirst(2), proof: [] }, sha256)).toBe(false);
  });
});

describe('the proof that a log only grew', () => {
  it('is the known one from six to eight leaves', () => {
    expect(consistencyProof(known, 6, sha256).map(toHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('holds between every two sizes, from the empty log on', () => {
    for (const second of sizes)
      for (let first = 0; first <= second; first += 1)
        expect(verifyConsistency(continued(first, second), sha256)).toBe(true);
  });

  it('holds for no other history', () => {
    for (const second of sizes) {
      for (let first = 1; first < second; first += 1) {
        const claim = continued(first, second);
        const lies: Partial<ConsistencyClaim>[] = [
          { firstRoot: flipped(claim.firstRoot) },
          { secondRoot: flipped(claim.secondRoot) },
          { firstSize: first + 1, secondSize: first },
          { firstSize: -1 },
          { secondSize: second * 2 + 2 },
          { proof: [...claim.proof, claim.secondRoot] },
          { proof: claim.proof.slice(1) },
          { proof: claim.proof.map((hash, index) => (index === 0 ? flipped(hash) : hash)) },
        ];
        for (const lie of lies) expect(verifyConsistency({ ...claim, ...lie }, sha256)).toBe(false);
      }
    }
  });

  it('does not hold between logs that differ in an old event', () => {
    const other = many.map((leaf, index) => (index === 3 ? flipped(leaf) : leaf));
    const proof = consistencyProof(other, 10, sha256);
    const claim = {
      firstSize: 10,
      firstRoot: rootOfFirst(10),
      secondSize: LARGEST,
      secondRoot: rootOfLeaves(other, sha256),
      proof,
    };
    expect(verifyConsistency(claim, sha256)).toBe(false);
  });

  it('between equal sizes needs equal roots and nothing else', () => {
    expect(verifyConsistency({ ...continued(5, 5), secondRoot: rootOfFirst(6) }, sha256)).toBe(false);
    expect(verifyConsistency({ ...continued(5, 5), proof: [rootOfFirst(5)] }, sha256)).toBe(false);
  });
});
