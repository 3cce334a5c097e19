import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `'reworded', 'control_changed', 'added', 'dropped'`;

/**
 * Where another auditor audited last year, only the report tells what was tested. The first plan asks of each such control whether it
 * was changed since: nothing is computed of it, because nobody here has the words that it was tested under.
 */
export class JudgeReportedControls1764000000131 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE plan_change DROP CONSTRAINT plan_change_computed_check,
        ADD CONSTRAINT plan_change_computed_check CHECK (computed IN (${kinds}, 'uncompared')),
        ADD CONSTRAINT plan_change_uncompared CHECK (computed <> 'uncompared' OR before_control_id IS NULL);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE plan_change NO FORCE ROW LEVEL SECURITY;
      DELETE FROM plan_change WHERE computed = 'uncompared';
      ALTER TABLE plan_change FORCE ROW LEVEL SECURITY;
      ALTER TABLE plan_change DROP CONSTRAINT plan_change_uncompared,
        DROP CONSTRAINT plan_change_computed_check,
        ADD CONSTRAINT plan_change_computed_check CHECK (computed IN (${kinds}));
    `);
  }
}
