import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Findings: facts in versions that never change, the client's confirmation, and the client's improvement plan. */
export class CreateFindings1764000000006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE finding (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL,
        test_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'confirmed', 'reviewed', 'reported', 'improvement_planned', 'improved',
          'followed_up', 'closed', 'withdrawn')),
        text_version int NOT NULL,
        withdraw_reason text,
        raised_by uuid NOT NULL,
        raised_at timestamptz NOT NULL DEFAULT now(),
        reviewed_by uuid,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        CHECK (reviewed_by IS NULL OR reviewed_by <> raised_by),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('finding', 'change');

      CREATE TABLE finding_text (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        text_version int NOT NULL,
        title text NOT NULL,
        fact text NOT NULL,
        stated_control text NOT NULL,
        difference text NOT NULL,
        period_note text NOT NULL DEFAULT '',
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, finding_id, text_version),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id)
      );
      CALL protect('finding_text', 'append');

      CREATE TABLE finding_deviation (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        deviation_id uuid NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, finding_id, deviation_id),
        UNIQUE (firm_id, engagement_id, deviation_id),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, deviation_id) REFERENCES deviation (firm_id, engagement_id, id)
      );
      CALL protect('finding_deviation', 'append');

      CREATE TABLE client_confirmation (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        text_version int NOT NULL,
        confirmed_on date NOT NULL,
        confirmed_by text NOT NULL,
        remark text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, finding_id, text_version),
        FOREIGN KEY (firm_id, engagement_id, finding_id, text_version)
          REFERENCES finding_text (firm_id, engagement_id, finding_id, text_version)
      );
      CALL protect('client_confirmation', 'append');

      CREATE TABLE improvement_item (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        plan text NOT NULL,
        owner text NOT NULL,
        due_on date NOT NULL,
        improved_on date,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, finding_id),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id)
      );
      CALL protect('improvement_item', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE improvement_item, client_confirmation, finding_deviation, finding_text, finding`);
  }
}
