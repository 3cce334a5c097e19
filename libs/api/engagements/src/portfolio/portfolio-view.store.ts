import type { Caller, Tx } from '@akashi/api-platform';
import type { PortfolioViewView, SavePortfolioViewBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

type KeptView = Omit<PortfolioViewView, 'count'>;

/** Views of the firm's engagements: the one writer of `portfolio_view`. */
@Injectable()
export class PortfolioViewStore {
  /** One's own and those that are shared, by name. */
  list(tx: Tx, { firmId, userId }: Caller): Promise<KeptView[]> {
    return tx.query<KeptView[]>(
      `SELECT id, name, params, is_shared AS "isShared", owner_id AS "ownerId" FROM portfolio_view
       WHERE firm_id = $1 AND (owner_id = $2 OR is_shared) ORDER BY name, id`,
      [firmId, userId],
    );
  }

  /** How many the person has under other names. Whoever saves two at once is counted one after the other. */
  async others(tx: Tx, { firmId, userId }: Caller, name: string): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`portfolio views ${firmId} ${userId}`]);
    const [row] = await tx.query<{ others: number }[]>(
      `SELECT count(*)::int AS others FROM portfolio_view WHERE firm_id = $1 AND owner_id = $2 AND name <> $3`,
      [firmId, userId, name],
    );
    return row!.others;
  }

  /** One of the same name is replaced. */
  async put(tx: Tx, caller: Caller, id: string, { name, params, isShared }: SavePortfolioViewBody): Promise<KeptView> {
    const [row] = await tx.query<KeptView[]>(
      `INSERT INTO portfolio_view (firm_id, id, owner_id, name, params, is_shared) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (firm_id, owner_id, name)
       DO UPDATE SET params = EXCLUDED.params, is_shared = EXCLUDED.is_shared, saved_at = now()
       RETURNING id, name, params, is_shared AS "isShared", owner_id AS "ownerId"`,
      [caller.firmId, id, caller.userId, name, JSON.stringify(params), isShared],
    );
    return row!;
  }

  /** False when the person has no such view. */
  async remove(tx: Tx, { firmId, userId }: Caller, id: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `DELETE FROM portfolio_view WHERE firm_id = $1 AND owner_id = $2 AND id = $3 RETURNING id`,
      [firmId, userId, id],
    );
    return rows.length > 0;
  }
}
