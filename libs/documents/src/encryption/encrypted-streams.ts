import { Transform } from 'node:stream';
import {
  DamagedFile,
  decryptSegment,
  encryptSegment,
  headerBytes,
  placeOfSegment,
  segmentBytes,
  type FileEncryption,
} from './file-encryption';

/** A file on its way in; of each no more than a segment is held. */
export class EncryptingStream extends Transform {
  private readonly segment = Buffer.allocUnsafe(segmentBytes);
  private filled = 0;
  private index = 0;

  constructor(private readonly encryption: FileEncryption) {
    super();
    this.push(encryption.header);
  }

  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    for (let at = 0; at < chunk.length;) {
      // Only what follows says that a full one is not the last.
      if (this.filled === segmentBytes) this.give(false);
      const taken = chunk.copy(this.segment, this.filled, at, at + segmentBytes - this.filled);
      this.filled += taken;
      at += taken;
    }
    done();
  }

  override _flush(done: () => void): void {
    this.give(true);
    done();
  }

  private give(isLast: boolean): void {
    const place = { index: this.index, isLast };
    this.push(encryptSegment(this.encryption, place, this.segment.subarray(0, this.filled)));
    this.index += 1;
    this.filled = 0;
  }
}

/** A file on its way out. Throws `DamagedFile` in place of the first segment that is not what was written there. */
export async function* decrypted(
  content: AsyncIterable<Uint8Array>,
  encryption: FileEncryption,
): AsyncGenerator<Buffer> {
  const { length } = placeOfSegment(0);
  let waiting: Uint8Array = new Uint8Array();
  let index = -1;
  for await (const piece of content) {
    waiting = waiting.length === 0 ? piece : Buffer.concat([waiting, piece]);
    if (index < 0 && waiting.length >= headerBytes) {
      if (Buffer.compare(waiting.subarray(0, headerBytes), encryption.header) !== 0)
        throw new DamagedFile('A file has another header.');
      waiting = waiting.subarray(headerBytes);
      index = 0;
    }
    for (; index >= 0 && waiting.length > length; index += 1) {
      yield decryptSegment(encryption, { index, isLast: false }, waiting.subarray(0, length));
      waiting = waiting.subarray(length);
    }
  }
  if (index < 0) throw new DamagedFile('A file ends in its header.');
  const last = decryptSegment(encryption, { index, isLast: true }, waiting);
  if (last.length > 0) yield last;
}
