import {
  ismapRuleset20240801,
  type EngagementState,
  type SchemeRuleset,
  type TeamRole,
} from '@akashi/domain/engagement';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { insertRow, type EngagementTeam } from './arrangement';
import { aCorporateNumber } from './corporate-number';
import { asFirm, type Firm, type Person } from './people';
import type { TestApp } from './test-app';

export interface ArrangedService {
  clientId: string;
  serviceId: string;
}

/** A client with one service that stands on a listed base service (C99-0001-1), and the ruleset in force. */
export function aService(test: TestApp, firm: Firm): Promise<ArrangedService> {
  return asFirm(test, firm.firmId, async (client) => {
    await insertRuleset(client, ismapRuleset20240801);
    return insertService(client, firm.firmId);
  });
}

export interface ArrangedEngagement extends EngagementTeam, ArrangedService {
  engagementId: string;
  firmId: string;
  /** `/api/engagements/<id>` */
  path: string;
}

/** An engagement for 2026-04-01 to 2026-09-30 with a declared team of four; the firm has the edition already. */
export async function anEngagement(
  test: TestApp,
  firm: Firm,
  change: { editionId: string; state?: EngagementState; ruleset?: SchemeRuleset },
): Promise<ArrangedEngagement> {
  const team: EngagementTeam = {
    leader: await firm.person('長谷川'),
    senior: await firm.person('森'),
    practitioner: await firm.person('佐藤'),
    qualityReviewer: await firm.person('宮下'),
    outsider: await firm.person('外山'),
  };
  const { firmId } = firm;
  const engagementId = randomUUID();
  return asFirm(test, firmId, async (client) => {
    const service = await insertService(client, firmId);
    const { ruleset = ismapRuleset20240801, ...said } = change;
    await insertRuleset(client, ruleset);
    const stands = { rulesetId: ruleset.id, state: 'accepted' as const, ...said };
    const facts = { ...service, engagementId, openedBy: team.leader.userId, ...stands };
    await insertEngagement(client, firmId, facts);
    const of = { client, firmId, engagementId };
    await insertMember({ ...of, person: team.leader, role: 'engagement_leader' });
    await insertMember({ ...of, person: team.senior, role: 'senior' });
    await insertMember({ ...of, person: team.practitioner, role: 'practitioner' });
    await insertMember({ ...of, person: team.qualityReviewer, role: 'quality_reviewer' });
    return { engagementId, firmId, path: `/api/engagements/${engagementId}`, ...service, ...team };
  });
}

async function insertRuleset(client: pg.PoolClient, ruleset: SchemeRuleset): Promise<void> {
  await client.query(
    `INSERT INTO scheme_ruleset (id, body, source_note) VALUES ($1, $2, '試験') ON CONFLICT DO NOTHING`,
    [ruleset.id, JSON.stringify(ruleset)],
  );
}

async function insertService(client: pg.PoolClient, firmId: string): Promise<ArrangedService> {
  const [clientId, serviceId] = [randomUUID(), randomUUID()];
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
    checked_on: '2026-02-02',
  });
  return { clientId, serviceId };
}

interface EngagementFacts extends ArrangedService {
  engagementId: string;
  editionId: string;
  rulesetId: string;
  openedBy: string;
  state: EngagementState;
}

async function insertEngagement(client: pg.PoolClient, firmId: string, facts: EngagementFacts): Promise<void> {
  await insertRow(client, 'engagement', {
    firm_id: firmId,
    id: facts.engagementId,
    client_id: facts.clientId,
    service_id: facts.serviceId,
    name: 'ミズナラ文書基盤 2026年度',
    kind: 'INITIAL',
    ruleset_id: facts.rulesetId,
    edition_id: facts.editionId,
    period_start: '2026-04-01',
    period_end: '2026-09-30',
    state: facts.state,
    opened_by: facts.openedBy,
  });
  const dates = { report: '2026-12-31', apply: '2027-01-31', validUntil: '2028-01-31' };
  for (const [rule, computedOn] of Object.entries(dates)) {
    const of = { firm_id: firmId, engagement_id: facts.engagementId };
    await insertRow(client, 'engagement_date', { ...of, rule, computed_on: computedOn });
  }
}

interface MemberFacts {
  client: pg.PoolClient;
  firmId: string;
  engagementId: string;
  person: Person;
  role: TeamRole;
}

async function insertMember({ client, firmId, engagementId, person, role }: MemberFacts): Promise<void> {
  const of = { firm_id: firmId, engagement_id: engagementId, user_id: person.userId };
  await insertRow(client, 'team_member', { ...of, role, from_on: '2020-01-01', assigned_by: person.userId });
  const declared = { id: randomUUID(), declared_on: '2020-01-01', has_interest: false };
  await insertRow(client, 'independence_declaration', { ...of, ...declared });
}
