import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mappings of editions that come from a file: who sent in which, between which editions, and which mapping is of it. */
export class ImportEditionMappings1764000000025 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- A file that was sent in to be looked at: nothing of it is a mapping yet.
      CREATE TABLE edition_mapping_file (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        from_edition_id text NOT NULL,
        to_edition_id text NOT NULL,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        received_by uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, from_edition_id) REFERENCES catalog_edition (firm_id, id),
        FOREIGN KEY (firm_id, to_edition_id) REFERENCES catalog_edition (firm_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, received_by) REFERENCES member (firm_id, user_id)
      );

      -- The file that the entries came from; none for a mapping that was proposed.
      -- The rows of all firms are looked at here, by the owner: no firm is set.
      ALTER TABLE edition_mapping NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE edition_mapping
        ADD COLUMN file_id uuid,
        ADD FOREIGN KEY (firm_id, file_id) REFERENCES edition_mapping_file (firm_id, id);
      ALTER TABLE edition_mapping FORCE ROW LEVEL SECURITY;
      CALL protect('edition_mapping_file', 'append');

      ALTER TABLE table_mapping
        DROP CONSTRAINT table_mapping_purpose_check,
        ADD CONSTRAINT table_mapping_purpose_check
          CHECK (purpose IN ('catalogue', 'statement', 'procedures', 'editions'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE table_mapping NO FORCE ROW LEVEL SECURITY;
      DELETE FROM table_mapping WHERE purpose = 'editions';
      ALTER TABLE table_mapping FORCE ROW LEVEL SECURITY;
      ALTER TABLE table_mapping
        DROP CONSTRAINT table_mapping_purpose_check,
        ADD CONSTRAINT table_mapping_purpose_check CHECK (purpose IN ('catalogue', 'statement', 'procedures'));
      ALTER TABLE edition_mapping DROP COLUMN file_id;
      DROP TABLE edition_mapping_file;
    `);
  }
}
