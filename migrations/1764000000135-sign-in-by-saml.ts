import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A firm's provider may answer by SAML. It signs with keys that the firm knows instead of a secret that both do; its answer comes
 * in a form of its own page, without our cookies, and waits with the attempt for the browser that began. An identity is of the
 * kind that it was proven by: the same text means another person elsewhere.
 */
export class SignInBySaml1764000000135 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE identity_provider ADD COLUMN kind text NOT NULL DEFAULT 'oidc' CHECK (kind IN ('oidc', 'saml')),
        ADD COLUMN entry_point text CHECK (length(entry_point) BETWEEN 1 AND 500),
        ADD COLUMN certificates text[] NOT NULL DEFAULT '{}',
        ALTER COLUMN client_id DROP NOT NULL, ALTER COLUMN sealed_secret DROP NOT NULL;
      ALTER TABLE identity_provider ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN certificates DROP DEFAULT,
        ADD CONSTRAINT identity_provider_openid
          CHECK ((kind = 'oidc') = (client_id IS NOT NULL) AND (kind = 'oidc') = (sealed_secret IS NOT NULL)),
        ADD CONSTRAINT identity_provider_saml
          CHECK ((kind = 'saml') = (entry_point IS NOT NULL) AND cardinality(certificates) <= 2
            AND (kind = 'saml') = (cardinality(certificates) > 0));

      ALTER TABLE member_identity ADD COLUMN kind text NOT NULL DEFAULT 'oidc' CHECK (kind IN ('oidc', 'saml'));
      ALTER TABLE member_identity ALTER COLUMN kind DROP DEFAULT;
      DROP INDEX member_identity_of_one;
      CREATE UNIQUE INDEX member_identity_of_one ON member_identity (firm_id, kind, issuer, subject) WHERE ended_at IS NULL;

      -- The answer that came, sealed, and what the browser shows to have it looked at.
      ALTER TABLE provider_attempt ADD COLUMN ticket_sha256 bytea, ADD COLUMN answer bytea CHECK (length(answer) <= 200000),
        ADD CONSTRAINT provider_attempt_ticket CHECK ((ticket_sha256 IS NULL) = (answer IS NULL));
      GRANT UPDATE (ticket_sha256, answer) ON provider_attempt TO akashi_auth;

      -- Each assertion says once who somebody is, to whatever process: kept while it could be taken.
      CREATE TABLE provider_assertion (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        -- Of the issuer and its id.
        assertion_sha256 bytea NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, assertion_sha256)
      );
      CALL protect('provider_assertion', 'append');
      REVOKE ALL ON provider_assertion FROM akashi_app;
      CREATE INDEX provider_assertion_ends ON provider_assertion (expires_at);
      CREATE POLICY sign_in ON provider_assertion TO akashi_auth USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, DELETE ON provider_assertion TO akashi_auth;
    `);
  }

  /** Whoever came in by SAML is out, and its providers and identities are gone: before it there was no place for them. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE provider_assertion;
      REVOKE UPDATE (ticket_sha256, answer) ON provider_attempt FROM akashi_auth;
      ALTER TABLE provider_attempt DROP CONSTRAINT provider_attempt_ticket, DROP COLUMN ticket_sha256, DROP COLUMN answer;

      ALTER TABLE identity_provider NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member_identity NO FORCE ROW LEVEL SECURITY;
      UPDATE session s SET revoked_at = now() FROM identity_provider p
        WHERE p.firm_id = s.provider_firm_id AND p.kind = 'saml' AND s.revoked_at IS NULL;
      DELETE FROM member_identity WHERE kind = 'saml';
      DELETE FROM identity_provider WHERE kind = 'saml';
      DROP INDEX member_identity_of_one;
      ALTER TABLE member_identity DROP COLUMN kind;
      CREATE UNIQUE INDEX member_identity_of_one ON member_identity (firm_id, issuer, subject) WHERE ended_at IS NULL;
      ALTER TABLE identity_provider DROP CONSTRAINT identity_provider_openid, DROP CONSTRAINT identity_provider_saml,
        DROP COLUMN kind, DROP COLUMN entry_point, DROP COLUMN certificates,
        ALTER COLUMN client_id SET NOT NULL, ALTER COLUMN sealed_secret SET NOT NULL;
      ALTER TABLE member_identity FORCE ROW LEVEL SECURITY;
      ALTER TABLE identity_provider FORCE ROW LEVEL SECURITY;
    `);
  }
}
