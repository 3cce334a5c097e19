import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request for a sample keeps the ids that it asks for, and each file that comes keeps which of them stand in its name or its text: what
 * is missing is then told from the rows, without reading a file again.
 */
export class ExpectIdsInAnswers1764000000209 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence_request ADD COLUMN expected text[] NOT NULL DEFAULT '{}'
        CHECK (cardinality(expected) <= 1000);
      ALTER TABLE evidence_request_file ADD COLUMN found text[] NOT NULL DEFAULT '{}'
        CHECK (cardinality(found) <= 1000);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence_request DROP COLUMN expected;
      ALTER TABLE evidence_request_file DROP COLUMN found;
    `);
  }
}
