import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Standard procedures of a firm and how the firm reads a criterion. Both are the firm's own, in no engagement, and restricted:
 * nothing that leaves the firm may hold them. What is there is never changed; the next version stands beside it.
 */
export class KeepProcedures1764000000022 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- A file that was sent in to be looked at: nothing of it is a procedure yet.
      CREATE TABLE procedure_file (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        edition_id text NOT NULL,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        received_by uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, edition_id) REFERENCES catalog_edition (firm_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, received_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('procedure_file', 'append');

      -- The n-th import into an edition: who saw the one before it sees at once that another came between.
      CREATE TABLE procedure_import (
        firm_id uuid NOT NULL,
        edition_id text NOT NULL,
        number int NOT NULL CHECK (number > 0),
        file_id uuid NOT NULL,
        rights_basis text NOT NULL CHECK (rights_basis <> ''),
        imported_by uuid NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, edition_id, number),
        FOREIGN KEY (firm_id, file_id) REFERENCES procedure_file (firm_id, id),
        FOREIGN KEY (firm_id, imported_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('procedure_import', 'append');

      CREATE TABLE procedure (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        edition_id text NOT NULL,
        criterion_key text NOT NULL,
        test_type text NOT NULL CHECK (test_type IN ('DESIGN', 'OPERATION', 'UPDATE')),
        code text NOT NULL,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, edition_id, criterion_key, test_type, code),
        UNIQUE (firm_id, id, edition_id),
        FOREIGN KEY (firm_id, edition_id, criterion_key) REFERENCES criterion (firm_id, edition_id, key)
      );
      CALL protect('procedure', 'append');

      CREATE TABLE procedure_version (
        firm_id uuid NOT NULL,
        procedure_id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        techniques text[] NOT NULL CHECK (techniques <@ ARRAY['INQUIRY', 'INSPECTION', 'OBSERVATION', 'REPERFORMANCE']),
        text text NOT NULL CHECK (text <> ''),
        edition_id text NOT NULL,
        import_number int NOT NULL,
        PRIMARY KEY (firm_id, procedure_id, version),
        FOREIGN KEY (firm_id, procedure_id, edition_id) REFERENCES procedure (firm_id, id, edition_id),
        FOREIGN KEY (firm_id, edition_id, import_number) REFERENCES procedure_import (firm_id, edition_id, number)
      );
      CALL protect('procedure_version', 'append');

      -- Every correction is a row of its own under the same id: the highest version holds, and the others stay in sight.
      CREATE TABLE interpretation_note (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        edition_id text NOT NULL,
        criterion_key text NOT NULL,
        text text NOT NULL CHECK (text <> ''),
        reason text NOT NULL DEFAULT '',
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id, version),
        CHECK (version = 1 OR reason <> ''),
        FOREIGN KEY (firm_id, edition_id, criterion_key) REFERENCES criterion (firm_id, edition_id, key),
        FOREIGN KEY (firm_id, written_by) REFERENCES member (firm_id, user_id)
      );
      CREATE INDEX interpretation_note_of_criterion ON interpretation_note (firm_id, edition_id, criterion_key);
      CALL protect('interpretation_note', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE interpretation_note, procedure_version, procedure, procedure_import, procedure_file`);
  }
}
