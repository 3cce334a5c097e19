import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever has lost a password sets a new one by a link that is used once. It is handed out by an administrator, who so opens a
 * way in: the member signs nothing until a colleague has identified them. The second factor is asked for as before.
 */
export class ResetPasswordsByLink1764000000076 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- One a member: another link takes the place of the one before.
      CREATE TABLE password_link (
        firm_id uuid NOT NULL,
        user_id uuid NOT NULL,
        token_sha256 text NOT NULL CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL,
        issued_by uuid NOT NULL,
        issued_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (firm_id, user_id),
        UNIQUE (firm_id, token_sha256),
        FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, issued_by) REFERENCES member (firm_id, user_id),
        CHECK (issued_by <> user_id)
      );
      CALL protect('password_link', 'change');
      -- Where a link leads is looked up before any firm is known: the sign-in role sees that and nothing else of it.
      CREATE INDEX password_link_token ON password_link (token_sha256);
      CREATE POLICY link ON password_link FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, user_id, token_sha256) ON password_link TO akashi_auth;

      -- The password over the hash of the link's token; ends every session. Null where the link opens nothing.
      CREATE FUNCTION reset_password(account_id uuid, link text, after_hash text, at timestamptz) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE ended int;
      BEGIN
        PERFORM must_be_member(account_id);
        UPDATE password_link l SET used_at = at
          WHERE l.firm_id = current_setting('app.firm')::uuid AND l.user_id = account_id AND l.token_sha256 = link
            AND l.used_at IS NULL AND l.expires_at > at;
        IF NOT FOUND THEN RETURN NULL; END IF;
        UPDATE account a SET password_hash = after_hash WHERE a.id = account_id;
        UPDATE session s SET revoked_at = at
          WHERE s.user_id = account_id AND s.revoked_at IS NULL AND s.idle_expires_at > at AND s.absolute_expires_at > at;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;
      REVOKE ALL ON FUNCTION reset_password(uuid, text, text, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION reset_password(uuid, text, text, timestamptz) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP FUNCTION reset_password(uuid, text, text, timestamptz); DROP TABLE password_link`);
  }
}
