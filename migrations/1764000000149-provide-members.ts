import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A firm's identity provider says who joins and who leaves (SCIM 2.0). Whom it names is no member until they come in by it
 * themselves; the row keeps what it said, by the id under which they will be one. Whoever set the provider up could have made
 * it say what they please: they are among those who handed a joiner the way in.
 */
export class ProvideMembers1764000000149 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE identity_provider ADD COLUMN set_by uuid[] NOT NULL DEFAULT '{}';

      CREATE TABLE provided_member (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        -- The account's, from the first sign-in on.
        user_id uuid NOT NULL,
        user_name text NOT NULL CHECK (length(user_name) BETWEEN 3 AND 254),
        external_id text CHECK (length(external_id) BETWEEN 1 AND 254),
        family_name text NOT NULL,
        given_name text NOT NULL,
        title text NOT NULL,
        display_name text NOT NULL,
        -- What the provider said last.
        is_active boolean NOT NULL,
        -- The next time somebody of this address comes in by the provider, it is them; once.
        is_awaited boolean NOT NULL,
        -- When the provider ended the membership; another moment there means that a colleague did.
        ended_at timestamptz,
        deleted_at timestamptz,
        -- By which it was said last.
        token_id uuid NOT NULL,
        provided_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, user_id),
        FOREIGN KEY (firm_id, token_id) REFERENCES api_token (firm_id, id)
      );
      CALL protect('provided_member', 'change');
      CREATE UNIQUE INDEX provided_member_address ON provided_member (firm_id, user_name);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE provided_member;
      ALTER TABLE identity_provider DROP COLUMN set_by;
    `);
  }
}
