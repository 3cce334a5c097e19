import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = `'draft', 'quality_reviewed', 'approved', 'issued', 'superseded'`;

/**
 * An issued report that turns out to be wrong: who opened its correction and why, what of the work was reopened for it, and who was
 * told when another version took its place. Going back keeps the reports; one that was replaced is then a superseded one.
 */
export class CorrectIssuedReports1764000000161 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE report DROP CONSTRAINT report_state_check,
        ADD CONSTRAINT report_state_check CHECK (state IN (${states}, 'replaced'));

      CREATE TABLE report_correction (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        -- The issued version that turned out to be wrong, and the edition number of the one to come: 2 for 第2版.
        replaces_id uuid NOT NULL,
        edition_no int NOT NULL CHECK (edition_no > 1),
        reason text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'issued', 'abandoned')),
        -- Where the engagement stood, and goes back to.
        state_before text NOT NULL CHECK (state_before IN ('issued', 'handed_over')),
        -- Whether the links to the replaced version still hand it out, with the word that it was replaced.
        gives_old_file boolean NOT NULL,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        report_id uuid,
        ended_by uuid,
        ended_at timestamptz,
        end_reason text,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        CHECK ((state = 'open') = (ended_at IS NULL)),
        CHECK ((state = 'issued') = (report_id IS NOT NULL)),
        CHECK ((state = 'abandoned') = (end_reason IS NOT NULL)),
        FOREIGN KEY (firm_id, engagement_id, replaces_id) REFERENCES report (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, report_id) REFERENCES report (firm_id, engagement_id, id)
      );
      CALL protect('report_correction', 'change');
      CREATE UNIQUE INDEX report_correction_open ON report_correction (firm_id, engagement_id) WHERE state = 'open';
      CREATE UNIQUE INDEX report_correction_issued ON report_correction (firm_id, engagement_id, replaces_id)
        WHERE state = 'issued';

      CREATE TABLE correction_paper (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        correction_id uuid NOT NULL,
        test_id uuid NOT NULL,
        reason text NOT NULL,
        reopened_by uuid NOT NULL,
        reopened_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, correction_id, test_id),
        FOREIGN KEY (firm_id, engagement_id, correction_id) REFERENCES report_correction (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('correction_paper', 'append');

      -- How the finding stood in the replaced report: an abandoned correction puts it back.
      CREATE TABLE correction_finding (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        correction_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        state_before text NOT NULL,
        text_version_before int NOT NULL,
        reviewed_by_before uuid,
        reason text NOT NULL,
        reopened_by uuid NOT NULL,
        reopened_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, correction_id, finding_id),
        FOREIGN KEY (firm_id, engagement_id, correction_id) REFERENCES report_correction (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id)
      );
      CALL protect('correction_finding', 'append');

      CREATE TABLE correction_notice (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        correction_id uuid NOT NULL,
        export_id uuid,
        package_id uuid,
        told_on date NOT NULL,
        way text NOT NULL,
        told_by uuid NOT NULL,
        told_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        CHECK (num_nonnulls(export_id, package_id) = 1),
        UNIQUE (firm_id, engagement_id, correction_id, export_id),
        UNIQUE (firm_id, engagement_id, correction_id, package_id),
        FOREIGN KEY (firm_id, engagement_id, correction_id) REFERENCES report_correction (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, export_id) REFERENCES vendor_export (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, package_id) REFERENCES handoff_package (firm_id, engagement_id, id)
      );
      CALL protect('correction_notice', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE correction_notice, correction_finding, correction_paper, report_correction;
      ALTER TABLE report NO FORCE ROW LEVEL SECURITY;
      UPDATE report SET state = 'superseded' WHERE state = 'replaced';
      ALTER TABLE report FORCE ROW LEVEL SECURITY;
      ALTER TABLE report DROP CONSTRAINT report_state_check, ADD CONSTRAINT report_state_check CHECK (state IN (${states}));
    `);
  }
}
