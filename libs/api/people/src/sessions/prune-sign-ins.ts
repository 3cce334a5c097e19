import { Prunings, SignInPool, type Pruned, type Tx } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

/** Takes away what coming in leaves behind: sessions that ended long ago, counts of guesses, and codes of links. */
@Injectable()
export class PruneSignIns {
  constructor(
    prunings: Prunings,
    private readonly pool: SignInPool,
  ) {
    prunings.everywhere('session', (pruned) => this.sessions(pruned));
    prunings.everywhere('sign_in_throttle', (pruned) => this.counts(pruned));
    prunings.inFirms('link_code', (tx, firmId, pruned) => this.codes(tx, firmId, pruned));
  }

  private async sessions({ before, atMost }: Pruned): Promise<number> {
    const { rowCount } = await this.pool.query(
      `DELETE FROM session WHERE id_hash IN (
         SELECT id_hash FROM session WHERE absolute_expires_at < $1 ORDER BY absolute_expires_at LIMIT $2)`,
      [before, atMost],
    );
    return rowCount ?? 0;
  }

  private async counts({ before, atMost }: Pruned): Promise<number> {
    const { rowCount } = await this.pool.query(
      `DELETE FROM sign_in_throttle WHERE last_failure_at < $1 AND key IN (
         SELECT key FROM sign_in_throttle WHERE last_failure_at < $1 LIMIT $2)`,
      [before, atMost],
    );
    return rowCount ?? 0;
  }

  /** The last of each link stays: its page says whether the mail of it was taken. */
  private async codes(tx: Tx, firmId: string, { before, atMost }: Pruned): Promise<number> {
    const [, pruned] = await tx.query<[unknown[], number]>(
      `DELETE FROM link_code WHERE firm_id = $1 AND id IN (
         SELECT c.id FROM link_code c WHERE c.firm_id = $1 AND c.expires_at < $2 AND EXISTS (
           SELECT FROM link_code n WHERE n.firm_id = $1 AND n.engagement_id = c.engagement_id AND n.made_at > c.made_at
             AND n.export_id IS NOT DISTINCT FROM c.export_id AND n.drop_link_id IS NOT DISTINCT FROM c.drop_link_id)
         ORDER BY c.expires_at LIMIT $3)`,
      [firmId, before, atMost],
    );
    return pruned;
  }
}
