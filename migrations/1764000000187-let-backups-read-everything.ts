import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A backup holds every table, and what is made from now on without anybody thinking of it. What a table gave to the backup by itself
 * stays when this is undone.
 */
export class LetBackupsReadEverything1764000000187 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      GRANT SELECT ON ALL TABLES IN SCHEMA akashi TO akashi_backup;
      GRANT SELECT ON ALL SEQUENCES IN SCHEMA akashi TO akashi_backup;
      ALTER DEFAULT PRIVILEGES IN SCHEMA akashi GRANT SELECT ON TABLES TO akashi_backup;
      ALTER DEFAULT PRIVILEGES IN SCHEMA akashi GRANT SELECT ON SEQUENCES TO akashi_backup;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER DEFAULT PRIVILEGES IN SCHEMA akashi REVOKE SELECT ON SEQUENCES FROM akashi_backup;
      ALTER DEFAULT PRIVILEGES IN SCHEMA akashi REVOKE SELECT ON TABLES FROM akashi_backup;
    `);
  }
}
