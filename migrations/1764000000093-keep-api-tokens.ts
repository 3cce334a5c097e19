import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a program shows instead of a session: it reads in the stead of the member who made it, and never more than they may
 * today. Only the hash of its text is kept.
 */
export class KeepApiTokens1764000000093 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE api_token (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        token_sha256 text NOT NULL CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
        permissions text[] NOT NULL CHECK (cardinality(permissions) > 0),
        -- Null: every engagement that its maker may read.
        engagement_ids uuid[] CHECK (cardinality(engagement_ids) > 0),
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at <= made_at + interval '366 days'),
        last_used_at timestamptz,
        last_used_from text,
        revoked_at timestamptz,
        revoked_by uuid,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, token_sha256),
        FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, revoked_by) REFERENCES member (firm_id, user_id),
        CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
      );
      CALL protect('api_token', 'append');
      -- Once made, all that the API changes of it is that it ends: nobody widens it or lengthens its term.
      GRANT UPDATE (revoked_at, revoked_by, version) ON api_token TO akashi_app;
      CREATE INDEX api_token_of_member ON api_token (firm_id, user_id);
      -- Whose a token is has to be known before any firm is: the sign-in role looks it up, and notes that it was used.
      CREATE INDEX api_token_text ON api_token (token_sha256);
      CREATE POLICY door ON api_token FOR SELECT TO akashi_auth USING (true);
      CREATE POLICY door_used ON api_token FOR UPDATE TO akashi_auth USING (true);
      GRANT SELECT, UPDATE (last_used_at, last_used_from) ON api_token TO akashi_auth;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE api_token`);
  }
}
