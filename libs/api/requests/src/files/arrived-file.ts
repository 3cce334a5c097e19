import { HarmOfEvidence } from '@akashi/api-fieldwork';
import { FileStore, type ReceivedFile } from '@akashi/api-platform';
import { arrivalHead, isReadAsText, type ArrivedFile } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { arrivedText, arrivedTextBytes } from './arrived-text';

/** What the content of a file tells as it arrives. */
export type ArrivedContent = Pick<ArrivedFile, 'head' | 'text' | 'harm'>;

/** Reads what was just received: what it is, and what it could do, by the same look that it gets when it becomes evidence. */
@Injectable()
export class ArrivedFiles {
  constructor(
    private readonly files: FileStore,
    private readonly harmful: HarmOfEvidence,
  ) {}

  async look(caller: { firmId: string }, file: ReceivedFile & { fileName: string }): Promise<ArrivedContent> {
    const isText = isReadAsText(file.fileName);
    const read = await this.beginning(caller.firmId, file, isText ? arrivedTextBytes : arrivalHead);
    const harm = await this.harmful.arrived(caller, file);
    return { head: read.subarray(0, arrivalHead), text: isText ? arrivedText(read) : null, harm };
  }

  private async beginning(firmId: string, file: ReceivedFile, most: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of this.files.read(firmId, file) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length >= most) break;
    }
    return Buffer.concat(pieces).subarray(0, most);
  }
}
