import type { MigrationInterface, QueryRunner } from 'typeorm';

const reset = (told: string) => `
  CREATE OR REPLACE FUNCTION reset_password(account_id uuid, link text, after_hash text, at timestamptz) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
  DECLARE ended int;
  BEGIN
    PERFORM must_be_member(account_id);
    UPDATE password_link l SET used_at = at${told}
      WHERE l.firm_id = current_setting('app.firm')::uuid AND l.user_id = account_id AND l.token_sha256 = link
        AND l.used_at IS NULL AND l.expires_at > at;
    IF NOT FOUND THEN RETURN NULL; END IF;
    UPDATE account a SET password_hash = after_hash WHERE a.id = account_id;
    UPDATE session s SET revoked_at = at
      WHERE s.user_id = account_id AND s.revoked_at IS NULL AND s.idle_expires_at > at AND s.absolute_expires_at > at;
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
  END $$`;

/**
 * A client's person who has lost the password comes back by a link as a member does, from the firm's administrator or the
 * client's owner. Whose link set a password stays, and is told to its person when they sign in.
 */
export class ResetPasswordsOfClientPeople1764000000129 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE password_link NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      -- Null for a member. Whoever has a link works in one place alone, so that one a person is enough.
      ALTER TABLE password_link ADD COLUMN client_id uuid, ADD COLUMN issued_by_name text,
        -- The last time that a link of this person's was used, and whose it was; another link takes neither away.
        ADD COLUMN reset_at timestamptz, ADD COLUMN reset_by_name text,
        ADD COLUMN member_id uuid GENERATED ALWAYS AS (CASE WHEN client_id IS NULL THEN user_id END) STORED,
        DROP CONSTRAINT password_link_firm_id_user_id_fkey, DROP CONSTRAINT password_link_firm_id_issued_by_fkey;
      ALTER TABLE password_link
        ADD CONSTRAINT password_link_of_member FOREIGN KEY (firm_id, member_id) REFERENCES member (firm_id, user_id),
        ADD CONSTRAINT password_link_of_client_person FOREIGN KEY (firm_id, client_id, user_id)
          REFERENCES client_person (firm_id, client_id, account_id),
        -- Somebody of the firm, or the client's owner.
        ADD CONSTRAINT password_link_issued_by FOREIGN KEY (issued_by) REFERENCES account (id);
      UPDATE password_link l SET issued_by_name = m.family_name || ' ' || m.given_name
        FROM member m WHERE m.firm_id = l.firm_id AND m.user_id = l.issued_by;
      UPDATE password_link SET reset_at = used_at, reset_by_name = issued_by_name WHERE used_at IS NOT NULL;
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
      ALTER TABLE password_link FORCE ROW LEVEL SECURITY;
      CALL open_to_client('password_link', 'client_id');
      CREATE INDEX password_link_person ON password_link (user_id);
      GRANT SELECT (client_id, reset_at, reset_by_name) ON password_link TO akashi_auth;
    `);
    await run.query(reset(', reset_at = at, reset_by_name = l.issued_by_name'));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(reset(''));
    await run.query(`
      ALTER TABLE password_link NO FORCE ROW LEVEL SECURITY;
      DELETE FROM password_link WHERE client_id IS NOT NULL;
      ALTER POLICY firm_wall ON password_link USING (firm_id = (SELECT CASE
        WHEN coalesce(current_setting('app.client', true), '') = '' THEN current_setting('app.firm')::uuid END));
      ALTER TABLE password_link
        DROP CONSTRAINT password_link_of_member, DROP CONSTRAINT password_link_of_client_person,
        DROP CONSTRAINT password_link_issued_by;
      DROP INDEX password_link_person;
      ALTER TABLE password_link DROP COLUMN member_id, DROP COLUMN client_id, DROP COLUMN issued_by_name,
        DROP COLUMN reset_at, DROP COLUMN reset_by_name,
        ADD CONSTRAINT password_link_firm_id_user_id_fkey FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id),
        ADD CONSTRAINT password_link_firm_id_issued_by_fkey FOREIGN KEY (firm_id, issued_by)
          REFERENCES member (firm_id, user_id);
      ALTER TABLE password_link FORCE ROW LEVEL SECURITY;
    `);
  }
}
