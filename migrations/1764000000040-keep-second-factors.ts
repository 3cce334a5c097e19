import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second thing by which a person proves who they are: codes of a device, and the codes on paper for the day it is lost.
 * Both are the person's and no firm's, as the account is. The running role reads none of it; what it changes in the
 * transaction of a ledger's entry, it changes by a function for each.
 */
export class KeepSecondFactors1764000000040 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE totp (
        account_id uuid PRIMARY KEY REFERENCES account (id),
        -- Sealed under a key that no database holds.
        sealed_secret bytea NOT NULL,
        -- The last step of time whose code was taken: none is taken twice, on whatever process.
        last_step bigint NOT NULL,
        enrolled_at timestamptz NOT NULL
      );
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account (id),
        code_mac text NOT NULL CHECK (code_mac ~ '^[0-9a-f]{64}$'),
        used_at timestamptz,
        PRIMARY KEY (account_id, code_mac)
      );
      ALTER TABLE totp ENABLE ROW LEVEL SECURITY;
      ALTER TABLE totp FORCE ROW LEVEL SECURITY;
      ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
      ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
      CREATE POLICY sign_in ON totp TO akashi_auth USING (true);
      CREATE POLICY own ON totp TO akashi_owner USING (true) WITH CHECK (true);
      CREATE POLICY sign_in ON recovery_code TO akashi_auth USING (true);
      CREATE POLICY own ON recovery_code TO akashi_owner USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE (last_step) ON totp TO akashi_auth;
      GRANT SELECT, UPDATE (used_at) ON recovery_code TO akashi_auth;
      GRANT SELECT ON totp, recovery_code TO akashi_backup;

      -- What a session was opened with beside the password, and what was given again in it.
      ALTER TABLE session ADD COLUMN factor text CHECK (factor IN ('code', 'recovery', 'passkey')),
        ADD COLUMN step_up_way text CHECK (step_up_way IN ('password', 'code', 'recovery'));
      UPDATE session SET step_up_way = 'password' WHERE step_up_at IS NOT NULL;

      -- A new firm asks everyone for a second factor. Firms that were there go on as before until they say so.
      ALTER TABLE firm NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE firm ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT false;
      ALTER TABLE firm ALTER COLUMN requires_second_factor SET DEFAULT true;
      ALTER TABLE firm FORCE ROW LEVEL SECURITY;
      ALTER TABLE member ADD COLUMN requires_second_factor boolean NOT NULL DEFAULT false;
      GRANT SELECT (requires_second_factor) ON firm TO akashi_auth;

      -- Told to the person: that somebody took their factors away, when and who.
      ALTER TABLE account ADD COLUMN factors_reset_at timestamptz, ADD COLUMN factors_reset_by text;

      -- A function changes nothing of anybody but the firm's own people, whom the owner sees from behind the firm's wall.
      CREATE FUNCTION must_be_member(account_id uuid) RETURNS void
      LANGUAGE plpgsql SET search_path = akashi, pg_catalog AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM member m WHERE m.user_id = must_be_member.account_id) THEN
          RAISE insufficient_privilege USING MESSAGE = 'no member of this firm';
        END IF;
      END $$;

      CREATE FUNCTION enrol_totp(account_id uuid, sealed bytea, step bigint, at timestamptz, macs text[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      BEGIN
        PERFORM must_be_member(enrol_totp.account_id);
        INSERT INTO totp (account_id, sealed_secret, last_step, enrolled_at)
          VALUES (enrol_totp.account_id, sealed, step, at)
          ON CONFLICT ON CONSTRAINT totp_pkey DO UPDATE
            SET sealed_secret = excluded.sealed_secret, last_step = excluded.last_step, enrolled_at = excluded.enrolled_at;
        PERFORM put_recovery_codes(enrol_totp.account_id, macs);
      END $$;

      -- The codes before are none any more.
      CREATE FUNCTION put_recovery_codes(account_id uuid, macs text[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      BEGIN
        PERFORM must_be_member(put_recovery_codes.account_id);
        DELETE FROM recovery_code r WHERE r.account_id = put_recovery_codes.account_id;
        INSERT INTO recovery_code (account_id, code_mac) SELECT put_recovery_codes.account_id, unnest(macs);
      END $$;

      CREATE FUNCTION remove_totp(account_id uuid) RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      BEGIN
        PERFORM must_be_member(remove_totp.account_id);
        DELETE FROM totp t WHERE t.account_id = remove_totp.account_id;
        RETURN FOUND;
      END $$;

      CREATE FUNCTION second_factors(account_id uuid) RETURNS int
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
        SELECT count(*)::int FROM totp t WHERE t.account_id = second_factors.account_id
          AND EXISTS (SELECT FROM member m WHERE m.user_id = t.account_id)
      $$;

      -- Of a person of this firm; that they work nowhere else, whoever asks has looked up as the sign-in role.
      CREATE FUNCTION reset_factors_here(account_id uuid, by_name text, at timestamptz) RETURNS int
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

      REVOKE ALL ON FUNCTION must_be_member(uuid) FROM PUBLIC;
      REVOKE ALL ON FUNCTION enrol_totp(uuid, bytea, bigint, timestamptz, text[]) FROM PUBLIC;
      REVOKE ALL ON FUNCTION put_recovery_codes(uuid, text[]) FROM PUBLIC;
      REVOKE ALL ON FUNCTION remove_totp(uuid) FROM PUBLIC;
      REVOKE ALL ON FUNCTION second_factors(uuid) FROM PUBLIC;
      REVOKE ALL ON FUNCTION reset_factors_here(uuid, text, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION enrol_totp(uuid, bytea, bigint, timestamptz, text[]) TO akashi_app;
      GRANT EXECUTE ON FUNCTION put_recovery_codes(uuid, text[]) TO akashi_app;
      GRANT EXECUTE ON FUNCTION remove_totp(uuid) TO akashi_app;
      GRANT EXECUTE ON FUNCTION second_factors(uuid) TO akashi_app;
      GRANT EXECUTE ON FUNCTION reset_factors_here(uuid, text, timestamptz) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION reset_factors_here(uuid, text, timestamptz);
      DROP FUNCTION second_factors(uuid);
      DROP FUNCTION remove_totp(uuid);
      DROP FUNCTION enrol_totp(uuid, bytea, bigint, timestamptz, text[]);
      DROP FUNCTION put_recovery_codes(uuid, text[]);
      DROP FUNCTION must_be_member(uuid);
      ALTER TABLE account DROP COLUMN factors_reset_at, DROP COLUMN factors_reset_by;
      ALTER TABLE member DROP COLUMN requires_second_factor;
      ALTER TABLE firm DROP COLUMN requires_second_factor;
      ALTER TABLE session DROP COLUMN factor, DROP COLUMN step_up_way;
      DROP TABLE recovery_code, totp;
    `);
  }
}
