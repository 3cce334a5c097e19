import { FileStore } from '@akashi/api-platform';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aCorporateNumber } from './corporate-number';
import { insertRow, sha256Of, type EngagementTeam } from './arrangement';
import { asFirm, type Firm, type Person } from './people';
import type { TestApp } from './test-app';

export interface PlannedEngagement extends EngagementTeam {
  engagementId: string;
  firmId: string;
  /** `/api/engagements/<id>` */
  path: string;
  planId: string;
  /** By position: the first is 9.2.1.1. Every second one is also tested for operation; the last is inherited. */
  controls: string[];
  /** Empty while the plan is a draft. */
  tests: { id: string; controlId: string; type: 'DESIGN' | 'OPERATION' }[];
  designTest(position: number): string;
  operationTest(position: number): string;
}

export interface PlannedChange {
  /** Individual controls; the last one is taken over from a base service. */
  controls?: number;
  plan?: 'draft' | 'approved';
  state?: string;
}

interface Drafted {
  client: pg.PoolClient;
  firmId: string;
  engagementId: string;
}

const editionId = 'planned';

/**
 * An engagement whose plan is drawn up and, unless said otherwise, approved: the tests are there and nothing is recorded
 * yet. Written past the routes, so that fieldwork can be tested on its own.
 */
export async function aPlannedEngagement(
  test: TestApp,
  firm: Firm,
  change: PlannedChange = {},
): Promise<PlannedEngagement> {
  const team: EngagementTeam = {
    leader: await firm.person('長谷川'),
    senior: await firm.person('森'),
    practitioner: await firm.person('佐藤'),
    qualityReviewer: await firm.person('宮下'),
    outsider: await firm.person('外山'),
  };
  const engagementId = randomUUID();
  const { firmId } = firm;
  const approved = change.plan !== 'draft';
  const count = change.controls ?? 5;
  await test.app.get(FileStore).put(firmId, Buffer.from(statementFile(engagementId)));
  return asFirm(test, firmId, async (client) => {
    const drafted: Drafted = { client, firmId, engagementId };
    await insertEdition(client, firmId, count);
    await insertEngagement(drafted, team, change.state ?? (approved ? 'in_fieldwork' : 'accepted'));
    const statementId = await insertStatement(drafted, team.senior, count);
    const planId = await insertPlan(drafted, team, statementId, approved);
    const controls = await client.query<{ id: string }>(
      `SELECT id FROM individual_control WHERE engagement_id = $1 ORDER BY position`,
      [engagementId],
    );
    const tests = await client.query<PlannedEngagement['tests'][number]>(
      `SELECT t.id, t.individual_control_id AS "controlId", t.test_type AS type FROM control_test t WHERE t.engagement_id = $1`,
      [engagementId],
    );
    const ids = controls.rows.map(({ id }) => id);
    const find = (type: string) => (position: number) =>
      tests.rows.find((one) => one.controlId === ids[position - 1] && one.type === type)?.id ?? '';
    return {
      ...team,
      engagementId,
      firmId,
      path: `/api/engagements/${engagementId}`,
      planId,
      controls: ids,
      tests: tests.rows,
      designTest: find('DESIGN'),
      operationTest: find('OPERATION'),
    };
  });
}

/** Criteria 9.2.1.1 … of the firm's small edition, as many as are needed. */
async function insertEdition(client: pg.PoolClient, firmId: string, count: number): Promise<void> {
  await client.query(
    `INSERT INTO catalog_edition (firm_id, id, title_ja, title_en, is_fictional, source_note, criterion_sha256)
     VALUES ($1, $2, '計画用の版', 'Edition for plans', true, '試験', $3) ON CONFLICT DO NOTHING`,
    [firmId, editionId, '0'.repeat(64)],
  );
  await client.query(
    `INSERT INTO criterion (firm_id, edition_id, key, number, part, level, parent_key, position, label_ja, label_en,
       is_mandatory, is_audited, depth, chapter)
     SELECT $1, $2, '9.2.1.' || n, '9.2.1.' || n, 'CONTROLS', 4, '9.2.1', n, '管理策 ' || n, 'Control ' || n, false, true,
       4, '9'
     FROM generate_series(1, $3::int) n ON CONFLICT DO NOTHING`,
    [firmId, editionId, count],
  );
}

async function insertEngagement({ client, firmId, engagementId }: Drafted, team: EngagementTeam, state: string) {
  const [clientId, serviceId] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, '試験') ON CONFLICT DO NOTHING`,
    [ismapRuleset20240801.id, JSON.stringify(ismapRuleset20240801)],
  );
  await insertRow(client, 'client', {
    firm_id: firmId,
    id: clientId,
    name: '株式会社ミズナラクラウド',
    name_kana: 'カブシキガイシャミズナラクラウド',
    corporate_number: aCorporateNumber(),
  });
  await insertRow(client, 'cloud_service', {
    firm_id: firmId,
    client_id: clientId,
    id: serviceId,
    name: 'ミズナラ文書基盤',
    kind: 'SAAS',
    regions: ['東日本'],
  });
  await insertRow(client, 'base_service_use', {
    firm_id: firmId,
    service_id: serviceId,
    id: randomUUID(),
    name: 'アオバIaaS',
    registration_no: 'C99-0001-1',
    valid_until: '2027-10-31',
    checked_on: '2026-02-02',
  });
  await insertRow(client, 'engagement', {
    firm_id: firmId,
    id: engagementId,
    client_id: clientId,
    service_id: serviceId,
    name: 'ミズナラ文書基盤 2026年度',
    kind: 'INITIAL',
    ruleset_id: ismapRuleset20240801.id,
    edition_id: editionId,
    edition_pinned_at: state === 'accepted' ? null : new Date(),
    period_start: '2026-04-01',
    period_end: '2026-09-30',
    state,
    opened_by: team.leader.userId,
  });
  const of = { firm_id: firmId, engagement_id: engagementId };
  await insertRow(client, 'engagement_date', { ...of, rule: 'report', computed_on: '2026-12-31' });
  const roles: [Person, string][] = [
    [team.leader, 'engagement_leader'],
    [team.senior, 'senior'],
    [team.practitioner, 'practitioner'],
    [team.qualityReviewer, 'quality_reviewer'],
  ];
  for (const [{ userId }, role] of roles) {
    const from = '2020-01-01';
    await insertRow(client, 'team_member', {
      ...of,
      user_id: userId,
      role,
      from_on: from,
      assigned_by: team.leader.userId,
    });
    await insertRow(client, 'independence_declaration', {
      ...of,
      id: randomUUID(),
      user_id: userId,
      declared_on: from,
      has_interest: false,
    });
  }
}

const statementFile = (engagementId: string): string => `言明書${engagementId}`;

async function insertStatement({ client, firmId, engagementId }: Drafted, importer: Person, count: number) {
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

async function insertPlan(
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
