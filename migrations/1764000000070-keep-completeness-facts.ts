import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a population's source said of it stands beside it: what it was asked with, when, and its own figures. */
export class KeepCompletenessFacts1764000000070 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // Null for those from before: nobody was asked. What was asked and not given is null inside.
    await run.query(`ALTER TABLE population ADD COLUMN completeness jsonb`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE population DROP COLUMN completeness`);
  }
}
