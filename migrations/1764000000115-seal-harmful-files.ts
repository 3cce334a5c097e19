import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence that is a program or holds macros is refused or sealed, as the firm says. Files taken before were not looked into:
 * they stay unsealed.
 */
export class SealHarmfulFiles1764000000115 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE firm ADD COLUMN harmful_files text NOT NULL DEFAULT 'seal-macros'
        CHECK (harmful_files IN ('refuse', 'seal-macros', 'seal'));
      ALTER TABLE evidence_version ADD COLUMN sealed_for text CHECK (sealed_for IN ('program', 'macros'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence_version DROP COLUMN sealed_for;
      ALTER TABLE firm DROP COLUMN harmful_files;
    `);
  }
}
