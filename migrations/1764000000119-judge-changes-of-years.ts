import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The check of the table as it was made, and as it is from now on. */
const both = `(computed = 'added') = (before_control_id IS NULL)`;
const ofYears = `(computed <> 'added' OR before_control_id IS NULL)`;

const check = (before: string) => `
  ALTER TABLE plan_change ADD CONSTRAINT plan_change_sides
    CHECK (${before} AND (computed = 'dropped') = (after_control_id IS NULL));`;

/**
 * The first plan of a year keeps what is judged of the controls that last year's statement told otherwise. Theirs stands in another
 * engagement, which no key of this one leads to: such a change names the control of today alone.
 */
export class JudgeChangesOfYears1764000000119 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    const [made] = (await run.query(`
      SELECT conname FROM pg_constraint WHERE conrelid = 'plan_change'::regclass AND contype = 'c'
        AND pg_get_constraintdef(oid) LIKE '%before_control_id%'`)) as { conname: string }[];
    if (made) await run.query(`ALTER TABLE plan_change DROP CONSTRAINT "${made.conname}"`);
    await run.query(check(ofYears));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE plan_change NO FORCE ROW LEVEL SECURITY;
      DELETE FROM plan_change WHERE computed <> 'added' AND before_control_id IS NULL;
      ALTER TABLE plan_change FORCE ROW LEVEL SECURITY;
      ALTER TABLE plan_change DROP CONSTRAINT plan_change_sides;
      ${check(both)}
    `);
  }
}
