import { leafHash, rootOfLeaves, toHex } from '@akashi/domain/ledger';
import { describe, expect, it } from 'vitest';
import { sha256 } from './bag';
import { LogTree } from './log-tree';

const leaves = Array.from({ length: 70 }, (_, seq) => leafHash(Uint8Array.of(seq), sha256));

describe('the tree of a log', () => {
  it('tells the root after any of its events, however many came after', () => {
    const tree = new LogTree();
    for (const leaf of leaves) tree.append(leaf);
    const sizes = Array.from({ length: leaves.length + 1 }, (_, size) => size);
    expect(sizes.map((size) => tree.rootAt(size))).toEqual(
      sizes.map((size) => toHex(rootOfLeaves(leaves.slice(0, size), sha256))),
    );
  });

  it('has no root of more events than there are, nor of less than none', () => {
    const tree = new LogTree();
    tree.append(leaves[0]!);
    expect(tree.size).toBe(1);
    expect([2, -1, 0.5, Number.NaN].map((size) => tree.rootAt(size))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
