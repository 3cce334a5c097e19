import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { insertRow, type Arrangement } from './arrangement';

export interface TestedControls {
  /** 3.1.2.1, 4.4.1.1, 9.2.1.3 and 12.6.1.1; the last is taken over from the base service. */
  controls: { governance: string; management: string; access: string; inherited: string };
}

const editionId = 'tested';

type Line = readonly [key: string, part: string, level: number, parent: string | null, label: string];

const criteria: readonly Line[] = [
  ['3.1.2', 'GOVERNANCE', 3, null, '評価する'],
  ['3.1.2.1', 'GOVERNANCE', 4, '3.1.2', '事業の変化を見る'],
  ['4.4.1', 'MANAGEMENT', 3, null, '役割を定める'],
  ['4.4.1.1', 'MANAGEMENT', 4, '4.4.1', '責任者を決める'],
  ['9.2.1', 'CONTROLS', 3, null, '利用者IDの登録・抹消'],
  ['9.2.1.3', 'CONTROLS', 4, '9.2.1', '新規IDの承認'],
  ['9.2.1.4', 'CONTROLS', 4, '9.2.1', 'IDの再利用'],
  ['12.6.1', 'CONTROLS', 3, null, '脆弱性管理'],
  ['12.6.1.1', 'CONTROLS', 4, '12.6.1', '脆弱性の点検'],
  ['14.2.7', 'CONTROLS', 3, null, '外部委託開発'],
  ['14.2.7.1', 'CONTROLS', 4, '14.2.7', '委託先の点検'],
];

/** A small edition of the firm, once per firm. Gives its id. */
export async function insertCriteria(client: pg.PoolClient, firmId: string): Promise<string> {
  const { rowCount } = await client.query(
    `INSERT INTO catalog_edition (firm_id, id, title_ja, title_en, is_fictional, source_note, criterion_sha256)
     VALUES ($1, $2, '試験用の版', 'Edition for tests', true, '試験', $3) ON CONFLICT DO NOTHING`,
    [firmId, editionId, '0'.repeat(64)],
  );
  if (rowCount === 0) return editionId;
  for (const [position, [key, part, level, parent, label]] of criteria.entries()) {
    await insertRow(client, 'criterion', {
      firm_id: firmId,
      edition_id: editionId,
      key,
      number: key,
      part,
      level,
      parent_key: parent,
      position,
      label_ja: label,
      label_en: label,
      is_mandatory: false,
      is_audited: true,
      depth: level,
      chapter: key.split('.')[0] ?? '',
    });
  }
  return editionId;
}

const choices: Record<string, string> = {
  '3.1.2': 'selected',
  '3.1.2.1': 'selected',
  '4.4.1': 'selected',
  '4.4.1.1': 'selected',
  '9.2.1': 'selected',
  '9.2.1.3': 'selected',
  '9.2.1.4': 'not_selected',
  '12.6.1': 'selected',
  '12.6.1.1': 'selected',
  '14.2.7': 'excluded',
  '14.2.7.1': 'not_selected',
};

/** Selections, four individual controls and the approved plan: three design tests, one of operation, the rest omitted. */
export async function insertControls(arrangement: Arrangement, statementId: string): Promise<TestedControls> {
  const { client, firmId, engagementId, leader, senior } = arrangement;
  const of = { firm_id: firmId, engagement_id: engagementId };
  for (const [key, choice] of Object.entries(choices)) {
    await insertRow(client, 'statement_selection', {
      ...of,
      statement_id: statementId,
      edition_id: editionId,
      criterion_key: key,
      choice,
      reason: choice === 'selected' ? '' : '対象となる業務がない',
    });
  }
  const controls = {
    governance: await control(arrangement, statementId, 1, '3.1.2.1', '役員会が半期ごとに変化を評価する。'),
    management: await control(arrangement, statementId, 2, '4.4.1.1', '責任者を文書で定め、年に一度見直す。'),
    access: await control(arrangement, statementId, 3, '9.2.1.3', '利用者IDは所属長の承認を得てから発行する。'),
    inherited: await control(arrangement, statementId, 4, '12.6.1.1', '基盤の脆弱性は基盤サービスが点検する。'),
  };
  const planId = randomUUID();
  await insertRow(client, 'scope_plan', {
    ...of,
    id: planId,
    statement_id: statementId,
    version_no: 1,
    state: 'approved',
    drafted_by: senior.userId,
    approved_by: leader.userId,
    approved_at: new Date(),
  });
  const decide = (controlId: string, testType: string, reason: string | null) =>
    insertRow(client, 'scope_decision', {
      ...of,
      plan_id: planId,
      individual_control_id: controlId,
      test_type: testType,
      decision: reason === null ? 'in' : 'omitted',
      reason,
    });
  for (const controlId of [controls.governance, controls.management, controls.access]) {
    await decide(controlId, 'DESIGN', null);
    await decide(controlId, 'OPERATION', controlId === controls.access ? null : 'DESIGN_ONLY');
  }
  await decide(controls.inherited, 'DESIGN', 'INHERITED');
  await decide(controls.inherited, 'OPERATION', 'INHERITED');
  return { controls };
}

async function control(
  { client, firmId, engagementId }: Arrangement,
  statementId: string,
  position: number,
  key: string,
  text: string,
): Promise<string> {
  const id = randomUUID();
  const sampled = key === '9.2.1.3';
  await insertRow(client, 'individual_control', {
    firm_id: firmId,
    engagement_id: engagementId,
    id,
    statement_id: statementId,
    stable_key: `${key}/1`,
    edition_id: editionId,
    criterion_key: key,
    position,
    text,
    frequency: sampled ? 'MULTI_DAILY' : 'ANNUAL',
    owner: '情報セキュリティ部',
    main_target: sampled ? 'RECORD' : 'REGULATION',
    population_code: sampled ? 'P-01' : null,
    inherited_from: key === '12.6.1.1' ? 'C99-0001-1' : null,
    operation_claimed: sampled,
  });
  return id;
}
