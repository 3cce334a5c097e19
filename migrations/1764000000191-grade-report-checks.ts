import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a firm says of the checks before the issue that are its own to grade; the scheme's are not kept here. */
export class GradeReportChecks1764000000191 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE report_check_setting (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        check_code text NOT NULL,
        grade text NOT NULL CHECK (grade IN ('stop', 'warn', 'off')),
        reason text NOT NULL CHECK (reason <> ''),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, check_code),
        FOREIGN KEY (firm_id, set_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('report_check_setting', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE report_check_setting`);
  }
}
