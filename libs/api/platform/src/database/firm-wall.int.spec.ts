import { aFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesWithoutFirm, tablesWithoutWall } from './check-wall';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp([]);
});
afterAll(() => test.close());

/** Names that a rule finds, outside the tables that belong to no one firm. */
async function found(sql: string, without = tablesWithoutFirm): Promise<string[]> {
  const { rows } = await test.admin.query<{ name: string }>(sql, [without]);
  return rows.map((row) => row.name);
}

const inSchema = `JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'akashi'`;
const ofTheFirm = `(firm_id = ( SELECT (current_setting('app.firm'::text))::uuid AS current_setting))`;
const noClient = `(COALESCE(current_setting('app.client'::text, true), ''::text) = ''::text)`;
const theClient = `( SELECT (NULLIF(current_setting('app.client'::text, true), ''::text))::uuid AS "nullif")`;

/** The firm's rows for its members; for a client's people no firm, and so no row. */
const membersOnly = `(firm_id = ( SELECT CASE WHEN ${noClient} THEN (current_setting('app.firm'::text))::uuid ELSE NULL::uuid END AS "case"))`;
const orOwn = (own: string) => `(${ofTheFirm} AND (( SELECT ${noClient}) OR ${own}))`;

/** What belongs to a request is seen by whoever sees the request. */
const ofRequest = (table: string) =>
  `(EXISTS ( SELECT FROM evidence_request r WHERE ((r.firm_id = ${table}.firm_id) AND (r.engagement_id = ${table}.engagement_id) AND (r.id = ${table}.request_id))))`;

/** A row of an engagement of theirs. */
const ofEngagement = (table: string) =>
  `(EXISTS ( SELECT FROM engagement e WHERE ((e.firm_id = ${table}.firm_id) AND (e.id = ${table}.engagement_id))))`;

/** What belongs to a finding is seen once the finding was put before them. */
const ofReleased = (table: string, finding: string) =>
  `(EXISTS ( SELECT FROM finding_release r WHERE ((r.firm_id = ${table}.firm_id) AND (r.engagement_id = ${table}.engagement_id) AND (r.finding_id = ${table}.${finding}))))`;

/** Whoever holds a link sees what it asks for; their wall is the link's, under the same setting. */
const askedByLink = `((state <> ALL (ARRAY['draft'::text, 'withdrawn'::text])) AND (EXISTS ( SELECT FROM drop_link d WHERE ((d.firm_id = evidence_request.firm_id) AND (d.engagement_id = evidence_request.engagement_id) AND (d.id = ${theClient}) AND (d.asks_all OR (EXISTS ( SELECT FROM drop_link_request x WHERE ((x.firm_id = d.firm_id) AND (x.engagement_id = d.engagement_id) AND (x.drop_link_id = d.id) AND (x.request_id = evidence_request.id)))))))))`;

/** The tables that a client's people read, and by what a row there is their client's. Every other one is closed. */
const opened: Record<string, string> = {
  client: orOwn(`(id = ${theClient})`),
  client_invitation: orOwn(`(client_id = ${theClient})`),
  client_person: orOwn(`(client_id = ${theClient})`),
  cloud_service: orOwn(`(client_id = ${theClient})`),
  engagement: orOwn(`(client_id = ${theClient})`),
  mail_setting: orOwn(`(client_id = ${theClient})`),
  notice: orOwn(`(client_id = ${theClient})`),
  password_link: orOwn(`(client_id = ${theClient})`),
  statement: orOwn(ofEngagement('statement')),
  finding: orOwn(ofReleased('finding', 'id')),
  finding_answer: orOwn(ofEngagement('finding_answer')),
  finding_answer_file: orOwn(ofEngagement('finding_answer_file')),
  finding_release: orOwn(ofEngagement('finding_release')),
  statement_submission: orOwn(ofEngagement('statement_submission')),
  letter_request: orOwn(ofEngagement('letter_request')),
  released_document: orOwn(ofEngagement('released_document')),
  letter_signature: orOwn(ofEngagement('letter_signature')),
  improvement_item: orOwn(ofReleased('improvement_item', 'finding_id')),
  improvement_version: orOwn(ofReleased('improvement_version', 'finding_id')),
  // A draft is nothing to them.
  evidence_request: orOwn(`((state <> 'draft'::text) AND ${ofEngagement('evidence_request')}) OR ${askedByLink}`),
  // By whoever holds a link: what came through it, and nothing that was said.
  evidence_request_file: orOwn(
    `(${ofRequest('evidence_request_file')} AND (${ofEngagement('evidence_request_file')} OR (drop_link_id = ${theClient})))`,
  ),
  evidence_request_message: orOwn(
    `(${ofRequest('evidence_request_message')} AND ${ofEngagement('evidence_request_message')})`,
  ),
  drop_link: orOwn(`(id = ${theClient})`),
  drop_link_request: orOwn(`(drop_link_id = ${theClient})`),
  // Of the contents that came for their requests, and of no other.
  file_scan: orOwn(
    `(EXISTS ( SELECT FROM evidence_request_file f WHERE ((f.firm_id = file_scan.firm_id) AND (f.sha256 = file_scan.sha256))))`,
  ),
};
/** What an inspector's role reads: rows of an engagement which an inspection opens today, and what stands beside it. */
const inspected = (table: string, column = 'engagement_id', whose = 'id') =>
  `(EXISTS ( SELECT FROM engagement e WHERE ((e.firm_id = ${table}.firm_id) AND (e.${whose} = ${table}.${column}))))`;
const theInspection = `( SELECT (NULLIF(current_setting('app.inspection'::text, true), ''::text))::uuid AS "nullif")`;
const inspectedByEngagement: readonly string[] = [
  ...['engagement_date', 'team_member', 'scope_plan', 'individual_control', 'statement_population'],
  ...['control_test', 'test_step', 'sign_off', 'sign_off_void', 'sign_off_assertion', 'review_note', 'note_mention'],
  ...['evidence', 'evidence_version', 'evidence_link', 'evidence_mark', 'evidence_correction', 'kept_paper'],
  ...['population', 'population_test', 'sample_draw', 'sample_item', 'item_result', 'sheet_columns'],
  ...['deviation', 'deviation_item', 'deviation_evaluation', 'finding_text', 'finding_deviation', 'finding_follow_up'],
  ...['client_confirmation', 'report_correction', 'correction_finding', 'correction_paper'],
  ...['report', 'issued_file', 'handoff_package', 'improvement_item', 'improvement_version'],
];
const inspectedByStream: readonly string[] = [
  ...['ledger_head', 'ledger_event', 'ledger_checkpoint', 'ledger_cosignature', 'ledger_timestamp'],
];
const openedToInspections: Record<string, string> = {
  ...Object.fromEntries(inspectedByEngagement.map((table) => [table, inspected(table)])),
  ...Object.fromEntries(inspectedByStream.map((table) => [table, inspected(table, 'stream_id')])),
  catalog_edition: inspected('catalog_edition', 'id', 'edition_id'),
  client: inspected('client', 'id', 'client_id'),
  cloud_service: inspected('cloud_service', 'id', 'service_id'),
  criterion: inspected('criterion', 'edition_id', 'edition_id'),
  // That one is in force today, and names the engagement, is asked here and nowhere else.
  engagement: `(EXISTS ( SELECT FROM (inspection_engagement g JOIN inspection i ON (((i.firm_id = g.firm_id) AND (i.id = g.inspection_id)))) WHERE ((g.firm_id = engagement.firm_id) AND (g.engagement_id = engagement.id) AND (i.ended_at IS NULL) AND ((((now() AT TIME ZONE 'Asia/Tokyo'::text))::date >= i.begins_on) AND (((now() AT TIME ZONE 'Asia/Tokyo'::text))::date <= i.ends_on)))))`,
  file_scan: `(EXISTS ( SELECT FROM evidence_version v WHERE ((v.firm_id = file_scan.firm_id) AND (v.sha256 = file_scan.sha256))))`,
  finding: inspected('finding'),
  inspection: `(id = ${theInspection})`,
  // Made under it, and of an engagement that it opens today; whose it is, the query says.
  inspection_bundle: `(inspection_id = ${theInspection}) AND ${inspected('inspection_bundle')}`,
  inspection_engagement: `(inspection_id = ${theInspection})`,
  inspector: `(inspection_id = ${theInspection})`,
  member: `(EXISTS ( SELECT FROM team_member t WHERE ((t.firm_id = member.firm_id) AND (t.user_id = member.user_id))))`,
};
const oneLine = (sql: string) => sql.replace(/\s+/g, ' ');

interface Policy {
  name: string;
  table: string;
  cmd: string;
  roles: string;
  qual: string;
  with_check: string;
}

describe('the wall between firms, as the catalogue shows it', () => {
  it('stands on tables at all', async () => {
    const { rows } = await test.admin.query(`SELECT FROM pg_class c ${inSchema} WHERE c.relkind = 'r'`);
    expect(rows.length).toBeGreaterThan(40);
  });

  it('is enabled and forced on every table', async () => {
    expect(
      await found(
        `SELECT c.relname AS name FROM pg_class c ${inSchema} WHERE c.relkind IN ('r', 'p')
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND c.relname <> ALL ($1)`,
        tablesWithoutWall,
      ),
    ).toEqual([]);
  });

  it('names the firm in every table, and never as something unknown', async () => {
    expect(
      await found(`SELECT c.relname AS name FROM pg_class c ${inSchema} WHERE c.relkind IN ('r', 'p') AND c.relname <> ALL ($1)
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'firm_id' AND a.attnotnull)`),
    ).toEqual([]);
  });

  it('has one canonical policy for reading and writing, and others only for the roles of the sign-in and of inspectors', async () => {
    const { rows } = await test.admin.query<Policy>(
      `SELECT policyname AS name, tablename AS table, cmd, roles::text, qual, with_check FROM pg_policies
       WHERE schemaname = 'akashi' AND roles <> '{akashi_auth}' AND roles <> '{akashi_inspector}' AND tablename <> ALL ($1)
         AND policyname <> 'found_by_owner'`,
      [tablesWithoutFirm],
    );
    const other = rows.filter(
      ({ name, table, cmd, roles, qual, with_check: check }) =>
        `${name} ${cmd} ${roles}` !== 'firm_wall ALL {public}' ||
        oneLine(qual) !== (opened[table] ?? membersOnly) ||
        oneLine(check) !== membersOnly,
    );
    expect(other).toEqual([]);
    expect(rows.map(({ table }) => table)).toEqual(expect.arrayContaining(Object.keys(opened)));
    const without = await found(`SELECT c.relname AS name FROM pg_class c ${inSchema} WHERE c.relkind IN ('r', 'p')
      AND c.relname <> ALL ($1) AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'firm_wall')`);
    expect(without).toEqual([]);
  });

  it('is opened to inspectors by one policy a table, for reading alone', async () => {
    const { rows } = await test.admin.query<Policy>(
      `SELECT policyname AS name, tablename AS table, cmd, roles::text, qual FROM pg_policies
       WHERE schemaname = 'akashi' AND roles = '{akashi_inspector}' ORDER BY tablename`,
    );
    expect(rows.map(({ table, cmd, qual }) => `${table} ${cmd} ${oneLine(qual)}`)).toEqual(
      Object.keys(openedToInspections)
        .sort()
        .map((table) => `${table} SELECT (${ofTheFirm} AND ${openedToInspections[table]})`),
    );
    const { rows: writing } = await test.admin.query(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'akashi_inspector' AND privilege_type <> 'SELECT'`,
    );
    expect(writing).toEqual([]);
  });

  it('is no more than its own to the API’s role while it has not taken on an inspector’s', async () => {
    const { rows } = await test.admin.query<{ has: boolean }>(
      `SELECT pg_has_role('akashi_app', 'akashi_inspector', 'USAGE') AS has`,
    );
    expect(rows).toEqual([{ has: false }]);
  });

  it('lets its owner look over it in one table, where the one function that does so gives keys of the firm’s rows alone', async () => {
    const { rows } = await test.admin.query<{ line: string }>(
      `SELECT tablename || ' ' || cmd || ' ' || roles::text AS line FROM pg_policies
       WHERE schemaname = 'akashi' AND policyname = 'found_by_owner'`,
    );
    expect(rows).toEqual([{ line: 'search_entry SELECT {akashi_owner}' }]);
  });

  it('shows a firm the accounts of its own people alone, and never a password', async () => {
    const { rows: policies } = await test.admin.query<{ line: string }>(
      `SELECT policyname || ' ' || cmd || ' ' || roles::text AS line FROM pg_policies
       WHERE schemaname = 'akashi' AND tablename = 'account' ORDER BY 1`,
    );
    expect(policies.map(({ line }) => line)).toEqual([
      'admission INSERT {public}',
      // The owner, whose functions these are: it makes firms and changes a password that was proven.
      'installation SELECT {akashi_owner}',
      'installation_change UPDATE {akashi_owner}',
      'own_people SELECT {akashi_app}',
      'sign_in ALL {akashi_auth}',
    ]);
    const { rows: columns } = await test.admin.query<{ line: string }>(
      `SELECT privilege_type || ' ' || column_name AS line FROM information_schema.column_privileges
       WHERE table_schema = 'akashi' AND table_name = 'account' AND grantee = 'akashi_app' ORDER BY 1`,
    );
    expect(columns.map(({ line }) => line)).toEqual([
      'INSERT email',
      'INSERT id',
      'INSERT password_hash',
      'SELECT disabled_at',
      'SELECT email',
      'SELECT id',
    ]);
  });

  it('leads every unique index with the firm', async () => {
    const leads = await found(`SELECT i.indexrelid::regclass::text AS name FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid ${inSchema}
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
      WHERE i.indisunique AND a.attname <> 'firm_id' AND c.relname <> ALL ($1)`);
    expect(leads).toEqual([]);
  });

  it('leads every foreign key between tables of a firm with the firm', async () => {
    const leads = await found(`SELECT con.conname AS name FROM pg_constraint con
      JOIN pg_class c ON c.oid = con.conrelid ${inSchema}
      JOIN pg_class target ON target.oid = con.confrelid AND target.relname <> ALL ($1)
      JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
      WHERE con.contype = 'f' AND a.attname <> 'firm_id' AND c.relname <> ALL ($1)`);
    expect(leads).toEqual([]);
  });

  it('lets no view, no truncation and no function of ours look over it', async () => {
    const views =
      await found(`SELECT c.relname AS name FROM pg_class c ${inSchema} WHERE c.relkind IN ('v', 'm') AND c.relname <> ALL ($1)
      AND NOT coalesce(c.reloptions::text LIKE '%security_invoker=true%', false)`);
    expect(views).toEqual([]);
    const { rows: truncating } = await test.admin.query(
      `SELECT table_name FROM information_schema.role_table_grants
       WHERE table_schema = 'akashi' AND privilege_type = 'TRUNCATE' AND grantee IN ('akashi_app', 'akashi_auth', 'PUBLIC')`,
    );
    expect(truncating).toEqual([]);
    const { rows: definers } = await test.admin.query<{ proname: string }>(
      `SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname = 'akashi' AND p.prosecdef ORDER BY 1`,
    );
    // Of accounts, factors and sessions the running role reads no secret: it changes a password that it can prove or a link was handed out for, sets up and
    // takes away factors of the firm's own people, and ends sessions.
    expect(definers.map((row) => row.proname)).toEqual([
      'change_password',
      'end_other_sessions',
      'end_provider_sessions',
      'end_sessions_here',
      'enrol_passkey',
      'enrol_totp',
      'find_entries',
      'ledger_record',
      'put_recovery_codes',
      'refresh_statistics',
      'remove_passkey',
      'remove_totp',
      'reset_factors_here',
      'reset_password',
      'second_factors',
      'security_log_append',
      'security_log_lock',
      'security_log_prune',
    ]);
  });

  it('keeps the ledger and the security log from being written by hand or changed', async () => {
    const { rows } = await test.admin.query<{ grants: string }>(
      `SELECT table_name || ':' || privilege_type AS grants FROM information_schema.role_table_grants
       WHERE table_schema = 'akashi' AND (table_name LIKE 'ledger%' OR table_name LIKE 'security%') AND grantee = 'akashi_app' AND privilege_type <> 'SELECT'`,
    );
    expect(rows.map((row) => row.grants).sort()).toEqual(
      ['binding', 'checkpoint', 'cosignature', 'key', 'reconciliation', 'refused_signing', 'sealing', 'timestamp'].map(
        (name) => `ledger_${name}:INSERT`,
      ),
    );
  });

  it('lets a kind of a ledger that stood before be begun, once, and nothing else of a ledger be changed', async () => {
    const { rows } = await test.admin.query<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.column_privileges
       WHERE table_schema = 'akashi' AND table_name LIKE 'ledger%' AND grantee = 'akashi_app' AND privilege_type = 'UPDATE'`,
    );
    expect(rows).toEqual([{ column: 'ledger_late_kind.bound_at' }]);
    const { firmId } = await aFirm(test);
    await test.admin.query(`INSERT INTO ledger_late_kind VALUES ($1, $1, 'member', now())`, [firmId]);
    const again = test.admin.query(`UPDATE ledger_late_kind SET bound_at = NULL WHERE firm_id = $1`, [firmId]);
    await expect(again).rejects.toThrow('ledger rows never change');
  });
});
