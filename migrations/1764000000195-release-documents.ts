import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the firm gave its client's people to keep, and what it took back. A client's people see a row behind their inner wall; of the
 * report it names they see nothing else. What was taken back stays, with the reason that they are told.
 */
export class ReleaseDocuments1764000000195 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE released_document (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('report', 'facts', 'statement', 'letter')),
        -- Of a report the version and the file of it; null of a file of the firm's own.
        report_id uuid,
        report_format text,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        note text NOT NULL DEFAULT '',
        released_by uuid NOT NULL,
        released_by_name text NOT NULL,
        released_at timestamptz NOT NULL,
        taken_back_by uuid,
        taken_back_by_name text,
        taken_back_at timestamptz,
        take_back_reason text,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        CHECK ((kind = 'report') = (report_id IS NOT NULL) AND (report_id IS NULL) = (report_format IS NULL)),
        CHECK (num_nulls(taken_back_by, taken_back_by_name, taken_back_at, take_back_reason) IN (0, 4)),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, engagement_id, report_id, report_format)
          REFERENCES issued_file (firm_id, engagement_id, report_id, format),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, released_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, taken_back_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('released_document', 'change');
      CALL open_to_client('released_document', 'engagement');
      -- The same file of a version is with them once; two who release it at once do it once.
      CREATE UNIQUE INDEX released_report_once ON released_document (firm_id, engagement_id, report_id, report_format)
        WHERE taken_back_at IS NULL;
      CREATE INDEX released_document_sha256 ON released_document (firm_id, sha256);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE released_document;`);
  }
}
