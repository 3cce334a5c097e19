import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step says which version of the firm's procedure it was written from, so that a newer one can be shown beside it. */
export class FillPapers1764000000062 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // No row names one yet, so there is nothing to look through, which the wall of the firms would not allow here.
    await run.query(`
      ALTER TABLE test_step
        ADD COLUMN procedure_id uuid,
        ADD COLUMN procedure_version int,
        ADD CHECK ((procedure_id IS NULL) = (procedure_version IS NULL)),
        ADD FOREIGN KEY (firm_id, procedure_id, procedure_version)
          REFERENCES procedure_version (firm_id, procedure_id, version) NOT VALID;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE test_step DROP COLUMN procedure_version, DROP COLUMN procedure_id`);
  }
}
