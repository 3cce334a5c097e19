import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A procedure says in words of the firm's own what a client is asked for and what a good answer shows. Its text stays in the firm;
 * these are written to leave it, and are versioned with it.
 */
export class AskByProcedures1764000000216 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE procedure_version
        ADD COLUMN asks text NOT NULL DEFAULT '' CHECK (length(asks) <= 2000),
        ADD COLUMN shows text NOT NULL DEFAULT '' CHECK (length(shows) <= 2000),
        ADD CONSTRAINT procedure_version_shows_check2 CHECK (shows = '' OR asks <> '');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE procedure_version DROP COLUMN shows, DROP COLUMN asks`);
  }
}
