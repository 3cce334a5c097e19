import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The canonical rows of a population are kept once, as a file beside the one that they were read from: a draw reads them and not the
 * client's file again. A population from before has none, and is drawn from as it always was.
 */
export class KeepCanonicalRows1764000000099 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner checks the new reference over all firms; the walls are up again before anyone else comes in.
      ALTER TABLE population NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE stored_file NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE population
        ADD COLUMN canonical_sha256 text,
        ADD FOREIGN KEY (firm_id, canonical_sha256) REFERENCES stored_file (firm_id, sha256);
      ALTER TABLE population FORCE ROW LEVEL SECURITY;
      ALTER TABLE stored_file FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE population DROP COLUMN canonical_sha256`);
  }
}
