import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The last sign of life of whoever works on a job. While it is fresh nobody else begins the job; a worker that went away
 * gives none any more. A job begun before this had no worker that gives one: it may be taken.
 */
export class HoldRunningJobs1764000000013 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE job ADD COLUMN heartbeat_at timestamptz`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE job DROP COLUMN heartbeat_at`);
  }
}
