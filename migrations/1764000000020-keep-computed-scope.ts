import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was computed stays beside what the firm decided against it. Of a decision that was overruled before, nobody knows
 * any more what had been computed: it stays unknown until the plan is drafted again.
 */
export class KeepComputedScope1764000000020 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner fills the columns over all firms; the wall is up again before anyone else comes in.
      ALTER TABLE scope_decision NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE scope_decision
        ADD COLUMN computed_decision text CHECK (computed_decision IN ('in', 'omitted')),
        ADD COLUMN computed_reason text,
        ADD CHECK (computed_reason IS NULL OR computed_decision = 'omitted');
      UPDATE scope_decision SET computed_decision = decision, computed_reason = reason WHERE overrule_reason IS NULL;
      ALTER TABLE scope_decision FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE scope_decision DROP COLUMN computed_reason, DROP COLUMN computed_decision`);
  }
}
