import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail leaves the house: it names engagements and what happened in them only where the firm says so. */
export class NameMattersInMail1764000000182 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE firm ADD COLUMN mail_names_matters boolean NOT NULL DEFAULT false`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE firm DROP COLUMN mail_names_matters`);
  }
}
