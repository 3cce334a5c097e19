import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 一件書類: everything that the firm holds of an archived engagement, in one file of the firm's own. A row is there only when the file was
 * read again from the store, entry by entry. Making it is long work, and so is destroying what it holds.
 */
export class KeepEngagementFiles1764000000241 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE engagement_file (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        -- The ledger up to this place is in it.
        ledger_size bigint NOT NULL,
        ledger_root text NOT NULL CHECK (ledger_root ~ '^[0-9a-f]{64}$'),
        -- How many rows and files of the engagement it holds.
        row_count int NOT NULL,
        file_count int NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        -- When it was read again, and every entry was as its list has it.
        verified_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, made_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('engagement_file', 'append');
      ALTER TABLE job DROP CONSTRAINT job_kind_check;
      ALTER TABLE job ADD CONSTRAINT job_kind_check
        CHECK (kind IN ('report.issue', 'package.build', 'engagement-file.make', 'engagement.destroy'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE job NO FORCE ROW LEVEL SECURITY;
      DELETE FROM job WHERE kind NOT IN ('report.issue', 'package.build');
      ALTER TABLE job FORCE ROW LEVEL SECURITY;
      ALTER TABLE job DROP CONSTRAINT job_kind_check;
      ALTER TABLE job ADD CONSTRAINT job_kind_check CHECK (kind IN ('report.issue', 'package.build'));
      DROP TABLE engagement_file;
    `);
  }
}
