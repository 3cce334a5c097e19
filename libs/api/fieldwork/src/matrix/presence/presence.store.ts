import { DomainProblem, Prunings, type Caller, type Pruned, type Tx } from '@akashi/api-platform';
import type { MatrixPlaceBody, PersonAtCell } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** Whoever was not heard for so long has gone elsewhere. */
const heardWithin = `interval '20 seconds'`;

/** Who is in which cell of a matrix: the one writer of `matrix_presence`. */
@Injectable()
export class PresenceStore {
  constructor(prunings: Prunings) {
    prunings.inFirms('matrix_presence', (tx, firmId, pruned) => this.prune(tx, firmId, pruned));
  }

  /** @throws not-found where the engagement has no such control */
  async put(tx: Tx, { firmId, userId }: Caller, engagementId: string, place: MatrixPlaceBody): Promise<void> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO matrix_presence (firm_id, engagement_id, user_id, control_id, column_id)
       SELECT c.firm_id, c.engagement_id, $3, c.id, $5 FROM individual_control c
       WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.id = $4
       ON CONFLICT (firm_id, engagement_id, user_id)
       DO UPDATE SET control_id = EXCLUDED.control_id, column_id = EXCLUDED.column_id, seen_at = now()
       RETURNING user_id`,
      [firmId, engagementId, userId, place.controlId, place.column],
    );
    if (rows.length === 0) throw new DomainProblem('not-found');
  }

  /** The others who were heard just now and are of the team today, by name. */
  others(tx: Tx, { firmId, userId }: Caller, engagementId: string): Promise<PersonAtCell[]> {
    return tx.query<PersonAtCell[]>(
      `SELECT p.user_id AS "userId", m.family_name || ' ' || m.given_name AS name, p.control_id AS "controlId",
         p.column_id AS "column"
       FROM matrix_presence p JOIN member m ON m.firm_id = p.firm_id AND m.user_id = p.user_id
       WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.user_id <> $3 AND p.seen_at > now() - ${heardWithin}
         AND m.disabled_at IS NULL AND EXISTS (
           SELECT FROM team_member t WHERE t.firm_id = p.firm_id AND t.engagement_id = p.engagement_id
             AND t.user_id = p.user_id AND (t.to_on IS NULL OR t.to_on >= current_date))
       ORDER BY m.family_kana, m.given_kana, p.user_id`,
      [firmId, engagementId, userId],
    );
  }

  private async prune(tx: Tx, firmId: string, { before, atMost }: Pruned): Promise<number> {
    const [, pruned] = await tx.query<[unknown[], number]>(
      `DELETE FROM matrix_presence WHERE firm_id = $1 AND (engagement_id, user_id) IN (
         SELECT engagement_id, user_id FROM matrix_presence WHERE firm_id = $1 AND seen_at < $2 LIMIT $3) AND seen_at < $2`,
      [firmId, before, atMost],
    );
    return pruned;
  }
}
