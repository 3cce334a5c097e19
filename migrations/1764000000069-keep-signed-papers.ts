import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a signature stands under is kept beside it, so that what changed afterwards can be shown and not only that something
 * did; and so is what a reviewer last saw. Its digest says whether it is what was signed: of signatures from before only the
 * digest is known.
 */
export class KeepSignedPapers1764000000069 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE kept_paper (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        test_id uuid NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        -- The digest is over its canonical form, which does not ask for the order of keys.
        content jsonb NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, test_id, digest),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('kept_paper', 'append');

      -- What a reviewer had before them: opened again as it was, it is no other look.
      CREATE TABLE paper_look (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        test_id uuid NOT NULL,
        user_id uuid NOT NULL,
        digest text NOT NULL,
        looked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, test_id, user_id, looked_at),
        FOREIGN KEY (firm_id, engagement_id, test_id, digest)
          REFERENCES kept_paper (firm_id, engagement_id, test_id, digest),
        FOREIGN KEY (firm_id, engagement_id, user_id) REFERENCES team_member (firm_id, engagement_id, user_id)
      );
      CALL protect('paper_look', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE paper_look, kept_paper`);
  }
}
