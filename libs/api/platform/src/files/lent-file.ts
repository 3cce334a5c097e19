import {
  decryptSegment,
  placeOfSegment,
  segmentBytes,
  sizesOf,
  type FileEncryption,
  type OpenFile,
} from '@akashi/documents';
import type { FileHandle } from 'node:fs/promises';

/** A stored file that is open on this machine, and may lie there encrypted. */
export class LentFile implements OpenFile {
  readonly fd: number;

  constructor(
    private readonly handle: FileHandle,
    readonly encryption: FileEncryption | undefined,
  ) {
    this.fd = handle.fd;
  }

  /** So much of its content from that place; less only at its end. */
  async read(from: number, length: number): Promise<Buffer> {
    if (!this.encryption) return this.kept(from, length);
    const { segments } = sizesOf((await this.handle.stat()).size);
    const pieces: Buffer[] = [];
    for (let at = from; at < from + length;) {
      const index = Math.floor(at / segmentBytes);
      if (index >= segments) break;
      const place = placeOfSegment(index);
      const kept = await this.kept(place.from, place.length);
      const segment = decryptSegment(this.encryption, { index, isLast: index === segments - 1 }, kept);
      const piece = segment.subarray(at - index * segmentBytes, from + length - index * segmentBytes);
      if (piece.length === 0) break;
      pieces.push(piece);
      at += piece.length;
    }
    return Buffer.concat(pieces);
  }

  private async kept(from: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await this.handle.read(bytes, 0, length, from);
    return bytes.subarray(0, bytesRead);
  }
}
