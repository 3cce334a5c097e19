import { FileStore } from '@akashi/api-platform';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { aCorporateNumber } from './corporate-number';
import { insertRow, type EngagementTeam } from './arrangement';
import { asFirm, type Firm, type Person } from './people';
import { editionId, insertPlan, insertStatement, statementFile, type Drafted } from './planned-statement';
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
