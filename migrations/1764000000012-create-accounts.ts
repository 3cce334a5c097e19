import type { MigrationInterface, QueryRunner } from 'typeorm';

const firm = `current_setting('app.firm')::uuid`;
const noClient = `coalesce(current_setting('app.client', true), '') = ''`;
const client = `nullif(current_setting('app.client', true), '')::uuid`;

/** Rows of the firm, for its members alone: while a client is set, the firm is nobody's. */
const membersOnly = `firm_id = (SELECT CASE WHEN ${noClient} THEN ${firm} END)`;
const before = `firm_id = (SELECT ${firm})`;

/** Inside the text of a PostgreSQL string. */
const quoted = (sql: string) => sql.replaceAll(`'`, `''`);

const protect = (wall: string) => `
  CREATE OR REPLACE PROCEDURE protect(table_name text, access text) LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY firm_wall ON %I USING (${quoted(wall)}) WITH CHECK (${quoted(wall)})', table_name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO akashi_app', table_name);
    EXECUTE format('GRANT SELECT ON %I TO akashi_backup', table_name);
    IF access IN ('change', 'work') THEN EXECUTE format('GRANT UPDATE ON %I TO akashi_app', table_name); END IF;
    IF access = 'work' THEN EXECUTE format('GRANT DELETE ON %I TO akashi_app', table_name); END IF;
  END $$`;

const everyWall = (wall: string) => `
  DO $$ DECLARE name text;
  BEGIN
    FOR name IN SELECT tablename FROM pg_policies WHERE schemaname = 'akashi' AND policyname = 'firm_wall' LOOP
      EXECUTE format('ALTER POLICY firm_wall ON %I USING (${quoted(wall)}) WITH CHECK (${quoted(wall)})', name);
    END LOOP;
  END $$`;

/**
 * A person who can sign in is an account; a membership joins the account to a firm (member) or to one client of a firm
 * (client person), and one account may have several. Behind the firm's wall stands a second one: while `app.client` is
 * set, a table shows nothing unless it was opened to that client, and nothing can be written. Whoever makes a table
 * says nothing and it stays closed.
 */
export class CreateAccounts1764000000012 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner reads over the walls for the length of this migration.
      ALTER TABLE user_account NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE firm NO FORCE ROW LEVEL SECURITY;

      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email text NOT NULL CONSTRAINT account_email_key UNIQUE,
        password_hash text NOT NULL,
        disabled_at timestamptz,
        last_signed_in_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      INSERT INTO account (id, email, password_hash, disabled_at, last_signed_in_at, created_at)
        SELECT id, email, password_hash, disabled_at, last_signed_in_at, created_at FROM user_account;

      -- A firm ends a membership of its own, never the account: the person may work elsewhere too. When someone last
      -- signed in is told to each firm for itself.
      ALTER TABLE member ADD COLUMN disabled_at timestamptz, ADD COLUMN last_signed_in_at timestamptz;
      UPDATE member m SET disabled_at = u.disabled_at, last_signed_in_at = u.last_signed_in_at
        FROM user_account u WHERE u.firm_id = m.firm_id AND u.id = m.user_id;
      ALTER TABLE member DROP CONSTRAINT member_firm_id_user_id_fkey,
        ADD CONSTRAINT member_firm_id_fkey FOREIGN KEY (firm_id) REFERENCES firm (firm_id),
        ADD CONSTRAINT member_user_id_fkey FOREIGN KEY (user_id) REFERENCES account (id);
      CREATE INDEX member_of_account ON member (user_id);

      -- No firm: the person has not chosen yet where to work. A client: they work there as one of the client's people.
      ALTER TABLE session DROP CONSTRAINT session_firm_id_user_id_fkey, ALTER COLUMN firm_id DROP NOT NULL,
        ADD COLUMN client_id uuid, ADD CONSTRAINT session_client_of_firm CHECK (client_id IS NULL OR firm_id IS NOT NULL),
        ADD CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES account (id);
      DROP INDEX session_of_user;
      CREATE INDEX session_of_user ON session (user_id);
      DROP TABLE user_account;
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
      ALTER TABLE firm FORCE ROW LEVEL SECURITY;
    `);
    await run.query(protect(membersOnly));
    await run.query(everyWall(membersOnly));
    await run.query(`
      CREATE TABLE client_person (
        firm_id uuid NOT NULL,
        client_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        family_name text NOT NULL,
        given_name text NOT NULL,
        family_kana text NOT NULL,
        given_kana text NOT NULL,
        title text NOT NULL DEFAULT '',
        kind text NOT NULL CHECK (kind IN ('owner', 'contributor', 'approver')),
        disabled_at timestamptz,
        last_signed_in_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, client_id, account_id),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id)
      );
      CALL protect('client_person', 'change');
      CREATE INDEX client_person_of_account ON client_person (account_id);

      -- through: the column that names the client, or 'engagement' when the row's engagement says whose it is. Opened rows
      -- are read; what a client person may write comes with its own policy.
      CREATE PROCEDURE open_to_client(table_name text, through text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER POLICY firm_wall ON %I USING (${quoted(before)} AND ((SELECT ${quoted(noClient)}) OR %s))',
          table_name, CASE through WHEN 'engagement'
            THEN format('EXISTS (SELECT FROM engagement e WHERE e.firm_id = %1$I.firm_id AND e.id = %1$I.engagement_id)', table_name)
            ELSE format('%I = (SELECT ${quoted(client)})', through) END);
      END $$;
      CALL open_to_client('client', 'id');
      CALL open_to_client('cloud_service', 'client_id');
      CALL open_to_client('client_person', 'client_id');
      CALL open_to_client('engagement', 'client_id');
      CALL open_to_client('statement', 'engagement');

      -- Whoever signs in is looked up before any firm is known, by the sign-in role alone. A firm sees the accounts of its
      -- own people, a client person those of their client, and never a password's hash.
      ALTER TABLE account ENABLE ROW LEVEL SECURITY;
      ALTER TABLE account FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_people ON account FOR SELECT TO akashi_app USING (
        EXISTS (SELECT FROM member m WHERE m.user_id = account.id)
        OR EXISTS (SELECT FROM client_person p WHERE p.account_id = account.id));
      CREATE POLICY admission ON account FOR INSERT WITH CHECK (${noClient});
      CREATE POLICY sign_in ON account TO akashi_auth USING (true);
      GRANT SELECT (id, email, disabled_at), INSERT (id, email, password_hash) ON account TO akashi_app;
      GRANT SELECT, UPDATE (password_hash, last_signed_in_at) ON account TO akashi_auth;
      GRANT SELECT ON account TO akashi_backup;

      CREATE POLICY sign_in ON client_person FOR SELECT TO akashi_auth USING (true);
      CREATE POLICY sign_in ON client FOR SELECT TO akashi_auth USING (true);
      CREATE POLICY signed_in ON member FOR UPDATE TO akashi_auth USING (true);
      CREATE POLICY signed_in ON client_person FOR UPDATE TO akashi_auth USING (true);
      GRANT SELECT, UPDATE (last_signed_in_at) ON client_person TO akashi_auth;
      GRANT SELECT (firm_id, id, name) ON client TO akashi_auth;
      GRANT UPDATE (last_signed_in_at) ON member TO akashi_auth;
    `);
  }

  /** Refused by `user_account_email_key` once a person works in two firms: the old tables have no place for them. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP POLICY sign_in ON client;
      REVOKE ALL ON client FROM akashi_auth;
      REVOKE SELECT (firm_id, id, name) ON client FROM akashi_auth;
      DROP POLICY own_people ON account;
      DROP TABLE client_person;
      DROP PROCEDURE open_to_client(text, text);
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE account NO FORCE ROW LEVEL SECURITY;
    `);
    await run.query(protect(before));
    await run.query(everyWall(before));
    await run.query(`
      CREATE TABLE user_account (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        email text NOT NULL UNIQUE,
        password_hash text NOT NULL,
        disabled_at timestamptz,
        last_signed_in_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id)
      );
      INSERT INTO user_account (firm_id, id, email, password_hash, disabled_at, last_signed_in_at, created_at)
        SELECT m.firm_id, a.id, a.email, a.password_hash, coalesce(a.disabled_at, m.disabled_at), a.last_signed_in_at,
          a.created_at FROM member m JOIN account a ON a.id = m.user_id;

      DELETE FROM session s WHERE s.firm_id IS NULL OR s.client_id IS NOT NULL
        OR NOT EXISTS (SELECT FROM user_account u WHERE u.firm_id = s.firm_id AND u.id = s.user_id);
      DROP INDEX session_of_user;
      ALTER TABLE session DROP CONSTRAINT session_user_id_fkey, DROP CONSTRAINT session_client_of_firm,
        DROP COLUMN client_id, ALTER COLUMN firm_id SET NOT NULL,
        ADD FOREIGN KEY (firm_id, user_id) REFERENCES user_account (firm_id, id);
      CREATE INDEX session_of_user ON session (firm_id, user_id);

      DROP POLICY signed_in ON member;
      REVOKE UPDATE (last_signed_in_at) ON member FROM akashi_auth;
      DROP INDEX member_of_account;
      ALTER TABLE member DROP CONSTRAINT member_user_id_fkey, DROP CONSTRAINT member_firm_id_fkey,
        DROP COLUMN disabled_at, DROP COLUMN last_signed_in_at,
        ADD FOREIGN KEY (firm_id, user_id) REFERENCES user_account (firm_id, id);
      DROP TABLE account;
      ALTER TABLE member FORCE ROW LEVEL SECURITY;

      CALL protect('user_account', 'append');
      REVOKE SELECT ON user_account FROM akashi_app;
      GRANT SELECT (firm_id, id, email, disabled_at, last_signed_in_at), UPDATE (disabled_at) ON user_account TO akashi_app;
      CREATE POLICY sign_in ON user_account TO akashi_auth USING (true);
      GRANT SELECT, UPDATE (password_hash, last_signed_in_at) ON user_account TO akashi_auth;
    `);
  }
}
