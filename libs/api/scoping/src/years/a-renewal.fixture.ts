import { asFirm, type Firm, type PlannedEngagement, type TestApp } from '@akashi/api-testing';
import { randomUUID } from 'node:crypto';

/** The next year of an engagement, with the same team and the same statement. */
export interface Renewal {
  engagementId: string;
  /** `/api/engagements/<id>` */
  path: string;
}

/** What was concluded of the controls by position, design and operation alike; what is not named stays open. */
export async function conclude(
  test: TestApp,
  firm: Firm,
  { engagementId }: Pick<PlannedEngagement, 'engagementId'>,
  conclusions: Readonly<Record<number, 'NO_EXCEPTION' | 'DEVIATION'>>,
): Promise<void> {
  await asFirm(test, firm.firmId, async (client) => {
    for (const [position, conclusion] of Object.entries(conclusions)) {
      await client.query(
        `UPDATE control_test t SET state = 'reviewed', conclusion = $3 FROM individual_control c
         WHERE t.engagement_id = $1 AND c.engagement_id = t.engagement_id AND c.id = t.individual_control_id
           AND c.position = $2`,
        [engagementId, position, conclusion],
      );
    }
    await client.query(`UPDATE engagement SET state = 'issued' WHERE id = $1`, [engagementId]);
  });
}

export async function aRenewal(
  test: TestApp,
  firm: Firm,
  { engagementId: before }: Pick<PlannedEngagement, 'engagementId'>,
  change: { editionId?: string; prefix?: string; reworded?: number; year?: number } = {},
): Promise<Renewal> {
  const [id, statementId] = [randomUUID(), randomUUID()];
  const { editionId = 'planned', prefix = '9.2.1', reworded = 0, year = 2027 } = change;
  await asFirm(test, firm.firmId, async (client) => {
    await client.query(
      `INSERT INTO engagement (firm_id, id, client_id, service_id, name, kind, ruleset_id, edition_id, period_start,
         period_end, state, opened_by)
       SELECT firm_id, $2, client_id, service_id, $4, 'RENEWAL', ruleset_id, $3, $5, $6, 'accepted', opened_by
       FROM engagement WHERE id = $1`,
      [before, id, editionId, `ミズナラ文書基盤 ${year}年度`, `${year - 1}-10-01`, `${year}-09-30`],
    );
    await client.query(
      `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
       SELECT firm_id, $2, user_id, role, from_on, assigned_by FROM team_member WHERE engagement_id = $1`,
      [before, id],
    );
    await client.query(
      `INSERT INTO independence_declaration (firm_id, engagement_id, id, user_id, declared_on, has_interest)
       SELECT firm_id, $2, gen_random_uuid(), user_id, declared_on, has_interest FROM independence_declaration
       WHERE engagement_id = $1`,
      [before, id],
    );
    await client.query(
      `INSERT INTO statement (firm_id, engagement_id, id, version_no, edition_id, file_name, file_sha256, selected_count,
         excluded_count, not_selected_count, control_count, imported_by)
       SELECT firm_id, $2, $3, 1, $4, file_name, file_sha256, selected_count, excluded_count, not_selected_count,
         control_count, imported_by FROM statement WHERE engagement_id = $1`,
      [before, id, statementId, editionId],
    );
    await client.query(
      `INSERT INTO individual_control (firm_id, engagement_id, id, statement_id, stable_key, edition_id, criterion_key,
         position, text, frequency, owner, main_target, population_code, operation_claimed)
       SELECT firm_id, $2, gen_random_uuid(), $3, $5 || '.' || position || '/1', $4, $5 || '.' || position, position,
         CASE WHEN position = $6 THEN '二人の承認を得る。' ELSE text END, frequency, owner, main_target, population_code,
         operation_claimed
       FROM individual_control WHERE engagement_id = $1`,
      [before, id, statementId, editionId, prefix, reworded],
    );
  });
  return { engagementId: id, path: `/api/engagements/${id}` };
}

/** A second version of the statement, which adds these words to the first control. */
export async function stateAgain(test: TestApp, firm: Firm, engagementId: string, said: string): Promise<void> {
  const id = randomUUID();
  await asFirm(test, firm.firmId, async (client) => {
    await client.query(
      `INSERT INTO statement (firm_id, engagement_id, id, version_no, edition_id, file_name, file_sha256, selected_count,
         excluded_count, not_selected_count, control_count, imported_by)
       SELECT firm_id, engagement_id, $2, 2, edition_id, file_name, file_sha256, selected_count, excluded_count, not_selected_count,
         control_count, imported_by FROM statement WHERE engagement_id = $1`,
      [engagementId, id],
    );
    await client.query(
      `INSERT INTO individual_control (firm_id, engagement_id, id, statement_id, stable_key, edition_id, criterion_key,
         position, text, frequency, owner, main_target, population_code, operation_claimed)
       SELECT firm_id, engagement_id, gen_random_uuid(), $2, stable_key, edition_id, criterion_key, position,
         CASE WHEN position = 1 THEN text || $3 ELSE text END, frequency, owner, main_target, population_code,
         operation_claimed
       FROM individual_control WHERE engagement_id = $1`,
      [engagementId, id, said],
    );
  });
}

/** What became of criteria of 9.2.1 in 5.1.1, by their last numbers. */
export interface Became {
  from: number[];
  to: number[];
  confirmed: boolean;
}

/** 9.2.1.1 to 9.2.1.3 are 5.1.1.1 to 5.1.1.3, of which the first two are confirmed to be the same. */
const sameNumbers: Became[] = [1, 2, 3].map((n) => ({ from: [n], to: [n], confirmed: n < 3 }));

export async function aMappedEdition(
  test: TestApp,
  firm: Firm,
  userId: string,
  became: readonly Became[] = sameNumbers,
): Promise<string> {
  const [editionId, mappingId] = [`next-${became.length}`, randomUUID()];
  const { firmId } = firm;
  await asFirm(test, firmId, async (client) => {
    await client.query(
      `INSERT INTO catalog_edition (firm_id, id, title_ja, title_en, is_fictional, source_note, criterion_sha256)
       VALUES ($1, $2, '次の版', 'Next edition', true, '試験', $3)`,
      [firmId, editionId, '1'.repeat(64)],
    );
    await client.query(
      `INSERT INTO criterion (firm_id, edition_id, key, number, part, level, parent_key, position, label_ja, label_en,
         is_mandatory, is_audited, depth, chapter)
       SELECT $1, $2, '5.1.1.' || n, '5.1.1.' || n, 'CONTROLS', 4, '5.1.1', n, '管理策', 'Control', false, true, 4, '5'
       FROM generate_series(1, 5) n`,
      [firmId, editionId],
    );
    await client.query(
      `INSERT INTO edition_mapping (firm_id, id, from_edition_id, to_edition_id, created_by) VALUES ($1, $2, 'planned', $3, $4)`,
      [firmId, mappingId, editionId, userId],
    );
    await client.query(
      `INSERT INTO edition_mapping_entry (firm_id, mapping_id, position, from_keys, to_keys, kind, is_proposed,
         confirmed_by, confirmed_at)
       SELECT $1, $2, x.position, x."fromKeys", x."toKeys", x.kind, true, CASE WHEN x.confirmed THEN $3::uuid END,
         CASE WHEN x.confirmed THEN now() END
       FROM jsonb_to_recordset($4) AS x(position int, "fromKeys" text[], "toKeys" text[], kind text, confirmed boolean)`,
      [firmId, mappingId, userId, JSON.stringify(became.map(entryOf))],
    );
  });
  return editionId;
}

function entryOf({ from, to, confirmed }: Became, at: number) {
  const kind = from.length > 1 ? 'merged' : to.length > 1 ? 'split' : to.length === 0 ? 'withdrawn' : 'same';
  const [fromKeys, toKeys] = [from.map((n) => `9.2.1.${n}`), to.map((n) => `5.1.1.${n}`)];
  return { position: at + 1, fromKeys, toKeys, kind, confirmed };
}
