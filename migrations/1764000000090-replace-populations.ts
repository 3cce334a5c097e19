import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A wrong population stops counting and stays on file: replaced by a version that names it, or withdrawn, with who did it and why.
 * What was drawn and tested of it keeps its rows; only one population of a code counts.
 */
export class ReplacePopulations1764000000090 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner checks the new references over all firms; the walls are up again before anyone else comes in.
      ALTER TABLE population NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE team_member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE population
        ADD COLUMN replaces_id uuid,
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN ended_by uuid,
        ADD COLUMN ended_reason text,
        ADD FOREIGN KEY (firm_id, engagement_id, replaces_id) REFERENCES population (firm_id, engagement_id, id),
        ADD FOREIGN KEY (firm_id, engagement_id, ended_by) REFERENCES team_member (firm_id, engagement_id, user_id),
        DROP CONSTRAINT population_state_check,
        ADD CONSTRAINT population_state_check CHECK (state IN ('registered', 'frozen', 'superseded', 'withdrawn')),
        ADD CONSTRAINT population_ended_check CHECK (
          (state IN ('superseded', 'withdrawn')) = (ended_at IS NOT NULL)
          AND (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL));
      CREATE UNIQUE INDEX population_counting ON population (firm_id, engagement_id, code) WHERE ended_at IS NULL;
      CREATE UNIQUE INDEX population_replaced_once ON population (firm_id, engagement_id, replaces_id);
      ALTER TABLE population FORCE ROW LEVEL SECURITY;
      ALTER TABLE team_member FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE population NO FORCE ROW LEVEL SECURITY;
      DROP INDEX population_replaced_once;
      DROP INDEX population_counting;
      ALTER TABLE population
        DROP CONSTRAINT population_ended_check,
        DROP CONSTRAINT population_state_check,
        DROP COLUMN replaces_id, DROP COLUMN ended_at, DROP COLUMN ended_by, DROP COLUMN ended_reason;
      UPDATE population SET state = 'superseded' WHERE state = 'withdrawn';
      ALTER TABLE population
        ADD CONSTRAINT population_state_check CHECK (state IN ('registered', 'frozen', 'superseded'));
      ALTER TABLE population FORCE ROW LEVEL SECURITY`);
  }
}
