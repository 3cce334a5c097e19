import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A firm's people come in by the word of the firm's own identity provider (OpenID Connect). An identity is issuer and subject,
 * never an address, and is linked by its person alone. What it opens is that firm: a session of it can stand nowhere else.
 */
export class SignInByProvider1764000000130 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE identity_provider (
        firm_id uuid PRIMARY KEY REFERENCES firm (firm_id),
        issuer text NOT NULL CHECK (length(issuer) BETWEEN 1 AND 500),
        client_id text NOT NULL CHECK (length(client_id) BETWEEN 1 AND 500),
        -- Under the installation's key, and for this firm and issuer alone.
        sealed_secret bytea NOT NULL,
        domains text[] NOT NULL,
        is_only boolean NOT NULL,
        -- As it stands now: whoever changes anything tries it anew.
        tested_at timestamptz,
        enabled_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CHECK (enabled_at IS NULL OR tested_at IS NOT NULL)
      );
      CALL protect('identity_provider', 'change');
      CREATE POLICY sign_in ON identity_provider FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT ON identity_provider TO akashi_auth;

      CREATE TABLE member_identity (
        firm_id uuid NOT NULL,
        user_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
        linked_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (firm_id, user_id),
        FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('member_identity', 'change');
      CREATE UNIQUE INDEX member_identity_of_one ON member_identity (firm_id, issuer, subject) WHERE ended_at IS NULL;
      CREATE POLICY sign_in ON member_identity FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT ON member_identity TO akashi_auth;

      -- Whoever is on the way to a provider and back: gone with the first answer, whatever it was.
      CREATE TABLE provider_attempt (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        state_sha256 bytea NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('in', 'link', 'test')),
        -- The browser that began, by a cookie of its own.
        browser_sha256 bytea NOT NULL,
        -- The session that began; null while nobody has signed in.
        session_hash bytea,
        provider_version int NOT NULL,
        -- Nonce and verifier.
        sealed bytea NOT NULL,
        ip text NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, state_sha256),
        CHECK ((purpose = 'in') = (session_hash IS NULL))
      );
      CALL protect('provider_attempt', 'append');
      REVOKE ALL ON provider_attempt FROM akashi_app;
      CREATE INDEX provider_attempt_state ON provider_attempt (state_sha256);
      CREATE INDEX provider_attempt_by_address ON provider_attempt (ip, expires_at);
      CREATE POLICY sign_in ON provider_attempt TO akashi_auth USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, DELETE ON provider_attempt TO akashi_auth;

      -- A firm's provider answers for that firm: what it opened is at work there, and never elsewhere.
      ALTER TABLE session ADD COLUMN provider_firm_id uuid,
        ADD CONSTRAINT session_of_provider CHECK (provider_firm_id IS NULL OR (firm_id = provider_firm_id AND client_id IS NULL));

      CREATE FUNCTION end_provider_sessions(account_id uuid, ended_at timestamptz) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE ended int;
      BEGIN
        UPDATE session s SET revoked_at = ended_at
          WHERE s.provider_firm_id = current_setting('app.firm')::uuid
            AND (account_id IS NULL OR s.user_id = account_id)
            AND s.revoked_at IS NULL AND s.idle_expires_at > ended_at AND s.absolute_expires_at > ended_at;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;
      REVOKE ALL ON FUNCTION end_provider_sessions(uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION end_provider_sessions(uuid, timestamptz) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION end_provider_sessions(uuid, timestamptz);
      UPDATE session SET revoked_at = now() WHERE provider_firm_id IS NOT NULL AND revoked_at IS NULL;
      ALTER TABLE session DROP CONSTRAINT session_of_provider, DROP COLUMN provider_firm_id;
      DROP TABLE provider_attempt;
      DROP TABLE member_identity;
      DROP TABLE identity_provider;
    `);
  }
}
