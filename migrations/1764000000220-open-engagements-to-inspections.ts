import type { MigrationInterface, QueryRunner } from 'typeorm';

const firm = `firm_id = (SELECT current_setting('app.firm')::uuid)`;
const noClient = `coalesce(current_setting('app.client', true), '') = ''`;
const inspection = `(SELECT nullif(current_setting('app.inspection', true), '')::uuid)`;
const membersOnly = `firm_id = (SELECT CASE WHEN ${noClient} THEN current_setting('app.firm')::uuid END)`;

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
  `EXISTS (SELECT FROM engagement e WHERE e.firm_id = ${table}.firm_id AND e.${whose} = ${table}.${column})`;

/** What else stands beside engagements: criteria, client and service, the names of those who work on it, whether a file was scanned. */
const beside: Readonly<Record<string, string>> = {
  inspection: `id = ${inspection}`,
  inspection_engagement: `inspection_id = ${inspection}`,
  // That it is in force today, and names the engagement, is asked here and nowhere else.
  engagement: `EXISTS (SELECT FROM inspection_engagement g
    JOIN inspection i ON i.firm_id = g.firm_id AND i.id = g.inspection_id
    WHERE g.firm_id = engagement.firm_id AND g.engagement_id = engagement.id AND i.ended_at IS NULL
      AND (now() AT TIME ZONE 'Asia/Tokyo')::date BETWEEN i.begins_on AND i.ends_on)`,
  catalog_edition: through('catalog_edition', 'id', 'edition_id'),
  criterion: through('criterion', 'edition_id', 'edition_id'),
  client: through('client', 'id', 'client_id'),
  cloud_service: through('cloud_service', 'id', 'service_id'),
  finding: through('finding', 'engagement_id', 'id'),
  improvement_item: through('improvement_item', 'engagement_id', 'id'),
  improvement_version: through('improvement_version', 'engagement_id', 'id'),
  member: `EXISTS (SELECT FROM team_member t WHERE t.firm_id = member.firm_id AND t.user_id = member.user_id)`,
  file_scan: `EXISTS (SELECT FROM evidence_version v WHERE v.firm_id = file_scan.firm_id AND v.sha256 = file_scan.sha256)`,
};

const opened: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ofEngagement.map((table) => [table, through(table, 'engagement_id', 'id')])),
  ...Object.fromEntries(ofStream.map((table) => [table, through(table, 'stream_id', 'id')])),
  ...beside,
};

/** As before; whoever inspects may ask every walled table, and sees of it what was opened. */
const protect = (readers: readonly string[]) => `
  CREATE OR REPLACE PROCEDURE protect(table_name text, access text) LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY firm_wall ON %I USING (${quoted(membersOnly)}) WITH CHECK (${quoted(membersOnly)})', table_name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO akashi_app', table_name);
    EXECUTE format('GRANT SELECT ON %I TO ${readers.join(', ')}', table_name);
    IF access IN ('change', 'work') THEN EXECUTE format('GRANT UPDATE ON %I TO akashi_app', table_name); END IF;
    IF access = 'work' THEN EXECUTE format('GRANT DELETE ON %I TO akashi_app', table_name); END IF;
  END $$;`;

/** What the API's role may read of what stands behind a wall, and of what all firms share. */
const readByInspectors = `
  DO $$ DECLARE t record; columns text;
  BEGIN
    FOR t IN SELECT c.oid, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'akashi' AND c.relkind = 'r' AND (c.relrowsecurity OR c.relname IN ('register_entry', 'scheme_ruleset'))
    LOOP
      IF has_table_privilege('akashi_app', t.oid, 'SELECT') THEN EXECUTE format('GRANT SELECT ON %I TO akashi_inspector', t.relname);
      ELSE
        SELECT string_agg(quote_ident(a.attname), ', ') INTO columns FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0
          AND NOT a.attisdropped AND has_column_privilege('akashi_app', t.oid, a.attnum, 'SELECT');
        IF columns IS NOT NULL THEN EXECUTE format('GRANT SELECT (%s) ON %I TO akashi_inspector', columns, t.relname); END IF;
      END IF;
    END LOOP;
  END $$;`;

/**
 * An inspection's wall stands inside the firm's, as a client's does. It is one of a role of its own, which a transaction of an inspector
 * takes on: a table shows nothing unless it was opened to inspections, and of an engagement nothing unless one that is in force today
 * names it. That is asked with every statement: on the day after the last, and once somebody ended it, nothing is there any more. The role
 * may write nothing, and the policies of everybody else are what they were: beside them, the same condition in one policy for all made
 * the matrix take twice its time.
 */
export class OpenEngagementsToInspections1764000000220 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      GRANT USAGE ON SCHEMA akashi TO akashi_inspector;
      ${readByInspectors}
      ${protect(['akashi_backup', 'akashi_inspector'])}
      ${Object.entries(opened)
        .map(
          ([table, theirs]) =>
            `CREATE POLICY inspected ON ${table} FOR SELECT TO akashi_inspector USING (${firm} AND ${theirs});`,
        )
        .join('\n')}
      -- Of the firm's people an inspector learns the names, and no address.
      ALTER POLICY own_people ON account USING ((SELECT coalesce(current_setting('app.inspection', true), '') = '') AND (
        EXISTS (SELECT FROM member m WHERE m.user_id = account.id)
        OR EXISTS (SELECT FROM client_person p WHERE p.account_id = account.id)
        OR EXISTS (SELECT FROM inspector i WHERE i.account_id = account.id)));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER POLICY own_people ON account USING (
        EXISTS (SELECT FROM member m WHERE m.user_id = account.id)
        OR EXISTS (SELECT FROM client_person p WHERE p.account_id = account.id));
      ${Object.keys(opened)
        .map((table) => `DROP POLICY inspected ON ${table};`)
        .join('\n')}
      ${protect(['akashi_backup'])}
      REVOKE ALL ON ALL TABLES IN SCHEMA akashi FROM akashi_inspector;
      REVOKE USAGE ON SCHEMA akashi FROM akashi_inspector;
    `);
  }
}
