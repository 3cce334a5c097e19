import { HarmOfEvidence } from '@akashi/api-fieldwork';
import { FileStore, type ReceivedFile } from '@akashi/api-platform';
import { arrivalHead, type ArrivedFile } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';

/** What the content of a file tells as it arrives. */
export type ArrivedContent = Pick<ArrivedFile, 'head' | 'harm'>;

/** Reads what was just received: what it is, and what it could do, by the same look that it gets when it becomes evidence. */
@Injectable()
export class ArrivedFiles {
  constructor(
    private readonly files: FileStore,
    private readonly harmful: HarmOfEvidence,
  ) {}

  async look(caller: { firmId: string }, file: ReceivedFile): Promise<ArrivedContent> {
    return { head: await this.head(caller.firmId, file), harm: await this.harmful.arrived(caller, file) };
  }

  private async head(firmId: string, file: ReceivedFile): Promise<Uint8Array> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of this.files.read(firmId, file) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length >= arrivalHead) break;
    }
    return Buffer.concat(pieces).subarray(0, arrivalHead);
  }
}
