import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { insertRow, sha256Of, type EngagementTeam } from './arrangement';
import type { Person } from './people';

export interface Drafted {
  client: pg.PoolClient;
  firmId: string;
  engagementId: string;
}

export const editionId = 'planned';

export const statementFile = (engagementId: string): string => `言明書${engagementId}`;

export async function insertStatement({ client, firmId, engagementId }: Drafted, importer: Person, count: number) {
  const [id, sha256] = [randomUUID(), sha256Of(statementFile(engagementId))];
  const size = Buffer.byteLength(statementFile(engagementId));
  const of = { firm_id: firmId, engagement_id: engagementId };
  await insertRow(client, 'stored_file', { firm_id: firmId, sha256, size });
  await insertRow(client, 'statement', {
    ...of,
    id,
    version_no: 1,
    edition_id: editionId,
    dated_on: '2026-07-01',
    file_name: '言明書.xlsx',
    file_sha256: sha256,
    selected_count: count,
    excluded_count: 0,
    not_selected_count: 0,
    control_count: count,
    imported_by: importer.userId,
  });
  const values = [firmId, engagementId, id, editionId, count];
  await client.query(
    `INSERT INTO statement_selection (firm_id, engagement_id, statement_id, edition_id, criterion_key, choice)
     SELECT $1, $2, $3, $4, '9.2.1.' || n, 'selected' FROM generate_series(1, $5::int) n`,
    values,
  );
  await client.query(
    `INSERT INTO individual_control (firm_id, engagement_id, id, statement_id, stable_key, edition_id, criterion_key,
       position, text, frequency, owner, main_target, population_code, inherited_from, operation_claimed)
     SELECT $1, $2, gen_random_uuid(), $3, '9.2.1.' || n || '/1', $4, '9.2.1.' || n, n,
       '利用者IDは所属長の承認を得て発行し、発行の記録を台帳に残す（' || n || '）。', 'DAILY', '情報セキュリティ部', 'RECORD',
       CASE WHEN n % 2 = 0 THEN 'P-01' END, CASE WHEN n = $5::int THEN 'C99-0001-1' END, n % 2 = 0
     FROM generate_series(1, $5::int) n`,
    values,
  );
  return id;
}

export async function insertPlan(
  { client, firmId, engagementId }: Drafted,
  team: EngagementTeam,
  statementId: string,
  approved: boolean,
): Promise<string> {
  const planId = randomUUID();
  await insertRow(client, 'scope_plan', {
    firm_id: firmId,
    engagement_id: engagementId,
    id: planId,
    statement_id: statementId,
    version_no: 1,
    state: approved ? 'approved' : 'draft',
    drafted_by: team.senior.userId,
    ...(approved ? { approved_by: team.leader.userId, approved_at: new Date() } : {}),
  });
  await client.query(
    `INSERT INTO scope_decision (firm_id, engagement_id, plan_id, individual_control_id, test_type, decision, reason)
     SELECT c.firm_id, c.engagement_id, $3, c.id, y.type,
       CASE WHEN c.inherited_from IS NULL AND (y.type = 'DESIGN' OR c.operation_claimed) THEN 'in' ELSE 'omitted' END,
       CASE WHEN c.inherited_from IS NOT NULL THEN 'INHERITED'
            WHEN y.type = 'OPERATION' AND NOT c.operation_claimed THEN 'DESIGN_ONLY' END
     FROM individual_control c CROSS JOIN (VALUES ('DESIGN'), ('OPERATION')) y (type)
     WHERE c.firm_id = $1 AND c.engagement_id = $2`,
    [firmId, engagementId, planId],
  );
  if (approved) {
    await client.query(
      `INSERT INTO control_test (firm_id, engagement_id, id, individual_control_id, test_type, state)
       SELECT firm_id, engagement_id, gen_random_uuid(), individual_control_id, test_type, 'not_started'
       FROM scope_decision WHERE firm_id = $1 AND engagement_id = $2 AND decision = 'in'`,
      [firmId, engagementId],
    );
  }
  return planId;
}
