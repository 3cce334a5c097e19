import { Clock, DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { AddendumView, WriteAddendumBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/** $1 firm, $2 engagement. */
const selectAddenda = `
  SELECT a.id, a.number, a.test_id AS "testId", c.stable_key AS "controlKey", t.test_type AS "testType",
    to_char(a.dated_on, 'YYYY-MM-DD') AS "datedOn", a.reason, a.said, a.state, a.written_by AS "writtenById",
    w.family_name || ' ' || w.given_name AS "writtenByName", e.family_name || ' ' || e.given_name AS "endedByName",
    a.ended_at AS "endedAt", a.end_reason AS "endReason", a.version::int
  FROM addendum a
  JOIN member w ON w.firm_id = a.firm_id AND w.user_id = a.written_by
  LEFT JOIN member e ON e.firm_id = a.firm_id AND e.user_id = a.ended_by
  LEFT JOIN control_test t ON t.firm_id = a.firm_id AND t.engagement_id = a.engagement_id AND t.id = a.test_id
  LEFT JOIN individual_control c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
  WHERE a.firm_id = $1 AND a.engagement_id = $2`;

interface Seen {
  id: string;
  version: number;
}

/** What ended an addendum: it is not changed afterwards, and the table holds it. */
export interface AddendumEnd {
  state: 'confirmed' | 'withdrawn';
  method: string | null;
  reason: string | null;
}

@Injectable()
export class AddendumStore {
  constructor(private readonly clock: Clock) {}

  /** The newest first. */
  list(tx: Tx, { firmId }: Caller, engagementId: string): Promise<AddendumView[]> {
    return tx.query(`${selectAddenda} ORDER BY a.number DESC`, [firmId, engagementId]);
  }

  async view(tx: Tx, { firmId }: Caller, engagementId: string, id: string): Promise<AddendumView> {
    const [row] = await tx.query<AddendumView[]>(`${selectAddenda} AND a.id = $3`, [firmId, engagementId, id]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  async hasTest(tx: Tx, { firmId }: Caller, engagementId: string, testId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [firmId, engagementId, testId],
    );
    return rows.length === 1;
  }

  /** Gives its number. The engagement is held, so that nobody takes the same. */
  async add(
    tx: Tx,
    { firmId, userId }: Caller,
    { engagementId, id, testId, said, reason }: WriteAddendumBody & { engagementId: string; id: string },
  ): Promise<number> {
    const [row] = await tx.query<[{ number: number }]>(
      `INSERT INTO addendum (firm_id, engagement_id, id, number, test_id, dated_on, reason, said, written_by, written_at)
       SELECT $1, $2, $3, coalesce(max(a.number), 0) + 1, $4, $5, $6, $7, $8, $9
       FROM addendum a WHERE a.firm_id = $1 AND a.engagement_id = $2 RETURNING number`,
      [firmId, engagementId, id, testId, this.clock.today(), reason, said, userId, this.clock.now()],
    );
    return row.number;
  }

  async end(
    tx: Tx,
    { firmId, userId }: Caller,
    engagementId: string,
    { id, version }: Seen,
    { state, method, reason }: AddendumEnd,
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE addendum SET state = $5, ended_by = $6, ended_at = $7, method = $8, end_reason = $9, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4`,
      [firmId, engagementId, id, version, state, userId, this.clock.now(), method, reason],
    );
    mustChange({ affected });
  }
}
