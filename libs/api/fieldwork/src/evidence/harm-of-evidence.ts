import { FileStore, type Caller, type ReceivedFile, type UploadedName } from '@akashi/api-platform';
import { harmOfFile } from '@akashi/documents';
import type { Harm } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** A file on its way to becoming evidence, with what it could do to whoever opens it. */
export interface ReceivedEvidence extends ReceivedFile, UploadedName {
  harm: Harm | null;
}

/** What a stored file could do to whoever opens it, whichever way it came. */
@Injectable()
export class HarmOfEvidence {
  constructor(private readonly files: FileStore) {}

  look(caller: Pick<Caller, 'firmId'>, file: ReceivedFile): Promise<Harm | null> {
    return harmOfFile(() => this.files.read(caller.firmId, file));
  }
}
