import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person changes of their own account, and what a firm ends of its own people's sessions, in the transaction of the
 * ledger's entry. The running role reads no hash and no session: it gets a function for each, and a password changes only
 * for whoever brings the hash that stands there.
 */
export class KeepOwnAccount1764000000031 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- A session has a name that its person can be told: its key is the hash of the cookie's secret.
      ALTER TABLE session ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
      CREATE UNIQUE INDEX session_id ON session (id);

      CREATE POLICY installation_change ON account FOR UPDATE TO akashi_owner USING (true) WITH CHECK (true);

      CREATE FUNCTION change_password(account_id uuid, before_hash text, after_hash text) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      BEGIN
        UPDATE account SET password_hash = after_hash WHERE id = account_id AND password_hash = before_hash;
        RETURN FOUND;
      END $$;

      -- Everywhere the person is signed in, but for the one session that stays: whoever cannot name it ends none.
      CREATE FUNCTION end_other_sessions(account_id uuid, kept bytea, ended_at timestamptz) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE ended int;
      BEGIN
        UPDATE session SET revoked_at = ended_at
          WHERE user_id = account_id AND id_hash <> kept AND revoked_at IS NULL
            AND EXISTS (SELECT FROM session own WHERE own.id_hash = kept AND own.user_id = account_id)
            AND idle_expires_at > ended_at AND absolute_expires_at > ended_at;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;

      -- Where a member works in this firm; what they do in another is that firm's.
      CREATE FUNCTION end_sessions_here(account_id uuid, ended_at timestamptz) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE ended int;
      BEGIN
        UPDATE session SET revoked_at = ended_at
          WHERE user_id = account_id AND firm_id = current_setting('app.firm')::uuid AND client_id IS NULL
            AND revoked_at IS NULL AND idle_expires_at > ended_at AND absolute_expires_at > ended_at;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;

      REVOKE ALL ON FUNCTION change_password(uuid, text, text) FROM PUBLIC;
      REVOKE ALL ON FUNCTION end_other_sessions(uuid, bytea, timestamptz) FROM PUBLIC;
      REVOKE ALL ON FUNCTION end_sessions_here(uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION change_password(uuid, text, text) TO akashi_app;
      GRANT EXECUTE ON FUNCTION end_other_sessions(uuid, bytea, timestamptz) TO akashi_app;
      GRANT EXECUTE ON FUNCTION end_sessions_here(uuid, timestamptz) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION end_sessions_here(uuid, timestamptz);
      DROP FUNCTION end_other_sessions(uuid, bytea, timestamptz);
      DROP FUNCTION change_password(uuid, text, text);
      DROP POLICY installation_change ON account;
      ALTER TABLE session DROP COLUMN id;
    `);
  }
}
