import type { FileScan } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock';
import type { Tx } from '../../transactions/tenant-connection';
import type { ReceivedFile } from '../file-condition';
import type { ScanVerdict } from './clamd';

/** SQL: what is known of the file in the row of this name, behind the firm's wall. */
export const scanOf = (row: string, sha256 = 'sha256'): string =>
  `coalesce((SELECT z.state FROM file_scan z WHERE z.firm_id = ${row}.firm_id AND z.sha256 = ${row}.${sha256}), 'none')`;

/** SQL: a look without an answer, and one that was refused for the size of what an earlier one looked through, add nothing to what is known. */
const saysNothingNew = `(excluded.state = 'pending' OR (excluded.state = 'too-large' AND z.state <> 'pending'))`;

function saidIn(verdict: ScanVerdict): string | null {
  if (verdict.state === 'infected') return verdict.finding;
  return verdict.state === 'clean' ? null : verdict.fault;
}

/** What was known of a file, and what is now. */
export interface KeptVerdict {
  before: FileScan;
  now: FileScan;
}

/** What scanning found in the contents of a firm. It is of the content, whatever record names it. */
@Injectable()
export class FileScanStore {
  constructor(private readonly clock: Clock) {}

  async state(tx: Tx, firmId: string, sha256: string): Promise<FileScan> {
    const [row] = await tx.query<{ state: FileScan }[]>(
      `SELECT state FROM file_scan WHERE firm_id = $1 AND sha256 = $2`,
      [firmId, sha256],
    );
    return row?.state ?? 'none';
  }

  /** Whether a record names it already. */
  async isStored(tx: Tx, firmId: string, sha256: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(`SELECT FROM stored_file WHERE firm_id = $1 AND sha256 = $2`, [
      firmId,
      sha256,
    ]);
    return found.length > 0;
  }

  /** A look that came to nothing takes back no verdict. Of two looks at once, the later one knows what the other found. */
  async keep(tx: Tx, firmId: string, { sha256, size }: ReceivedFile, verdict: ScanVerdict): Promise<KeptVerdict> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || '/file-scan/' || $2, 0))`, [firmId, sha256]);
    const before = await this.state(tx, firmId, sha256);
    const [row] = await tx.query<{ state: FileScan }[]>(
      `INSERT INTO file_scan AS z (firm_id, sha256, size, state, said, looks, looked_at) VALUES ($1, $2, $3, $4, $5, 1, $6)
       ON CONFLICT (firm_id, sha256) DO UPDATE SET looks = z.looks + 1, looked_at = excluded.looked_at,
         state = CASE WHEN ${saysNothingNew} THEN z.state ELSE excluded.state END,
         said = CASE WHEN ${saysNothingNew} AND z.state <> excluded.state THEN z.said ELSE excluded.said END
       RETURNING state`,
      [firmId, sha256, size, verdict.state, saidIn(verdict), this.clock.now()],
    );
    return { before, now: row!.state };
  }

  /** Those that wait for another look: the more there were, the longer until the next, and at most six hours. */
  due(tx: Tx, firmId: string, atMost: number): Promise<ReceivedFile[]> {
    return tx.query(
      `SELECT sha256, size::float8 AS size FROM file_scan WHERE firm_id = $1 AND state = 'pending'
         AND looked_at <= $2::timestamptz - least(interval '1 minute' * power(2, least(looks, 10) - 1), interval '6 hours')
       ORDER BY looked_at LIMIT $3`,
      [firmId, this.clock.now(), atMost],
    );
  }
}
