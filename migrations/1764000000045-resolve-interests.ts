import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a declared interest keeps its member from nothing, as somebody else decided. Without it the engagement stays closed to them. */
export class ResolveInterests1764000000045 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE interest_resolution (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        declaration_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        resolved_by uuid NOT NULL,
        resolved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, declaration_id),
        FOREIGN KEY (firm_id, engagement_id, declaration_id)
          REFERENCES independence_declaration (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, resolved_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('interest_resolution', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE interest_resolution;`);
  }
}
