import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A firm's Word templates of reports, version by version, which of them an engagement uses, and which one made an issued Word file.
 */
export class KeepReportTemplates1764000000192 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE report_template (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (firm_id, id)
      );
      CALL protect('report_template', 'append');

      CREATE TABLE report_template_version (
        firm_id uuid NOT NULL,
        template_id uuid NOT NULL,
        version_no int NOT NULL CHECK (version_no > 0),
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        kept_by uuid NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, template_id, version_no),
        FOREIGN KEY (firm_id, template_id) REFERENCES report_template (firm_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, kept_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('report_template_version', 'append');

      -- Without a template: the form that comes with the product.
      CREATE TABLE report_template_choice (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        template_id uuid,
        version_no int,
        chosen_by uuid NOT NULL,
        chosen_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id),
        CHECK ((template_id IS NULL) = (version_no IS NULL)),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, template_id, version_no)
          REFERENCES report_template_version (firm_id, template_id, version_no),
        FOREIGN KEY (firm_id, chosen_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('report_template_choice', 'change');

      CREATE TABLE issued_template (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        report_id uuid NOT NULL,
        template_id uuid NOT NULL,
        version_no int NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, report_id),
        FOREIGN KEY (firm_id, engagement_id, report_id) REFERENCES report (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, template_id, version_no)
          REFERENCES report_template_version (firm_id, template_id, version_no)
      );
      CALL protect('issued_template', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE issued_template, report_template_choice, report_template_version, report_template`);
  }
}
