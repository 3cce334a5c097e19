import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What whoever approves a report lets pass: each warning that stood, with how much of it and, where the check asks for one, a word why.
 * A set is never changed: another one is another row, and the approval names the one that it was given with.
 */
export class AcknowledgeReportWarnings1764000000200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE report_acknowledgement (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        -- [{"code", "count", "of", "reason"}]; the reason is empty where none was asked for.
        warnings jsonb NOT NULL CHECK (jsonb_typeof(warnings) = 'array'),
        acknowledged_by uuid NOT NULL,
        acknowledged_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, report_id) REFERENCES report (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, acknowledged_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('report_acknowledgement', 'append');
      CREATE INDEX report_acknowledgement_of ON report_acknowledgement (firm_id, engagement_id, report_id, acknowledged_at DESC);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE report_acknowledgement`);
  }
}
