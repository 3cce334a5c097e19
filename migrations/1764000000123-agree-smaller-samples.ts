import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sample that is smaller than the ruleset's table asks for: of how many items, why, and who agreed to it before another person draws. */
export class AgreeSmallerSamples1764000000123 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner checks the new reference over all firms; the walls are up again before anyone else comes in.
      ALTER TABLE population NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE team_member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE population
        ADD COLUMN agreed_size int CHECK (agreed_size > 0),
        ADD COLUMN agreed_reason text,
        ADD COLUMN agreed_by uuid,
        ADD COLUMN agreed_at timestamptz,
        ADD FOREIGN KEY (firm_id, engagement_id, agreed_by) REFERENCES team_member (firm_id, engagement_id, user_id),
        ADD CONSTRAINT population_agreed_check CHECK (
          num_nonnulls(agreed_size, agreed_reason, agreed_by, agreed_at) IN (0, 4));
      ALTER TABLE population FORCE ROW LEVEL SECURITY;
      ALTER TABLE team_member FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE population DROP CONSTRAINT population_agreed_check,
        DROP COLUMN agreed_size, DROP COLUMN agreed_reason, DROP COLUMN agreed_by, DROP COLUMN agreed_at`);
  }
}
