import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Passkeys: the public half of a key that never leaves its holder's device. They are the person's and no firm's, as codes
 * of a device are, and whoever holds one proves who they are by it alone.
 */
export class KeepPasskeys1764000000048 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id),
        -- As the device names the key: base64url.
        credential_id text NOT NULL UNIQUE,
        -- COSE, as the device gave it.
        public_key bytea NOT NULL,
        sign_count bigint NOT NULL,
        -- Whether the key may be on several devices of its holder; it never changes. Whether it is now does.
        may_be_backed_up boolean NOT NULL,
        is_backed_up boolean NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkey_of_account ON passkey (account_id);
      -- What a device was asked to sign: gone with the first answer, whatever it was.
      CREATE TABLE passkey_challenge (
        challenge_sha256 bytea PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('enrol', 'sign-in', 'factor', 'step-up')),
        -- Null while nobody has signed in.
        session_hash bytea,
        ip text NOT NULL,
        expires_at timestamptz NOT NULL,
        CHECK ((purpose = 'sign-in') = (session_hash IS NULL))
      );
      CREATE INDEX passkey_challenge_by_address ON passkey_challenge (ip, expires_at);
      CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);
      ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
      ALTER TABLE passkey FORCE ROW LEVEL SECURITY;
      ALTER TABLE passkey_challenge ENABLE ROW LEVEL SECURITY;
      ALTER TABLE passkey_challenge FORCE ROW LEVEL SECURITY;
      CREATE POLICY sign_in ON passkey TO akashi_auth USING (true);
      CREATE POLICY own ON passkey TO akashi_owner USING (true) WITH CHECK (true);
      CREATE POLICY sign_in ON passkey_challenge TO akashi_auth USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE (sign_count, is_backed_up, last_used_at) ON passkey TO akashi_auth;
      GRANT SELECT, INSERT, DELETE ON passkey_challenge TO akashi_auth;
      GRANT SELECT ON passkey, passkey_challenge TO akashi_backup;

      ALTER TABLE session DROP CONSTRAINT session_step_up_way_check;
      ALTER TABLE session ADD CONSTRAINT session_step_up_way_check
        CHECK (step_up_way IN ('password', 'code', 'recovery', 'passkey'));

      CREATE FUNCTION enrol_passkey(id uuid, account_id uuid, credential_id text, public_key bytea, sign_count bigint,
        may_be_backed_up boolean, is_backed_up boolean, name text, at timestamptz) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      BEGIN
        PERFORM must_be_member(enrol_passkey.account_id);
        INSERT INTO passkey (id, account_id, credential_id, public_key, sign_count, may_be_backed_up, is_backed_up, name,
          created_at)
          VALUES (enrol_passkey.id, enrol_passkey.account_id, enrol_passkey.credential_id, enrol_passkey.public_key,
            enrol_passkey.sign_count, enrol_passkey.may_be_backed_up, enrol_passkey.is_backed_up, enrol_passkey.name, at)
          ON CONFLICT DO NOTHING;
        RETURN FOUND;
      END $$;

      CREATE FUNCTION remove_passkey(account_id uuid, passkey_id uuid) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      BEGIN
        PERFORM must_be_member(remove_passkey.account_id);
        DELETE FROM passkey p WHERE p.account_id = remove_passkey.account_id AND p.id = passkey_id;
        RETURN FOUND;
      END $$;

      CREATE OR REPLACE FUNCTION second_factors(account_id uuid) RETURNS int
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
        SELECT count(*)::int FROM (
          SELECT t.account_id FROM totp t UNION ALL SELECT p.account_id FROM passkey p
        ) f WHERE f.account_id = second_factors.account_id
          AND EXISTS (SELECT FROM member m WHERE m.user_id = f.account_id)
      $$;

      CREATE OR REPLACE FUNCTION reset_factors_here(account_id uuid, by_name text, at timestamptz) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE ended int;
      BEGIN
        PERFORM must_be_member(reset_factors_here.account_id);
        DELETE FROM totp t WHERE t.account_id = reset_factors_here.account_id;
        DELETE FROM passkey p WHERE p.account_id = reset_factors_here.account_id;
        DELETE FROM recovery_code r WHERE r.account_id = reset_factors_here.account_id;
        UPDATE account a SET factors_reset_at = at, factors_reset_by = by_name WHERE a.id = reset_factors_here.account_id;
        UPDATE session s SET revoked_at = at WHERE s.user_id = reset_factors_here.account_id AND s.revoked_at IS NULL
          AND s.idle_expires_at > at AND s.absolute_expires_at > at;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;

      REVOKE ALL ON FUNCTION enrol_passkey(uuid, uuid, text, bytea, bigint, boolean, boolean, text, timestamptz) FROM PUBLIC;
      REVOKE ALL ON FUNCTION remove_passkey(uuid, uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION enrol_passkey(uuid, uuid, text, bytea, bigint, boolean, boolean, text, timestamptz)
        TO akashi_app;
      GRANT EXECUTE ON FUNCTION remove_passkey(uuid, uuid) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE OR REPLACE FUNCTION second_factors(account_id uuid) RETURNS int
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
        SELECT count(*)::int FROM totp t WHERE t.account_id = second_factors.account_id
          AND EXISTS (SELECT FROM member m WHERE m.user_id = t.account_id)
      $$;
      CREATE OR REPLACE FUNCTION reset_factors_here(account_id uuid, by_name text, at timestamptz) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE ended int;
      BEGIN
        PERFORM must_be_member(reset_factors_here.account_id);
        DELETE FROM totp t WHERE t.account_id = reset_factors_here.account_id;
        DELETE FROM recovery_code r WHERE r.account_id = reset_factors_here.account_id;
        UPDATE account a SET factors_reset_at = at, factors_reset_by = by_name WHERE a.id = reset_factors_here.account_id;
        UPDATE session s SET revoked_at = at WHERE s.user_id = reset_factors_here.account_id AND s.revoked_at IS NULL
          AND s.idle_expires_at > at AND s.absolute_expires_at > at;
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;
      DROP FUNCTION remove_passkey(uuid, uuid);
      DROP FUNCTION enrol_passkey(uuid, uuid, text, bytea, bigint, boolean, boolean, text, timestamptz);
      -- Whoever is in by a passkey signs in anew.
      UPDATE session SET revoked_at = now() WHERE revoked_at IS NULL AND (factor = 'passkey' OR step_up_way = 'passkey');
      UPDATE session SET step_up_way = NULL, step_up_at = NULL WHERE step_up_way = 'passkey';
      ALTER TABLE session DROP CONSTRAINT session_step_up_way_check;
      ALTER TABLE session ADD CONSTRAINT session_step_up_way_check CHECK (step_up_way IN ('password', 'code', 'recovery'));
      DROP TABLE passkey_challenge, passkey;
    `);
  }
}
