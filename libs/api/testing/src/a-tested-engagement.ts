import { BeginSealing, FileStore } from '@akashi/api-platform';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { randomUUID } from 'node:crypto';
import { insertRow, sha256Of, type Arrangement, type EngagementTeam } from './arrangement';
import { aCorporateNumber } from './corporate-number';
import { asFirm, type Firm, type Person } from './people';
import { insertControls, insertCriteria, type TestedControls } from './tested-controls';
import { evidenceFile, insertFieldwork, type TestedWork } from './tested-work';
import { populationFile } from './tested-sample';
import { settlePapers } from './settled-papers';
import type { TestApp } from './test-app';

export interface TestedEngagement extends EngagementTeam, TestedControls, TestedWork {
  engagementId: string;
  firmId: string;
  /** `/api/engagements/<id>` */
  path: string;
  statementId: string;
}

/** The whole content of the statement's file. */
const statementFile = '言明書';

export interface EngagementChange {
  state?: string;
  /** Reviewed and signed by two people unless said otherwise. */
  testState?: 'in_progress' | 'prepared' | 'reviewed';
}

/**
 * An engagement whose four tests are done: three of the design and one, on a sample of five, of the operation. Two
 * deviations are open and one is explained. Written past the routes, so that an area can be tested on its own.
 */
export async function aTestedEngagement(
  test: TestApp,
  firm: Firm,
  change: EngagementChange = {},
): Promise<TestedEngagement> {
  const team = await aTeam(firm);
  const engagementId = randomUUID();
  const { firmId } = firm;
  await test.app.get(FileStore).put(firmId, Buffer.from(statementFile));
  await test.app.get(FileStore).put(firmId, Buffer.from(populationFile));
  await test.app.get(FileStore).put(firmId, Buffer.from(evidenceFile(engagementId)));
  const arranged = await asFirm(test, firmId, async (client) => {
    const arrangement: Arrangement = { client, firmId, engagementId, ...team };
    await insertEngagement(arrangement, change.state ?? 'in_fieldwork');
    const statementId = await insertStatement(arrangement);
    const controls = await insertControls(arrangement, statementId);
    const work = await insertFieldwork(arrangement, controls, change.testState ?? 'reviewed');
    const path = `/api/engagements/${engagementId}`;
    return { engagementId, firmId, path, statementId, ...team, ...controls, ...work };
  });
  await settlePapers(test, arranged, change.testState ?? 'reviewed');
  await test.app.get(BeginSealing).execute(firmId, engagementId);
  return arranged;
}

async function aTeam(firm: Firm): Promise<EngagementTeam> {
  return {
    leader: await firm.person('長谷川'),
    senior: await firm.person('森'),
    practitioner: await firm.person('佐藤'),
    qualityReviewer: await firm.person('宮下'),
    outsider: await firm.person('外山'),
  };
}

async function insertEngagement(arrangement: Arrangement, state: string): Promise<void> {
  const { client, firmId, engagementId, leader, senior, practitioner, qualityReviewer } = arrangement;
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
    representative_name: '楢崎 一',
    representative_title: '代表取締役',
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
    checked_on: '2026-03-16',
  });
  const editionId = await insertCriteria(client, firmId);
  await insertRow(client, 'engagement', {
    firm_id: firmId,
    id: engagementId,
    client_id: clientId,
    service_id: serviceId,
    name: 'ミズナラ文書基盤 2026年度',
    kind: 'INITIAL',
    ruleset_id: ismapRuleset20240801.id,
    edition_id: editionId,
    edition_pinned_at: new Date(),
    period_start: '2026-04-01',
    period_end: '2026-09-30',
    state,
    opened_by: leader.userId,
  });
  const dates = { report: '2026-12-31', apply: '2027-01-31', validUntil: '2028-01-31' };
  for (const [rule, computedOn] of Object.entries(dates)) {
    const of = { firm_id: firmId, engagement_id: engagementId };
    await insertRow(client, 'engagement_date', { ...of, rule, computed_on: computedOn });
  }
  await join(arrangement, leader, 'engagement_leader');
  await join(arrangement, senior, 'senior');
  await join(arrangement, practitioner, 'practitioner');
  await join(arrangement, qualityReviewer, 'quality_reviewer');
  await insertRow(client, 'base_service_check', {
    firm_id: firmId,
    engagement_id: engagementId,
    registration_no: 'C99-0001-1',
    version: 1,
    name: 'アオバIaaS',
    found: 'LISTED',
    valid_until: '2027-10-31',
    checked_on: '2026-10-05',
    recorded_by: senior.userId,
  });
}

async function join({ client, firmId, engagementId, leader }: Arrangement, person: Person, role: string) {
  const of = { firm_id: firmId, engagement_id: engagementId, user_id: person.userId };
  await insertRow(client, 'team_member', { ...of, role, from_on: '2020-01-01', assigned_by: leader.userId });
  await insertRow(client, 'independence_declaration', {
    ...of,
    id: randomUUID(),
    declared_on: '2020-01-01',
    has_interest: false,
  });
}

async function insertStatement({ client, firmId, engagementId, senior }: Arrangement): Promise<string> {
  const id = randomUUID();
  const sha256 = sha256Of(statementFile);
  await client.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, 9) ON CONFLICT DO NOTHING`, [
    firmId,
    sha256,
  ]);
  await insertRow(client, 'statement', {
    firm_id: firmId,
    engagement_id: engagementId,
    id,
    version_no: 1,
    edition_id: 'tested',
    dated_on: '2026-12-04',
    file_name: '言明書.xlsx',
    file_sha256: sha256,
    selected_count: 4,
    excluded_count: 1,
    not_selected_count: 1,
    control_count: 4,
    imported_by: senior.userId,
  });
  return id;
}
