import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The report goes out as a document of an office program too. Going back leaves those files in the store, and no row names them. */
export class IssueReportsAsDocx1764000000163 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE issued_file DROP CONSTRAINT issued_file_format_check,
        ADD CONSTRAINT issued_file_format_check CHECK (format IN ('pdf', 'xlsx', 'docx'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE issued_file NO FORCE ROW LEVEL SECURITY;
      DELETE FROM issued_file WHERE format = 'docx';
      ALTER TABLE issued_file FORCE ROW LEVEL SECURITY;
      ALTER TABLE issued_file DROP CONSTRAINT issued_file_format_check,
        ADD CONSTRAINT issued_file_format_check CHECK (format IN ('pdf', 'xlsx'));
    `);
  }
}
