import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mark stands on a place of a file, in a table and never in the file, and is of one paper: a step of it, a cell of its
 * sample, or neither. One that is taken off stays as a row.
 */
export class MarkEvidence1764000000082 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE evidence_mark (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        version_no int NOT NULL,
        test_id uuid NOT NULL,
        number int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('tick', 'exception', 'text', 'sum')),
        note text NOT NULL DEFAULT '',
        -- Ten-thousandths of a page, or lines counted from 1: whole numbers, which hash the same everywhere.
        region jsonb,
        lines jsonb,
        step_id uuid,
        item_id uuid,
        attribute text,
        marked_by uuid NOT NULL,
        marked_at timestamptz NOT NULL DEFAULT now(),
        ended_by uuid,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, test_id, evidence_id, number),
        CHECK ((region IS NULL) <> (lines IS NULL)),
        CHECK ((item_id IS NULL) = (attribute IS NULL)),
        CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
        FOREIGN KEY (firm_id, engagement_id, evidence_id, version_no)
          REFERENCES evidence_version (firm_id, engagement_id, evidence_id, version_no),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, step_id) REFERENCES test_step (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, item_id) REFERENCES sample_item (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, marked_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, ended_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('evidence_mark', 'change');
      CREATE INDEX evidence_mark_evidence ON evidence_mark (firm_id, engagement_id, evidence_id);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE evidence_mark`);
  }
}
