import type { MigrationInterface, QueryRunner } from 'typeorm';

const firm = `firm_id = (SELECT current_setting('app.firm')::uuid)`;
const noClient = `coalesce(current_setting('app.client', true), '') = ''`;
const client = `(SELECT nullif(current_setting('app.client', true), '')::uuid)`;
const inspection = `(SELECT nullif(current_setting('app.inspection', true), '')::uuid)`;
const inspecting = `(SELECT coalesce(current_setting('app.inspection', true), '') <> '')`;
const membersOnly = `firm_id = (SELECT CASE WHEN ${noClient} THEN current_setting('app.firm')::uuid END)`;

const or = (...own: string[]) => `${firm} AND ((SELECT ${noClient}) OR ${own.join(' OR ')})`;
const quoted = (sql: string) => sql.replaceAll(`'`, `''`);

/** The file of an engagement and its record: what an inspector reads. Everything else is as closed to them as to nobody's client. */
const ofEngagement = [
  ...['engagement_date', 'team_member', 'scope_plan', 'individual_control', 'statement_population'],
  ...['control_test', 'test_step', 'sign_off', 'sign_off_void', 'sign_off_assertion', 'review_note', 'note_mention'],
  ...['evidence', 'evidence_version', 'evidence_link', 'evidence_mark', 'evidence_correction', 'kept_paper'],
  ...['population', 'population_test', 'sample_draw', 'sample_item', 'item_result', 'sheet_columns'],
  ...['deviation', 'deviation_item', 'deviation_evaluation', 'finding_text', 'finding_deviation', 'finding_follow_up'],
  ...['client_confirmation', 'report_correction', 'correction_finding', 'correction_paper'],
  ...['report', 'issued_file', 'handoff_package'],
] as const;

/** Logs are kept by stream, and the stream of an engagement is its id; the firm's own log is no engagement's. */
const ofStream = [
  'ledger_head',
  'ledger_event',
  'ledger_checkpoint',
  'ledger_cosignature',
  'ledger_timestamp',
] as const;

const through = (table: string, column: string, whose: string) =>
  `(${inspecting} AND EXISTS (SELECT FROM engagement e WHERE e.firm_id = ${table}.firm_id AND e.${whose} = ${table}.${column}))`;

/** What stands beside engagements: its criteria, its client and service, and the names of those who work on it. */
const beside: Record<string, string> = {
  catalog_edition: or(through('catalog_edition', 'id', 'edition_id')),
  criterion: or(through('criterion', 'edition_id', 'edition_id')),
  member: or(`(${inspecting} AND EXISTS (SELECT FROM team_member t
    WHERE t.firm_id = member.firm_id AND t.user_id = member.user_id))`),
  inspection: or(`id = ${inspection}`),
  inspection_engagement: or(`inspection_id = ${inspection}`),
};

const released = (
  table: string,
  finding: string,
) => `EXISTS (SELECT FROM finding_release r WHERE r.firm_id = ${table}.firm_id
  AND r.engagement_id = ${table}.engagement_id AND r.finding_id = ${table}.${finding})`;
const asked = `EXISTS (SELECT FROM evidence_request_file f WHERE f.firm_id = file_scan.firm_id AND f.sha256 = file_scan.sha256)`;

/** Opened to a client's people before, each with what is theirs; to an inspection beside that. */
const openedToClient: Record<string, { theirs: string; inspected: string }> = {
  client: { theirs: `id = ${client}`, inspected: through('client', 'id', 'client_id') },
  cloud_service: { theirs: `client_id = ${client}`, inspected: through('cloud_service', 'id', 'service_id') },
  engagement: {
    theirs: `client_id = ${client}`,
    inspected: `(${inspecting} AND EXISTS (SELECT FROM inspection_engagement g
      JOIN inspection i ON i.firm_id = g.firm_id AND i.id = g.inspection_id
      WHERE g.firm_id = engagement.firm_id AND g.engagement_id = engagement.id AND i.ended_at IS NULL
        AND (now() AT TIME ZONE 'Asia/Tokyo')::date BETWEEN i.begins_on AND i.ends_on))`,
  },
  finding: { theirs: released('finding', 'id'), inspected: through('finding', 'engagement_id', 'id') },
  improvement_item: {
    theirs: released('improvement_item', 'finding_id'),
    inspected: through('improvement_item', 'engagement_id', 'id'),
  },
  improvement_version: {
    theirs: released('improvement_version', 'finding_id'),
    inspected: through('improvement_version', 'engagement_id', 'id'),
  },
  file_scan: {
    theirs: asked,
    inspected: `(${inspecting} AND EXISTS (SELECT FROM evidence_version v
      WHERE v.firm_id = file_scan.firm_id AND v.sha256 = file_scan.sha256))`,
  },
};

const policies = (of: Record<string, string>) =>
  Object.entries(of)
    .map(([table, using]) => `ALTER POLICY firm_wall ON ${table} USING (${using});`)
    .join('\n');

/**
 * An inspection's wall stands inside the firm's, as a client's does: while `app.inspection` is set a table shows nothing unless it was
 * opened to inspections, and of an engagement nothing unless one that is in force today names it. That is asked with every statement:
 * on the day after the last, and once somebody ended it, nothing is there any more. Nothing can be written behind it.
 */
export class OpenEngagementsToInspections1764000000220 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- through: the column that names the engagement. Of a table that was opened to nobody but the firm's members.
      CREATE PROCEDURE open_to_inspection(table_name text, through text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER POLICY firm_wall ON %1$I USING (${quoted(firm)} AND ((SELECT ${quoted(noClient)}) OR
          (${quoted(inspecting)} AND EXISTS (SELECT FROM engagement e WHERE e.firm_id = %1$I.firm_id AND e.id = %1$I.%2$I))))',
          table_name, through);
      END $$;
      ${ofEngagement.map((table) => `CALL open_to_inspection('${table}', 'engagement_id');`).join('\n')}
      ${ofStream.map((table) => `CALL open_to_inspection('${table}', 'stream_id');`).join('\n')}
      ${policies(beside)}
      ${policies(Object.fromEntries(Object.entries(openedToClient).map(([table, { theirs, inspected }]) => [table, or(theirs, inspected)])))}
      -- Of the firm's people an inspector learns the names, and no address.
      ALTER POLICY own_people ON account USING ((SELECT coalesce(current_setting('app.inspection', true), '') = '') AND (
        EXISTS (SELECT FROM member m WHERE m.user_id = account.id)
        OR EXISTS (SELECT FROM client_person p WHERE p.account_id = account.id)
        OR EXISTS (SELECT FROM inspector i WHERE i.account_id = account.id)));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    const closed = [...ofEngagement, ...ofStream, ...Object.keys(beside)].map((table) => [table, membersOnly]);
    await run.query(`
      ALTER POLICY own_people ON account USING (
        EXISTS (SELECT FROM member m WHERE m.user_id = account.id)
        OR EXISTS (SELECT FROM client_person p WHERE p.account_id = account.id));
      ${policies(Object.fromEntries(Object.entries(openedToClient).map(([table, { theirs }]) => [table, or(theirs)])))}
      ${policies(Object.fromEntries(closed))}
      DROP PROCEDURE open_to_inspection(text, text);
    `);
  }
}
