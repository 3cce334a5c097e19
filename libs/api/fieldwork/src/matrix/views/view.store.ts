import type { Caller, Tx } from '@akashi/api-platform';
import type { SavedViewView, SaveViewBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** Views of the matrix: the one writer of `matrix_view`. */
@Injectable()
export class ViewStore {
  /** One's own and those that are shared, by name. */
  list(tx: Tx, { firmId, userId }: Caller, engagementId: string): Promise<SavedViewView[]> {
    return tx.query<SavedViewView[]>(
      `SELECT id, name, params, is_shared AS "isShared", owner_id AS "ownerId" FROM matrix_view
       WHERE firm_id = $1 AND engagement_id = $2 AND (owner_id = $3 OR is_shared) ORDER BY name, id`,
      [firmId, engagementId, userId],
    );
  }

  /** How many the person has under other names. Whoever saves two at once is counted one after the other. */
  async others(tx: Tx, { firmId, userId }: Caller, engagementId: string, name: string): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`views ${engagementId} ${userId}`]);
    const [row] = await tx.query<{ others: number }[]>(
      `SELECT count(*)::int AS others FROM matrix_view
       WHERE firm_id = $1 AND engagement_id = $2 AND owner_id = $3 AND name <> $4`,
      [firmId, engagementId, userId, name],
    );
    return row!.others;
  }

  /** One of the same name is replaced. */
  async put(
    tx: Tx,
    { firmId, userId }: Caller,
    engagementId: string,
    { id, name, params, isShared }: SaveViewBody & { id: string },
  ): Promise<SavedViewView> {
    const [row] = await tx.query<SavedViewView[]>(
      `INSERT INTO matrix_view (firm_id, engagement_id, id, owner_id, name, params, is_shared)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, engagement_id, owner_id, name)
       DO UPDATE SET params = EXCLUDED.params, is_shared = EXCLUDED.is_shared, saved_at = now()
       RETURNING id, name, params, is_shared AS "isShared", owner_id AS "ownerId"`,
      [firmId, engagementId, id, userId, name, JSON.stringify(params), isShared],
    );
    return row!;
  }

  /** False when the person has no such view. */
  async remove(tx: Tx, { firmId, userId }: Caller, engagementId: string, id: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `DELETE FROM matrix_view WHERE firm_id = $1 AND engagement_id = $2 AND owner_id = $3 AND id = $4 RETURNING id`,
      [firmId, engagementId, userId, id],
    );
    return rows.length > 0;
  }
}
