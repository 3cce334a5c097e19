import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the firm saw of an improvement, with the file that shows it.
 */
export class FollowUpFindings1764000000162 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE finding_follow_up (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        ordinal int NOT NULL,
        plan_version int NOT NULL,
        -- Whether what the client says was seen; where it was not, the finding goes back to the plan.
        holds boolean NOT NULL,
        seen text NOT NULL,
        seen_on date NOT NULL,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, finding_id, ordinal),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('finding_follow_up', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE finding_follow_up`);
  }
}
