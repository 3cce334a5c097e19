import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each person had before them of a paper, by the digest of its content: nobody signs among others what they never
 * opened. The security log tells reads too, a second later and for a term of its own, so nothing may rest on it.
 */
export class KeepOpenings1764000000058 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE paper_opening (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        test_id uuid NOT NULL,
        user_id uuid NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        opened_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, test_id, user_id, digest),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('paper_opening', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE paper_opening`);
  }
}
