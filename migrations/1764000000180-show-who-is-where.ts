import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In which cell of the matrix each person of a team is just now. Nothing depends on it, so it is written to no log: after a crash it
 * is empty, and in a few seconds it is there again.
 */
export class ShowWhoIsWhere1764000000180 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE UNLOGGED TABLE matrix_presence (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        engagement_id uuid NOT NULL,
        user_id uuid NOT NULL,
        control_id uuid NOT NULL,
        column_id text NOT NULL CHECK (char_length(column_id) BETWEEN 1 AND 20),
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, user_id),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('matrix_presence', 'work');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE matrix_presence`);
  }
}
