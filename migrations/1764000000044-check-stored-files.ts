import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Walks through all stored files, and how each of them was found by the newest one that came to it. */
export class CheckStoredFiles1764000000044 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE file_check (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('request', 'nightly')),
        asked_by uuid,
        begun_at timestamptz NOT NULL,
        ended_at timestamptz,
        files int NOT NULL DEFAULT 0,
        differing int NOT NULL DEFAULT 0,
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, asked_by) REFERENCES member (firm_id, user_id),
        CHECK ((reason = 'request') = (asked_by IS NOT NULL))
      );
      CALL protect('file_check', 'change');
      -- One walk at a time: whoever asks while one is under way is told of that one.
      CREATE UNIQUE INDEX file_check_open ON file_check (firm_id) WHERE ended_at IS NULL;
      CREATE INDEX file_check_newest ON file_check (firm_id, begun_at DESC);

      CREATE TABLE stored_file_look (
        firm_id uuid NOT NULL,
        sha256 text NOT NULL,
        check_id uuid NOT NULL,
        looked_at timestamptz NOT NULL,
        condition text NOT NULL CHECK (condition IN ('as-recorded', 'missing', 'longer', 'shorter', 'different')),
        found_size bigint NOT NULL,
        PRIMARY KEY (firm_id, sha256),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, check_id) REFERENCES file_check (firm_id, id)
      );
      CALL protect('stored_file_look', 'change');
      CREATE INDEX stored_file_look_differing ON stored_file_look (firm_id) WHERE condition <> 'as-recorded';
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE stored_file_look, file_check;`);
  }
}
