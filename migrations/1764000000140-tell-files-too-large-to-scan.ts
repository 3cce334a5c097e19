import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that the scanner takes none of the size of is not waited for any longer. */
export class TellFilesTooLargeToScan1764000000140 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE file_scan DROP CONSTRAINT file_scan_state_check,
        ADD CONSTRAINT file_scan_state_check CHECK (state IN ('pending', 'too-large', 'clean', 'infected'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE file_scan NO FORCE ROW LEVEL SECURITY;
      UPDATE file_scan SET state = 'pending' WHERE state = 'too-large';
      ALTER TABLE file_scan FORCE ROW LEVEL SECURITY;
      ALTER TABLE file_scan DROP CONSTRAINT file_scan_state_check,
        ADD CONSTRAINT file_scan_state_check CHECK (state IN ('pending', 'clean', 'infected'));
    `);
  }
}
