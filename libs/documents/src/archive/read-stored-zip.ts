import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** An entry as it lies in the archive. */
export interface ReadEntry {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Reads an archive of ours from its first byte to its last, a piece at a time, and tells each file with its hash. Null where it is not as
 * this program writes one: cut off, of another form, or with a content that its own checksum does not fit.
 */
export async function readStoredZip(pieces: AsyncIterable<Uint8Array>): Promise<ReadEntry[] | null> {
  const source = new Pieces(pieces);
  const entries: ReadEntry[] = [];
  for (;;) {
    const signature = (await source.take(4))?.readUInt32LE(0);
    if (signature === 0x02014b50 || signature === 0x06054b50) break;
    const facts = signature === 0x04034b50 ? await source.take(26) : null;
    const name = facts && (await source.take(facts.readUInt16LE(22)));
    const read = facts && name && (await source.measure(facts.readUInt32LE(18)));
    if (!read || read.crc !== facts.readUInt32LE(10)) return null;
    entries.push({ name: name.toString(), size: facts.readUInt32LE(18), sha256: read.sha256 });
  }
  // What follows is the directory, which is read to its end: the hash of the whole file is the store's matter.
  await source.rest();
  return entries;
}

class Pieces {
  private readonly source: AsyncIterator<Uint8Array>;
  private waiting = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.source = pieces[Symbol.asyncIterator]();
  }

  /** Null at the end. */
  async take(length: number): Promise<Buffer | null> {
    while (this.waiting.length < length) if (!(await this.more())) return null;
    const taken = this.waiting.subarray(0, length);
    this.waiting = this.waiting.subarray(length);
    return taken;
  }

  async measure(length: number): Promise<{ sha256: string; crc: number } | null> {
    const hash = createHash('sha256');
    let [left, crc] = [length, 0];
    while (left > 0) {
      if (this.waiting.length === 0 && !(await this.more())) return null;
      const piece = this.waiting.subarray(0, left);
      this.waiting = this.waiting.subarray(piece.length);
      hash.update(piece);
      crc = crc32(piece, crc);
      left -= piece.length;
    }
    return { sha256: hash.digest('hex'), crc };
  }

  async rest(): Promise<void> {
    this.waiting = Buffer.alloc(0);
    while (await this.more()) this.waiting = Buffer.alloc(0);
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.source.next();
    if (done) return false;
    this.waiting = this.waiting.length === 0 ? Buffer.from(value) : Buffer.concat([this.waiting, value]);
    return true;
  }
}
