import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody looks at the engagements of the firm, under a name: theirs alone, or shown to their colleagues. */
export class KeepPortfolioViews1764000000204 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE portfolio_view (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        owner_id uuid NOT NULL,
        name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 40),
        params jsonb NOT NULL,
        is_shared boolean NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, owner_id, name),
        FOREIGN KEY (firm_id, owner_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('portfolio_view', 'work');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE portfolio_view`);
  }
}
