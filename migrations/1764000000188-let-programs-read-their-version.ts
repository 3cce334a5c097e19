import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the database is of the program's version is asked by a login that may do nothing but serve. */
export class LetProgramsReadTheirVersion1764000000188 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`GRANT SELECT ON schema_migration TO akashi_app`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`REVOKE SELECT ON schema_migration FROM akashi_app`);
  }
}
