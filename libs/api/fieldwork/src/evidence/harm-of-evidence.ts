import { FileStore, type Caller, type ReceivedFile } from '@akashi/api-platform';
import { harmOfFile } from '@akashi/documents';
import type { Harm } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** What a stored file could do to whoever opens it, whichever way it came. */
@Injectable()
export class HarmOfEvidence {
  constructor(private readonly files: FileStore) {}

  look(caller: Pick<Caller, 'firmId'>, file: ReceivedFile): Promise<Harm | null> {
    return harmOfFile(() => this.files.read(caller.firmId, file));
  }
}
