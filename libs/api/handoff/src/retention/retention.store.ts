import { Clock, DomainProblem, mustChange, type Caller, type Tx, isClosedTo } from '@akashi/api-platform';
import type { LegalHoldView, SetHoldBody } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';

/** $1 firm, $2 engagement. */
const selectHolds = `
  SELECT h.id, h.number, h.matter, h.reason, h.set_by AS "setById", s.family_name || ' ' || s.given_name AS "setByName",
    h.set_at AS "setAt", CASE WHEN h.lifted_at IS NOT NULL THEN json_build_object('at', h.lifted_at, 'reason', h.lift_reason,
      'byName', l.family_name || ' ' || l.given_name) END AS lift, h.version::int
  FROM legal_hold h
  JOIN member s ON s.firm_id = h.firm_id AND s.user_id = h.set_by
  LEFT JOIN member l ON l.firm_id = h.firm_id AND l.user_id = h.lifted_by
  WHERE h.firm_id = $1 AND h.engagement_id = $2`;

/** The day from which the years are counted: that of the report that stands. */
const reportDate = `(SELECT max(r.dated_on) FROM report r
  WHERE r.firm_id = e.firm_id AND r.engagement_id = e.id AND r.state = 'issued')`;

/** What the clock of one archived engagement is read from. */
export interface RetainedRow {
  engagementId: string;
  name: string;
  clientName: string;
  serviceName: string;
  state: EngagementState;
  rulesetId: string;
  reportDate: string | null;
  matters: string[];
}

@Injectable()
export class RetentionStore {
  constructor(private readonly clock: Clock) {}

  /** The newest first. */
  holds(tx: Tx, { firmId }: Caller, engagementId: string): Promise<LegalHoldView[]> {
    return tx.query(`${selectHolds} ORDER BY h.number DESC`, [firmId, engagementId]);
  }

  async hold(tx: Tx, { firmId }: Caller, engagementId: string, id: string): Promise<LegalHoldView> {
    const [row] = await tx.query<LegalHoldView[]>(`${selectHolds} AND h.id = $3`, [firmId, engagementId, id]);
    if (!row) throw new DomainProblem('not-found');
    return row;
  }

  /** Every archived engagement of the firm, but those that are closed to whoever asks; or this one, whatever its state is. */
  retained(tx: Tx, { firmId, userId }: Caller, engagementId: string | null = null): Promise<RetainedRow[]> {
    return tx.query(
      `SELECT e.id AS "engagementId", e.name, c.name AS "clientName", s.name AS "serviceName", e.state,
         e.ruleset_id AS "rulesetId", ${reportDate} AS "reportDate",
         coalesce((SELECT array_agg(h.matter ORDER BY h.number) FROM legal_hold h
           WHERE h.firm_id = e.firm_id AND h.engagement_id = e.id AND h.lifted_at IS NULL), '{}') AS matters
       FROM engagement e
       JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
       JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
       WHERE e.firm_id = $1 AND CASE WHEN $2::uuid IS NULL
         THEN e.state = 'archived' AND NOT ${isClosedTo('$3', '$4')} ELSE e.id = $2 END`,
      [firmId, engagementId, userId, this.clock.today()],
    );
  }

  /** Gives its number. The engagement is held, so that nobody takes the same. */
  async add(
    tx: Tx,
    { firmId, userId }: Caller,
    { engagementId, id, matter, reason, method }: SetHoldBody & { engagementId: string; id: string; method: string },
  ): Promise<number> {
    const [row] = await tx.query<[{ number: number }]>(
      `INSERT INTO legal_hold (firm_id, engagement_id, id, number, matter, reason, set_by, set_at, set_method)
       SELECT $1, $2, $3, coalesce(max(h.number), 0) + 1, $4, $5, $6, $7, $8
       FROM legal_hold h WHERE h.firm_id = $1 AND h.engagement_id = $2 RETURNING number`,
      [firmId, engagementId, id, matter, reason, userId, this.clock.now(), method],
    );
    return row.number;
  }

  async lift(
    tx: Tx,
    { firmId, userId }: Caller,
    engagementId: string,
    { id, version }: { id: string; version: number },
    { method, reason }: { method: string; reason: string },
  ): Promise<void> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE legal_hold SET lifted_by = $5, lifted_at = $6, lift_method = $7, lift_reason = $8, version = version + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND version = $4`,
      [firmId, engagementId, id, version, userId, this.clock.now(), method, reason],
    );
    mustChange({ affected });
  }
}
