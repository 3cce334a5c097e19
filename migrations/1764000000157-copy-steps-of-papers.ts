import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step that was copied from another paper, of last year or of a colleague's, says from which and in which version. */
export class CopyStepsOfPapers1764000000157 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE test_step NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE test_step
        ADD COLUMN copied_engagement_id uuid,
        ADD COLUMN copied_step_id uuid,
        ADD COLUMN copied_step_version int,
        ADD CONSTRAINT test_step_copied_check
          CHECK (num_nonnulls(copied_engagement_id, copied_step_id, copied_step_version) IN (0, 3)),
        ADD FOREIGN KEY (firm_id, copied_engagement_id, copied_step_id) REFERENCES test_step (firm_id, engagement_id, id);
      ALTER TABLE test_step FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE test_step DROP COLUMN copied_engagement_id, DROP COLUMN copied_step_id, DROP COLUMN copied_step_version;
    `);
  }
}
