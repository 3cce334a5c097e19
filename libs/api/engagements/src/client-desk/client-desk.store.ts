import type { ClientPersonCaller, Tx } from '@akashi/api-platform';
import type { ClientContactView, ClientDateView } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';

/** An engagement of the client, as it stands behind their wall. */
export interface AuditRow {
  id: string;
  serviceName: string;
  periodStart: string;
  periodEnd: string;
  state: EngagementState;
}

/** What stands in tables that are closed to a client's people, of engagements that were found behind their wall. */
export interface BesideAudit {
  engagementId: string;
  contacts: ClientContactView[];
  dates: ClientDateView[];
}

@Injectable()
export class ClientDeskStore {
  /** Behind the client's wall: what another client has is not there. */
  audits(tx: Tx, { firmId, clientId }: ClientPersonCaller): Promise<AuditRow[]> {
    return tx.query(
      `SELECT e.id, s.name AS "serviceName", e.period_start::text AS "periodStart", e.period_end::text AS "periodEnd", e.state
       FROM engagement e JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
       WHERE e.firm_id = $1 AND e.client_id = $2
       ORDER BY e.state IN ('issued', 'handed_over', 'archived'), e.period_end, s.name, e.id`,
      [firmId, clientId],
    );
  }

  async names(tx: Tx, { firmId, clientId }: ClientPersonCaller): Promise<{ client: string; services: string[] }> {
    const [row] = await tx.query<{ client: string; services: string[] }[]>(
      `SELECT c.name AS client, ARRAY(SELECT s.name FROM cloud_service s
         WHERE s.firm_id = c.firm_id AND s.client_id = c.id ORDER BY s.name) AS services
       FROM client c WHERE c.firm_id = $1 AND c.id = $2`,
      [firmId, clientId],
    );
    return row ?? { client: '', services: [] };
  }

  /** Behind the firm's wall alone, field by field and of these engagements only: who leads them by name, and what is due. */
  beside(tx: Tx, { firmId, clientId }: ClientPersonCaller, ids: readonly string[]): Promise<BesideAudit[]> {
    return tx.query(
      `SELECT e.id AS "engagementId",
         coalesce((SELECT json_agg(json_build_object('name', m.family_name || ' ' || m.given_name, 'role', 'leader')
             ORDER BY t.from_on, t.user_id)
           FROM team_member t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id AND m.disabled_at IS NULL
           WHERE t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.role = 'engagement_leader' AND t.to_on IS NULL),
           '[]') AS contacts,
         coalesce((SELECT json_agg(json_build_object('kind', d.rule, 'date', coalesce(d.overridden_on, d.computed_on)::text)
             ORDER BY coalesce(d.overridden_on, d.computed_on))
           FROM engagement_date d WHERE d.firm_id = e.firm_id AND d.engagement_id = e.id), '[]') AS dates
       FROM engagement e WHERE e.firm_id = $1 AND e.client_id = $2 AND e.id = ANY ($3::uuid[])`,
      [firmId, clientId, ids],
    );
  }

  async firmName(tx: Tx, { firmId }: ClientPersonCaller): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(`SELECT name FROM firm WHERE firm_id = $1`, [firmId]);
    return row?.name ?? '';
  }
}
