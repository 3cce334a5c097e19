import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision keeps why it was computed so. What another auditor tested in earlier years is recorded from that auditor's report;
 * what is there is never changed, and a later record of the same control, test and period counts instead.
 */
export class KeepEarlierTests1764000000024 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE scope_decision ADD COLUMN computed_basis jsonb;

      -- The n-th act of recording: who saw the one before it sees at once that another came between.
      CREATE TABLE earlier_test_record (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        source text NOT NULL CHECK (source <> ''),
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, number),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('earlier_test_record', 'append');

      CREATE TABLE earlier_test (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        record_number int NOT NULL,
        stable_key text NOT NULL,
        edition_id text NOT NULL,
        criterion_key text NOT NULL,
        test_type text NOT NULL CHECK (test_type IN ('DESIGN', 'OPERATION', 'UPDATE')),
        period_end date NOT NULL,
        result text NOT NULL CHECK (result IN ('NO_EXCEPTION', 'DEVIATION', 'NOT_TESTED')),
        PRIMARY KEY (firm_id, engagement_id, record_number, stable_key, test_type, period_end),
        FOREIGN KEY (firm_id, engagement_id, record_number)
          REFERENCES earlier_test_record (firm_id, engagement_id, number),
        FOREIGN KEY (firm_id, edition_id, criterion_key) REFERENCES criterion (firm_id, edition_id, key)
      );
      CALL protect('earlier_test', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE earlier_test, earlier_test_record;
      ALTER TABLE scope_decision DROP COLUMN computed_basis;
    `);
  }
}
