import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After how many years in a role the firm wants another: its own word, of each role; a role without a row has no limit. */
export class KeepRotationLimits1764000000240 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE rotation_limit (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        role text NOT NULL CHECK (role IN ('engagement_leader', 'senior', 'practitioner', 'quality_reviewer')),
        years int CHECK (years BETWEEN 1 AND 50),
        reason text NOT NULL CHECK (reason <> ''),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, role),
        FOREIGN KEY (firm_id, set_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('rotation_limit', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE rotation_limit`);
  }
}
