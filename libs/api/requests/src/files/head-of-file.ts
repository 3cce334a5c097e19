import { FileStore, type ReceivedFile } from '@akashi/api-platform';
import { arrivalHead } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';

/** The first bytes of a file that was just received, which tell what it is. */
@Injectable()
export class HeadOfFile {
  constructor(private readonly files: FileStore) {}

  async read(firmId: string, file: ReceivedFile): Promise<Uint8Array> {
    const stream = this.files.read(firmId, file);
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length >= arrivalHead) break;
    }
    return Buffer.concat(pieces).subarray(0, arrivalHead);
  }
}
