import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of the scope is audited from outside and what internally, as a statement of ISMAP-LIU says it. */
export class KeepAuditScopes1764000000036 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE statement
        ADD COLUMN external_audit_scope text NOT NULL DEFAULT '',
        ADD COLUMN internal_audit_scope text NOT NULL DEFAULT ''
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE statement DROP COLUMN external_audit_scope, DROP COLUMN internal_audit_scope`);
  }
}
