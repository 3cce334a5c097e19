import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of a statement that the client's people hand in themselves, each with what the look at it said. None of them is a version
 * of the statement until the firm takes it up: by its bytes it is then known as one.
 */
export class CheckStatementsIn1764000000168 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE statement_submission (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        -- The first of them; all are counted.
        faults jsonb NOT NULL,
        stops int NOT NULL,
        warnings int NOT NULL,
        -- The cell at which is said what has none.
        head_cell text NOT NULL,
        sent_by uuid NOT NULL REFERENCES account (id),
        sent_by_name text NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        UNIQUE (firm_id, engagement_id, sha256),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('statement_submission', 'append');
      CALL open_to_client('statement_submission', 'engagement');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE statement_submission`);
  }
}
