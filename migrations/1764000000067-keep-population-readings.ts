import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A population says how its file was decided to be read, so that a draw reads it the same way. */
export class KeepPopulationReadings1764000000067 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // Null for those from before: they are read as they were read then, and their draws stay what they are.
    await run.query(`ALTER TABLE population ADD COLUMN reading jsonb`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE population DROP COLUMN reading`);
  }
}
