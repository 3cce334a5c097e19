import { FileStore, type Caller } from '@akashi/api-platform';
import { DocumentProcesses, statementLimits } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { ReceivedStatement } from './import-statement';
import { readOrRefuse } from './unreadable-file';

/** Takes the client's file in and reads it, before any transaction: hostile files meet a process of their own. */
@Injectable()
export class ReadStatement {
  constructor(
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async execute(
    caller: Caller,
    fileName: string,
    upload: Readable,
  ): Promise<{ file: ReceivedStatement; bytes: Uint8Array }> {
    const received = await this.files.receive(caller.firmId, upload, statementLimits.fileBytes);
    const bytes = await this.files.bytes(caller.firmId, received.sha256);
    const reading = await readOrRefuse(this.processes.run('read-statement-xlsx', { bytes }));
    return { file: { ...received, fileName, reading }, bytes };
  }
}
