import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that come in parts. A row is no record: it says what of a file is kept until an operation takes it in, and is taken away a day
 * after its last byte came. A part is written down before its bytes are, so that none lies in the storage that no row knows of.
 */
export class TakeFilesInParts1764000000193 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE upload (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES account (id),
        -- Null for one of the firm's own people.
        client_id uuid,
        purpose text NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 300),
        file_name text NOT NULL,
        fingerprint text,
        length bigint NOT NULL,
        kept bigint NOT NULL DEFAULT 0 CHECK (kept BETWEEN 0 AND length),
        -- The whole file, once it was taken in: its parts are not needed any more.
        sha256 text,
        touched_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id)
      );
      CALL protect('upload', 'work');
      CREATE INDEX upload_of_user ON upload (firm_id, user_id);

      CREATE TABLE upload_part (
        firm_id uuid NOT NULL,
        upload_id uuid NOT NULL,
        id uuid NOT NULL,
        -- Null until the part counts.
        from_byte bigint,
        bytes int CHECK (bytes > 0),
        PRIMARY KEY (firm_id, upload_id, id),
        UNIQUE (firm_id, upload_id, from_byte),
        CHECK ((from_byte IS NULL) = (bytes IS NULL)),
        FOREIGN KEY (firm_id, upload_id) REFERENCES upload (firm_id, id)
      );
      CALL protect('upload_part', 'work');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE upload_part, upload`);
  }
}
