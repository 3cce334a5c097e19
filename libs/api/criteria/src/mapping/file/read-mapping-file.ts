import { FileStore, readOrRefuse, Transactions, Turns, type Caller, type FollowedWork } from '@akashi/api-platform';
import { DocumentProcesses, type MappingFileLook, type MappingFileRead } from '@akashi/documents';
import type { MappingFileField } from '@akashi/domain/mapping-file';
import type { TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import { EditionMappingStore, type ComparedRow } from '../edition-mapping.store';
import { MappingFileStore, type MappingFile } from './mapping-file.store';

/** A file as it was read, with the criteria of both editions that it was read against. */
export interface ReadFile extends MappingFileRead {
  file: MappingFile;
  olds: ComparedRow[];
  news: ComparedRow[];
}

/** Reads a file that maps two editions, outside of every transaction and in a process of its own. */
@Injectable()
export class ReadMappingFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly mappingFiles: MappingFileStore,
    private readonly mappings: EditionMappingStore,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
    private readonly turns: Turns,
  ) {}

  async look(caller: Caller, { sha256, encoding }: Pick<MappingFile, 'sha256' | 'encoding'>): Promise<MappingFileLook> {
    const bytes = await this.files.bytes(caller.firmId, sha256);
    return this.turns.take(caller.userId, () =>
      readOrRefuse(this.processes.run('read-mapping-view', { bytes, encoding })),
    );
  }

  async read(
    caller: Caller,
    fileId: string,
    mapping: TableMapping<MappingFileField>,
    followed: FollowedWork,
  ): Promise<ReadFile> {
    const { file, olds, news } = await this.transactions.read(caller, async (tx) => {
      const found = await this.mappingFiles.get(tx, caller, fileId);
      return {
        file: found,
        olds: await this.mappings.criteria(tx, caller, found.from),
        news: await this.mappings.criteria(tx, caller, found.to),
      };
    });
    const bytes = await this.files.bytes(caller.firmId, file.sha256);
    const plan = { mapping, olds: olds.map(numbered), news: news.map(numbered), encoding: file.encoding };
    const read = await this.turns.take(caller.userId, () =>
      readOrRefuse(this.processes.run('read-mapping', { bytes, plan }, followed)),
    );
    return { ...read, file, olds, news };
  }
}

const numbered = ({ key, number }: ComparedRow) => ({ key, number });
