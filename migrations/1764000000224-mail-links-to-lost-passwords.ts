import type { MigrationInterface, QueryRunner } from 'typeorm';

const reset = (alone: string) => `
  CREATE OR REPLACE FUNCTION reset_password(account_id uuid, link text, after_hash text, at timestamptz) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
  DECLARE ended int;
  BEGIN
    PERFORM must_be_member(account_id);
    UPDATE password_link l SET used_at = at, reset_at = at, reset_by_name = l.issued_by_name
      WHERE l.firm_id = current_setting('app.firm')::uuid AND l.user_id = account_id AND l.token_sha256 = link
        AND l.used_at IS NULL AND l.expires_at > at;
    IF NOT FOUND THEN RETURN NULL; END IF;${alone}
    UPDATE account a SET password_hash = after_hash WHERE a.id = account_id;
    UPDATE session s SET revoked_at = at
      WHERE s.user_id = account_id AND s.revoked_at IS NULL AND s.idle_expires_at > at AND s.absolute_expires_at > at;
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
  END $$`;

/**
 * Whoever has lost a password asks for a link by mail, which nobody hands out and nobody else sees. It stands beside the one that an
 * administrator hands out, so that whoever knows an address alone cannot take that one away; where one was used, neither opens any more.
 */
export class MailLinksToLostPasswords1764000000224 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE password_link
        ADD COLUMN is_mailed boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT password_link_pkey,
        ADD PRIMARY KEY (firm_id, user_id, is_mailed),
        ADD CONSTRAINT password_link_mailed_by_nobody CHECK (NOT is_mailed OR num_nonnulls(issued_by, issued_by_name) = 0);
      GRANT SELECT (is_mailed) ON password_link TO akashi_auth;
    `);
    await run.query(
      reset(`
    UPDATE password_link l SET expires_at = at
      WHERE l.firm_id = current_setting('app.firm')::uuid AND l.user_id = account_id AND l.used_at IS NULL AND l.expires_at > at;`),
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(reset(''));
    await run.query(`
      ALTER TABLE password_link NO FORCE ROW LEVEL SECURITY;
      DELETE FROM password_link WHERE is_mailed;
      ALTER TABLE password_link
        DROP CONSTRAINT password_link_mailed_by_nobody,
        DROP CONSTRAINT password_link_pkey,
        DROP COLUMN is_mailed,
        ADD PRIMARY KEY (firm_id, user_id);
      ALTER TABLE password_link FORCE ROW LEVEL SECURITY;
    `);
  }
}
