import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the rows lie that a population's seed draws first, known from the day it comes in and kept beside the seed: a draw reads those and
 * hashes no others. A population from before has none, and all of its rows are ranked.
 */
export class KeepFirstRankedRows1764000000122 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE population ADD COLUMN ranking bytea`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE population DROP COLUMN ranking`);
  }
}
