import { nodeHash, rootOfFrontier, toHex } from '@akashi/domain/ledger';
import { sha256 } from './bag';

/**
 * The Merkle tree of a whole log, which tells the root after any of its events. Only whole subtrees are hashed, each once: making
 * every root at once would ask of a long log twenty hashes for each event, and hold them all.
 */
export class LogTree {
  /** Whole subtrees by their height, the leaves first. */
  private readonly heights: Uint8Array[][] = [[]];

  get size(): number {
    return this.heights[0]?.length ?? 0;
  }

  append(leaf: Uint8Array): void {
    let node = leaf;
    for (let height = 0; ; height += 1) {
      const row = (this.heights[height] ??= []);
      row.push(node);
      const left = row.at(-2);
      if (row.length % 2 === 1 || !left) return;
      node = nodeHash(left, node, sha256);
    }
  }

  /** Hex root after so many events; undefined where there are not as many. */
  rootAt(size: number): string | undefined {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.size) return undefined;
    const frontier = this.heights.flatMap((row, height) => {
      const whole = Math.floor(size / 2 ** height);
      const last = whole % 2 === 1 ? row[whole - 1] : undefined;
      return last ? [last] : [];
    });
    return toHex(rootOfFrontier(frontier.reverse(), sha256));
  }
}
