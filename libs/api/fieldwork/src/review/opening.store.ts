import type { Caller, Tx } from '@akashi/api-platform';
import type { Opened } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** What each person had before them of each paper. */
@Injectable()
export class OpeningStore {
  async keep(
    tx: Tx,
    caller: Pick<Caller, 'firmId' | 'userId'>,
    engagementId: string,
    { id, digest, at }: { id: string; digest: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO paper_opening (firm_id, engagement_id, test_id, user_id, digest, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [caller.firmId, engagementId, id, caller.userId, digest, at],
    );
  }

  /**
   * How the caller last had each of these papers before them, by id; `digests` says what is there now. Whoever wrote a step
   * of it had it open too.
   */
  async opened(
    tx: Tx,
    caller: Pick<Caller, 'firmId' | 'userId'>,
    engagementId: string,
    digests: ReadonlyMap<string, string>,
  ): Promise<Map<string, Opened>> {
    const rows = await tx.query<{ id: string; asItIs: boolean }[]>(
      `WITH asked AS (SELECT * FROM unnest($4::uuid[], $5::text[]) AS x(id, digest))
       SELECT id, bool_or("asItIs") AS "asItIs" FROM (
         SELECT a.id, o.digest = a.digest AS "asItIs" FROM asked a JOIN paper_opening o
           ON o.firm_id = $1 AND o.engagement_id = $2 AND o.test_id = a.id AND o.user_id = $3
         UNION ALL
         SELECT a.id, false FROM asked a JOIN test_step s
           ON s.firm_id = $1 AND s.engagement_id = $2 AND s.test_id = a.id AND s.performed_by = $3
       ) seen GROUP BY id`,
      [caller.firmId, engagementId, caller.userId, [...digests.keys()], [...digests.values()]],
    );
    const seen = new Map(rows.map(({ id, asItIs }) => [id, asItIs]));
    const openedOf = (id: string): Opened => (seen.has(id) ? (seen.get(id) ? 'as-it-is' : 'earlier') : 'never');
    return new Map([...digests.keys()].map((id) => [id, openedOf(id)]));
  }
}
