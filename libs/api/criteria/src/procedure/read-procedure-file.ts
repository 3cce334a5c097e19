import { FileStore, readOrRefuse, Transactions, Turns, type Caller, type FollowedWork } from '@akashi/api-platform';
import { DocumentProcesses, type ProcedureFileLook, type ProcedureFileReading } from '@akashi/documents';
import type { ProcedureField } from '@akashi/domain/procedure';
import type { TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import { ProcedureFileStore, type ProcedureFile } from './procedure-file.store';

/** Reads a file of procedures, outside of every transaction and in a process of its own. */
@Injectable()
export class ReadProcedureFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedureFiles: ProcedureFileStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  async look(
    caller: Caller,
    { sha256, encoding }: Pick<ProcedureFile, 'sha256' | 'encoding'>,
  ): Promise<ProcedureFileLook> {
    const bytes = await this.files.bytes(caller.firmId, sha256);
    return this.turns.take(caller.userId, () =>
      readOrRefuse(this.processes.run('read-procedure-view', { bytes, encoding })),
    );
  }

  async read(
    caller: Caller,
    fileId: string,
    mapping: TableMapping<ProcedureField>,
    followed: FollowedWork,
  ): Promise<ProcedureFileReading & { file: ProcedureFile }> {
    const { file, criteria } = await this.transactions.read(caller, async (tx) => {
      const found = await this.procedureFiles.get(tx, caller, fileId);
      return { file: found, criteria: await this.procedureFiles.criteria(tx, caller, found.editionId) };
    });
    const bytes = await this.files.bytes(caller.firmId, file.sha256);
    const reading = await this.turns.take(caller.userId, () =>
      readOrRefuse(
        this.processes.run(
          'read-procedures',
          { bytes, plan: { mapping, criteria, encoding: file.encoding } },
          followed,
        ),
      ),
    );
    return { ...reading, file };
  }
}
