import { FileStore, readOrRefuse, Transactions, Turns, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { PreviewEditionBody } from '@akashi/contracts';
import { DocumentProcesses, type CatalogueFileReading, type CatalogueFileView } from '@akashi/documents';
import { Injectable } from '@nestjs/common';
import { EditionFileStore, type EditionFile } from './edition-file.store';

/** Reads a file that was sent in, outside of every transaction and in a process of its own. */
@Injectable()
export class ReadEditionFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly editionFiles: EditionFileStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  async view(
    caller: Caller,
    { sha256, encoding }: Pick<EditionFile, 'sha256' | 'encoding'>,
  ): Promise<CatalogueFileView> {
    const bytes = await this.files.bytes(caller.firmId, sha256);
    return this.turns.take(caller.userId, () =>
      readOrRefuse(this.processes.run('read-catalogue-view', { bytes, encoding })),
    );
  }

  async read(
    caller: Caller,
    fileId: string,
    { mapping, grammar, answers, language = null }: PreviewEditionBody,
    followed: FollowedWork,
  ): Promise<CatalogueFileReading & { file: EditionFile }> {
    const file = await this.transactions.read(caller, (tx) => this.editionFiles.get(tx, caller, fileId));
    const bytes = await this.files.bytes(caller.firmId, file.sha256);
    const plan = { mapping, grammar, answers, language, encoding: file.encoding };
    const reading = await this.turns.take(caller.userId, () =>
      readOrRefuse(this.processes.run('read-catalogue', { bytes, plan }, followed)),
    );
    return { ...reading, file };
  }
}
