import { Injectable } from '@nestjs/common';
import type { Walls } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';
import type { ReceivedFile } from './file-condition';

@Injectable()
export class StoredFileStore {
  /** Makes a received file part of the firm's record; the same content twice is one row. */
  async add(tx: Tx, caller: Pick<Walls, 'firmId'>, file: ReceivedFile): Promise<void> {
    await tx.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
      caller.firmId,
      file.sha256,
      file.size,
    ]);
  }

  /** How long the firm's record says that these are; what it does not know is left out. */
  async sizes(tx: Tx, { firmId }: Pick<Walls, 'firmId'>, hashes: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<ReceivedFile[]>(
      `SELECT sha256, size::float8 AS size FROM stored_file WHERE firm_id = $1 AND sha256 = ANY ($2::text[])`,
      [firmId, hashes],
    );
    return new Map(rows.map(({ sha256, size }) => [sha256, size]));
  }
}
