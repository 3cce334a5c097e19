import {
  FileScans,
  FileScanStore,
  FileStore,
  type Caller,
  type ReceivedFile,
  type Tx,
  type UploadedName,
} from '@akashi/api-platform';
import { harmOfFile } from '@akashi/documents';
import type { FileScan, Harm } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** A file on its way to becoming evidence, with what it could do to whoever opens it. */
export interface ReceivedEvidence extends ReceivedFile, UploadedName {
  harm: Harm | null;
}

/** What a stored file could do to whoever opens it, whichever way it came. */
@Injectable()
export class HarmOfEvidence {
  constructor(
    private readonly files: FileStore,
    private readonly scans: FileScans,
    private readonly known: FileScanStore,
  ) {}

  /** Of one that has just come: the scanner is asked too, before any transaction. */
  async arrived(caller: Pick<Caller, 'firmId'>, file: ReceivedFile): Promise<Harm | null> {
    return this.look(caller, file, await this.scans.scan(caller.firmId, file));
  }

  /** Of one that came before, by what is known of it since. */
  async stored(caller: Pick<Caller, 'firmId'>, file: ReceivedFile): Promise<Harm | null> {
    return this.look(caller, file, await this.scans.known(caller.firmId, file.sha256));
  }

  async storedIn(tx: Tx, caller: Pick<Caller, 'firmId'>, file: ReceivedFile): Promise<Harm | null> {
    return this.look(caller, file, await this.known.state(tx, caller.firmId, file.sha256));
  }

  private async look({ firmId }: Pick<Caller, 'firmId'>, file: ReceivedFile, scan: FileScan): Promise<Harm | null> {
    if (scan === 'infected') return 'malware';
    return harmOfFile(() => this.files.read(firmId, file));
  }
}
