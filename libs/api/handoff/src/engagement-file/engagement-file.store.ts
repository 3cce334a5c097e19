import {
  DomainProblem,
  fileUses,
  StoredFileStore,
  type Caller,
  type ReceivedFile,
  type Tx,
} from '@akashi/api-platform';
import type { EngagementFileView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** A file as it was made, without its bytes. */
export interface MadeEngagementFile {
  engagementId: string;
  id: string;
  number: number;
  fileName: string;
  ledgerSize: number;
  ledgerRoot: string;
  rowCount: number;
  fileCount: number;
  madeAt: Date;
  verifiedAt: Date;
}

export interface EngagementFacts {
  firm: string;
  client: string;
  service: string;
  engagement: string;
  periodStart: string;
  periodEnd: string;
  madeBy: string;
}

/** A stored file that a row of the engagement names. */
export interface UsedFile {
  kind: string;
  sha256: string;
  fileName: string;
  size: number;
}

/** What making and taking such files records changes nothing of what they hold. */
const selectFiles = `
  SELECT f.id, f.number, f.file_name AS "fileName", f.sha256, f.size::float8 AS size, f.row_count AS "rowCount",
    f.file_count AS "fileCount", f.ledger_size::int AS "ledgerSize", m.family_name || ' ' || m.given_name AS "madeByName",
    f.made_at AS "madeAt", f.verified_at AS "verifiedAt",
    NOT EXISTS (SELECT FROM ledger_event v WHERE v.firm_id = f.firm_id AND v.stream_id = f.engagement_id
      AND v.seq >= f.ledger_size AND v.canon !~ '^\\{"action":"(engagement-file|destruction|job)[.]') AS "isOfToday"
  FROM engagement_file f JOIN member m ON m.firm_id = f.firm_id AND m.user_id = f.made_by
  WHERE f.firm_id = $1 AND f.engagement_id = $2`;

@Injectable()
export class EngagementFileStore {
  constructor(private readonly files: StoredFileStore) {}

  /** The newest first. */
  list(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, engagementId: string): Promise<EngagementFileView[]> {
    return tx.query(`${selectFiles} ORDER BY f.number DESC`, [firmId, engagementId]);
  }

  async one(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, engagementId: string, id: string): Promise<EngagementFileView> {
    const [row] = await tx.query<EngagementFileView[]>(`${selectFiles} AND f.id = $3`, [firmId, engagementId, id]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  async facts(tx: Tx, { firmId, userId }: Caller, engagementId: string): Promise<EngagementFacts> {
    const [row] = await tx.query<EngagementFacts[]>(
      `SELECT f.name AS firm, c.name AS client, s.name AS service, e.name AS engagement, e.period_start AS "periodStart",
         e.period_end AS "periodEnd", m.family_name || ' ' || m.given_name AS "madeBy"
       FROM engagement e
       JOIN firm f ON f.firm_id = e.firm_id
       JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
       JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
       JOIN member m ON m.firm_id = e.firm_id AND m.user_id = $3
       WHERE e.firm_id = $1 AND e.id = $2`,
      [firmId, engagementId, userId],
    );
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Every stored file that the engagement names, but such files as this one; the same content under the same name once. */
  used(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, engagementId: string): Promise<UsedFile[]> {
    return tx.query(
      `SELECT DISTINCT u.kind, u.sha256, u.file_name AS "fileName", s.size::float8 AS size
       FROM (${fileUses}) u JOIN stored_file s ON s.firm_id = u.firm_id AND s.sha256 = u.sha256
       WHERE u.firm_id = $1 AND u.engagement_id = $2 AND u.kind <> 'engagement-file' ORDER BY 1, 2, 3`,
      [firmId, engagementId],
    );
  }

  async nextNumber(tx: Tx, { firmId }: Pick<Caller, 'firmId'>, engagementId: string): Promise<number> {
    const [row] = await tx.query<[{ number: number }]>(
      `SELECT coalesce(max(number), 0) + 1 AS number FROM engagement_file WHERE firm_id = $1 AND engagement_id = $2`,
      [firmId, engagementId],
    );
    return row.number;
  }

  async add(tx: Tx, caller: Caller, file: ReceivedFile, made: MadeEngagementFile): Promise<void> {
    await this.files.add(tx, caller, file);
    await tx.query(
      `INSERT INTO engagement_file (firm_id, engagement_id, id, number, file_name, sha256, size, ledger_size, ledger_root,
         row_count, file_count, made_by, made_at, verified_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[caller.firmId, made.engagementId, made.id, made.number, made.fileName, file.sha256, file.size],
        ...[
          made.ledgerSize,
          made.ledgerRoot,
          made.rowCount,
          made.fileCount,
          caller.userId,
          made.madeAt,
          made.verifiedAt,
        ],
      ],
    );
  }
}
