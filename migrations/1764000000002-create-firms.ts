import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The firm, its people and their way in, its clients and their services, and the public register of 2021. */
export class CreateFirms1764000000002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE firm (
        firm_id uuid PRIMARY KEY,
        name text NOT NULL,
        name_kana text NOT NULL,
        ismap_registration_no text,
        ismap_registered_on date,
        ismap_valid_until date,
        version int NOT NULL DEFAULT 1
      );
      CALL protect('firm', 'change');
      CREATE POLICY sign_in ON firm FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, name) ON firm TO akashi_auth;

      -- An e-mail address signs in to one firm; that is the only uniqueness that crosses firms.
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
      CALL protect('user_account', 'append');
      REVOKE SELECT ON user_account FROM akashi_app;
      GRANT SELECT (firm_id, id, email, disabled_at, last_signed_in_at), UPDATE (disabled_at) ON user_account TO akashi_app;
      CREATE POLICY sign_in ON user_account TO akashi_auth USING (true);
      GRANT SELECT, UPDATE (password_hash, last_signed_in_at) ON user_account TO akashi_auth;

      -- Sessions and throttles are read before the firm is known, by the sign-in role alone.
      CREATE TABLE session (
        id_hash bytea PRIMARY KEY,
        firm_id uuid NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        idle_expires_at timestamptz NOT NULL,
        absolute_expires_at timestamptz NOT NULL,
        step_up_at timestamptz,
        ip text NOT NULL,
        user_agent text NOT NULL,
        revoked_at timestamptz,
        FOREIGN KEY (firm_id, user_id) REFERENCES user_account (firm_id, id)
      );
      CREATE INDEX session_of_user ON session (firm_id, user_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO akashi_auth;

      CREATE UNLOGGED TABLE sign_in_throttle (
        key text PRIMARY KEY,
        failures int NOT NULL,
        last_failure_at timestamptz NOT NULL,
        blocked_until timestamptz
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttle TO akashi_auth;

      CREATE TABLE member (
        firm_id uuid NOT NULL,
        user_id uuid NOT NULL,
        family_name text NOT NULL,
        given_name text NOT NULL,
        family_kana text NOT NULL,
        given_kana text NOT NULL,
        title text NOT NULL DEFAULT '',
        firm_roles text[] NOT NULL CHECK (firm_roles <@ ARRAY['firm_admin', 'quality_office', 'member']),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, user_id),
        FOREIGN KEY (firm_id, user_id) REFERENCES user_account (firm_id, id)
      );
      CALL protect('member', 'change');
      CREATE POLICY sign_in ON member FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT ON member TO akashi_auth;

      CREATE TABLE credential (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        type text NOT NULL,
        number text NOT NULL,
        valid_from date NOT NULL,
        valid_until date CHECK (valid_until >= valid_from),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('credential', 'append');

      CREATE TABLE client (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        name text NOT NULL,
        name_kana text NOT NULL,
        corporate_number text NOT NULL CHECK (corporate_number ~ '^[0-9]{13}$'),
        address text NOT NULL DEFAULT '',
        representative_name text NOT NULL DEFAULT '',
        representative_title text NOT NULL DEFAULT '',
        registered_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, corporate_number)
      );
      CALL protect('client', 'change');

      CREATE TABLE cloud_service (
        firm_id uuid NOT NULL,
        client_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('IAAS', 'PAAS', 'SAAS')),
        regions text[] NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, client_id, id),
        UNIQUE (firm_id, client_id, name),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id)
      );
      CALL protect('cloud_service', 'change');

      CREATE TABLE base_service_use (
        firm_id uuid NOT NULL,
        service_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        registration_no text NOT NULL,
        valid_until date NOT NULL,
        checked_on date NOT NULL,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, service_id, registration_no),
        FOREIGN KEY (firm_id, service_id) REFERENCES cloud_service (firm_id, id)
      );
      CALL protect('base_service_use', 'append');

      -- Public reference data: every firm reads the same rows and nobody writes them at run time.
      CREATE TABLE register_entry (
        id int PRIMARY KEY,
        registered_on date NOT NULL,
        service text NOT NULL,
        provider text NOT NULL,
        source text NOT NULL
      );
      GRANT SELECT ON register_entry TO akashi_app, akashi_backup;

      CREATE TABLE stored_file (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, sha256)
      );
      CALL protect('stored_file', 'append');

      CREATE TABLE idempotency_key (
        firm_id uuid NOT NULL,
        user_id uuid NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        request_sha256 text NOT NULL,
        answer text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, user_id, key)
      );
      CALL protect('idempotency_key', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE idempotency_key, stored_file, register_entry, base_service_use, cloud_service, client, credential, member,
        sign_in_throttle, session, user_account, firm
    `);
  }
}
