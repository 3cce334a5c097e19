import { DomainProblem, Ids, StoredFileStore, type Caller, type ReceivedFile, type Tx } from '@akashi/api-platform';
import type { TableEncoding } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';

export interface MappingFile {
  id: string;
  from: string;
  to: string;
  sha256: string;
  encoding: TableEncoding | null;
}

/** Files that were sent in to map one edition to another. */
@Injectable()
export class MappingFileStore {
  constructor(
    private readonly ids: Ids,
    private readonly stored: StoredFileStore,
  ) {}

  async add(
    tx: Tx,
    caller: Caller,
    file: ReceivedFile & Omit<MappingFile, 'id'> & { fileName: string },
  ): Promise<string> {
    const id = this.ids.next();
    await this.stored.add(tx, caller, file);
    await tx.query(
      `INSERT INTO edition_mapping_file
         (firm_id, id, from_edition_id, to_edition_id, file_name, file_sha256, received_by, encoding)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [caller.firmId, id, file.from, file.to, file.fileName, file.sha256, caller.userId, file.encoding],
    );
    return id;
  }

  async get(tx: Tx, caller: Caller, id: string): Promise<MappingFile> {
    const [file] = await tx.query<MappingFile[]>(
      `SELECT id, from_edition_id AS "from", to_edition_id AS "to", file_sha256 AS sha256, encoding
       FROM edition_mapping_file
       WHERE firm_id = $1 AND id = $2`,
      [caller.firmId, id],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }
}
