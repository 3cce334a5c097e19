import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person comes into a firm by a link of their own and sets their password there: no administrator types one. Of the link
 * only a hash is kept, so that whoever reads the database comes in by none.
 */
export class InviteMembers1764000000030 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE invitation (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        email text NOT NULL,
        family_name text NOT NULL,
        given_name text NOT NULL,
        title text NOT NULL DEFAULT '',
        firm_roles text[] NOT NULL CHECK (firm_roles <@ ARRAY['firm_admin', 'quality_office', 'member']),
        token_sha256 text NOT NULL CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL,
        -- Nobody for the first administrator: the installation invites them.
        invited_by uuid,
        invited_at timestamptz NOT NULL,
        accepted_at timestamptz,
        accepted_by uuid,
        withdrawn_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, token_sha256),
        FOREIGN KEY (firm_id, invited_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, accepted_by) REFERENCES member (firm_id, user_id),
        CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
        CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
      );
      CALL protect('invitation', 'change');
      CREATE UNIQUE INDEX invitation_waiting ON invitation (firm_id, email)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL;

      -- Where a link leads is looked up before any firm is known: the sign-in role sees that and nothing else of it.
      CREATE INDEX invitation_token ON invitation (token_sha256);
      CREATE POLICY link ON invitation FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, id, token_sha256) ON invitation TO akashi_auth;

      -- Whoever makes a firm has to see that an address signs in elsewhere: nobody has come in yet whom it would stop.
      CREATE POLICY installation ON account FOR SELECT TO akashi_owner USING (true);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP POLICY installation ON account; DROP TABLE invitation`);
  }
}
