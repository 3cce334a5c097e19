import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which columns of a population stand beside the marks of its sample: how its team looks at it, and no record of the audit. */
export class ChooseSheetColumns1764000000146 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE sheet_columns (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        population_id uuid NOT NULL,
        -- Counted from 1, in the order of the population.
        columns int[] NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, population_id),
        FOREIGN KEY (firm_id, engagement_id, population_id) REFERENCES population (firm_id, engagement_id, id)
      );
      CALL protect('sheet_columns', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE sheet_columns`);
  }
}
