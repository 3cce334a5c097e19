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
}
