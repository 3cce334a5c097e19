import { DomainProblem, Ids, StoredFileStore, type Caller, type ReceivedFile, type Tx } from '@akashi/api-platform';
import type { ProcedureFileView } from '@akashi/contracts';
import type { ProcedureCriterion } from '@akashi/domain/procedure';
import type { TableEncoding } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';

export interface ProcedureFile {
  id: string;
  editionId: string;
  sha256: string;
  encoding: TableEncoding | null;
}

/** Files that were sent in with procedures, and what they are read against. */
@Injectable()
export class ProcedureFileStore {
  constructor(
    private readonly ids: Ids,
    private readonly stored: StoredFileStore,
  ) {}

  async mustHaveEdition(tx: Tx, caller: Caller, editionId: string): Promise<void> {
    const found = await tx.query<unknown[]>(`SELECT id FROM catalog_edition WHERE firm_id = $1 AND id = $2`, [
      caller.firmId,
      editionId,
    ]);
    if (found.length === 0) throw new DomainProblem('not-found');
  }

  async add(
    tx: Tx,
    caller: Caller,
    file: ReceivedFile & Omit<ProcedureFile, 'id'> & { fileName: string },
  ): Promise<string> {
    const id = this.ids.next();
    await this.stored.add(tx, caller, file);
    await tx.query(
      `INSERT INTO procedure_file (firm_id, id, edition_id, file_name, file_sha256, received_by, encoding)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [caller.firmId, id, file.editionId, file.fileName, file.sha256, caller.userId, file.encoding],
    );
    return id;
  }

  async get(tx: Tx, caller: Caller, id: string): Promise<ProcedureFile> {
    const [file] = await tx.query<ProcedureFile[]>(
      `SELECT id, edition_id AS "editionId", file_sha256 AS sha256, encoding FROM procedure_file
       WHERE firm_id = $1 AND id = $2`,
      [caller.firmId, id],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }

  /** Imports of the same file into the edition. */
  importsOf(tx: Tx, caller: Caller, editionId: string, sha256: string): Promise<ProcedureFileView['sameFile']> {
    return tx.query(
      `SELECT i.number, i.imported_at AS "importedAt", m.family_name || ' ' || m.given_name AS "byName"
       FROM procedure_import i
       JOIN procedure_file f ON f.firm_id = i.firm_id AND f.id = i.file_id
       JOIN member m ON m.firm_id = i.firm_id AND m.user_id = i.imported_by
       WHERE i.firm_id = $1 AND i.edition_id = $2 AND f.file_sha256 = $3 ORDER BY i.number`,
      [caller.firmId, editionId, sha256],
    );
  }

  /** What of the edition a procedure may be for. */
  criteria(tx: Tx, caller: Caller, editionId: string): Promise<ProcedureCriterion[]> {
    return tx.query(
      `SELECT key, number, level = 4 AND is_audited AS "isTested" FROM criterion WHERE firm_id = $1 AND edition_id = $2`,
      [caller.firmId, editionId],
    );
  }
}
