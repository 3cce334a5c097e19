import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules about a statement's file that are known from now on, as a version that does not say them is to treat them. */
const grades = { 'cell.hidden-column': 'warn', 'sheet.hidden': 'warn' };

/** Columns and sheets that a workbook hides are read, and from now on told: every version of the rules has a grade for them. */
export class TellHiddenColumns1764000000097 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // The owner reads over the walls for the length of this migration.
    await run.query(`ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body, '{statementFaults}', $1::jsonb || (body -> 'statementFaults'))
          WHERE body ? 'statementFaults'`,
        [JSON.stringify(grades)],
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY`);
    for (const table of ['scheme_ruleset', 'firm_ruleset']) {
      await run.query(
        `UPDATE ${table} SET body = jsonb_set(body, '{statementFaults}', (body -> 'statementFaults') - $1::text[])
          WHERE body ? 'statementFaults'`,
        [Object.keys(grades)],
      );
    }
    await run.query(`ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY`);
  }
}
