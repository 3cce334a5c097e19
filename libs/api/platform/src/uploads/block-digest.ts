import { usualPart } from '@akashi/domain/upload';
import { createHash, type Hash } from 'node:crypto';

/**
 * SHA-256 over the SHA-256 of each 8 MiB of a file: a browser hashes what it holds and no stream, so that this is what it can say of a file
 * larger than its memory.
 */
export class BlockDigest {
  private readonly blocks = createHash('sha256');
  private block: Hash = createHash('sha256');
  private filled = 0;

  update(piece: Uint8Array): void {
    for (let at = 0; at < piece.length;) {
      const taken = piece.subarray(at, at + usualPart - this.filled);
      this.block.update(taken);
      this.filled += taken.length;
      at += taken.length;
      if (this.filled === usualPart) this.close();
    }
  }

  end(): string {
    if (this.filled > 0) this.close();
    return this.blocks.digest('hex');
  }

  private close(): void {
    this.blocks.update(this.block.digest());
    this.block = createHash('sha256');
    this.filled = 0;
  }
}
