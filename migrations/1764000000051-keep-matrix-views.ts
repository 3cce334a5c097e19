import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody looks at the matrix of an engagement, under a name: theirs alone, or shown to the whole team. */
export class KeepMatrixViews1764000000051 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE matrix_view (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        owner_id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 40),
        params jsonb NOT NULL,
        is_shared boolean NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, owner_id, name),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, owner_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('matrix_view', 'work');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE matrix_view`);
  }
}
