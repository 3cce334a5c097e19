import { DomainProblem, Ids, StoredFileStore, type Caller, type ReceivedFile, type Tx } from '@akashi/api-platform';
import type { EditionFileView } from '@akashi/contracts';
import type { TableEncoding } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';

export interface EditionFile {
  id: string;
  fileName: string;
  sha256: string;
  encoding: TableEncoding | null;
}

/** Files that were sent in to become editions. */
@Injectable()
export class EditionFileStore {
  constructor(
    private readonly ids: Ids,
    private readonly stored: StoredFileStore,
  ) {}

  async add(tx: Tx, caller: Caller, file: ReceivedFile & Pick<EditionFile, 'fileName' | 'encoding'>): Promise<string> {
    const id = this.ids.next();
    await this.stored.add(tx, caller, file);
    await tx.query(
      `INSERT INTO catalogue_file (firm_id, id, file_name, file_sha256, received_by, encoding)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [caller.firmId, id, file.fileName, file.sha256, caller.userId, file.encoding],
    );
    return id;
  }

  /** Editions that came from the same file. */
  editionsOf(tx: Tx, caller: Caller, fileSha256: string): Promise<EditionFileView['sameFile']> {
    return tx.query(
      `SELECT id AS "editionId", title_ja AS "titleJa", title_en AS "titleEn" FROM catalog_edition
       WHERE firm_id = $1 AND file_sha256 = $2 ORDER BY added_at`,
      [caller.firmId, fileSha256],
    );
  }

  async get(tx: Tx, caller: Caller, id: string): Promise<EditionFile> {
    const [file] = await tx.query<EditionFile[]>(
      `SELECT id, file_name AS "fileName", file_sha256 AS sha256, encoding FROM catalogue_file
       WHERE firm_id = $1 AND id = $2`,
      [caller.firmId, id],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }
}
