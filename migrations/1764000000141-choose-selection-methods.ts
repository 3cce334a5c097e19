import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a draw chose its items. What was drawn before is a ranking by the seed, and goes on saying nothing else. Where rows are picked, or
 * all are taken, nothing is drawn by the seed and it is not revealed.
 */
export class ChooseSelectionMethods1764000000141 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE sample_draw
        ADD COLUMN method text NOT NULL DEFAULT 'RANDOM'
          CHECK (method IN ('RANDOM', 'SYSTEMATIC', 'HAPHAZARD', 'ALL', 'SPECIFIC')),
        ADD COLUMN start int CHECK (start >= 0),
        ADD COLUMN criteria text NOT NULL DEFAULT '',
        ADD COLUMN method_reason text NOT NULL DEFAULT '',
        ADD COLUMN confidence int,
        ADD COLUMN tolerable int,
        ADD COLUMN expected int,
        ALTER COLUMN seed_hex DROP NOT NULL,
        ADD CONSTRAINT sample_draw_seed_check CHECK ((seed_hex IS NULL) = (method NOT IN ('RANDOM', 'SYSTEMATIC'))),
        ADD CONSTRAINT sample_draw_systematic_check CHECK ((start IS NULL) = (method <> 'SYSTEMATIC')),
        ADD CONSTRAINT sample_draw_attribute_check CHECK (num_nonnulls(confidence, tolerable, expected) IN (0, 3))`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE sample_draw DROP CONSTRAINT sample_draw_seed_check, DROP CONSTRAINT sample_draw_systematic_check,
        DROP CONSTRAINT sample_draw_attribute_check, ALTER COLUMN seed_hex SET NOT NULL,
        DROP COLUMN method, DROP COLUMN start, DROP COLUMN criteria, DROP COLUMN method_reason, DROP COLUMN confidence,
        DROP COLUMN tolerable, DROP COLUMN expected`);
  }
}
