import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editions that a firm imports: who took in which file by what right, what each criterion says and where it comes from, and
 * how the criteria of one edition stand for those of another. An edition never changes once it is there.
 */
export class ImportEditions1764000000015 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The rows of all firms are looked at here, by the owner: no firm is set.
      ALTER TABLE catalog_edition NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE criterion NO FORCE ROW LEVEL SECURITY;

      -- Restricted text stays in the firm: nothing that leaves it may hold a title or a text of such an edition.
      ALTER TABLE catalog_edition
        ADD COLUMN grammar text NOT NULL DEFAULT 'ISMAP' CHECK (grammar IN ('ISMAP', 'GENERIC')),
        ADD COLUMN is_restricted boolean NOT NULL DEFAULT false,
        ADD COLUMN file_name text,
        ADD COLUMN file_format text CHECK (file_format IN ('xlsx', 'csv', 'tsv', 'oscal')),
        ADD COLUMN file_sha256 text,
        ADD COLUMN rights_basis text,
        ADD COLUMN imported_by uuid,
        ADD FOREIGN KEY (firm_id, imported_by) REFERENCES member (firm_id, user_id),
        ADD CHECK (NOT is_restricted OR (imported_by IS NOT NULL AND file_sha256 IS NOT NULL AND rights_basis <> ''));
      -- The same criteria twice would be two editions that differ in nothing.
      CREATE UNIQUE INDEX catalog_edition_of_content ON catalog_edition (firm_id, criterion_sha256) WHERE is_restricted;

      -- level says what a criterion is for (1 chapter, 2 group, 3 objective or heading, 4 tested item), depth how deep it
      -- stands in the tree, and chapter is the key of the topmost criterion above it.
      ALTER TABLE criterion
        ADD COLUMN depth int NOT NULL DEFAULT 1 CHECK (depth BETWEEN 1 AND 12),
        ADD COLUMN chapter text NOT NULL DEFAULT '',
        ADD COLUMN part_name text NOT NULL DEFAULT '',
        ADD COLUMN text_ja text NOT NULL DEFAULT '',
        ADD COLUMN text_en text NOT NULL DEFAULT '',
        ADD COLUMN responsibility text NOT NULL DEFAULT '',
        ADD COLUMN critical_area text NOT NULL DEFAULT '',
        ADD COLUMN main_target text NOT NULL DEFAULT '',
        ADD COLUMN change_type text NOT NULL DEFAULT '',
        ADD COLUMN lineage jsonb NOT NULL DEFAULT '{}';
      UPDATE criterion SET depth = level, chapter = split_part(key, '.', 1);
      ALTER TABLE catalog_edition FORCE ROW LEVEL SECURITY;
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
      ALTER TABLE criterion FORCE ROW LEVEL SECURITY;

      -- A file that was sent in to be looked at: nothing of it is an edition yet.
      CREATE TABLE catalogue_file (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        received_by uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, received_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('catalogue_file', 'append');

      -- How the columns of one kind of file are read: offered again for the next file with the same headings.
      CREATE TABLE table_mapping (
        firm_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('catalogue', 'statement', 'procedures')),
        heading_sha256 text NOT NULL,
        name text NOT NULL,
        mapping jsonb NOT NULL,
        kept_by uuid NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, purpose, heading_sha256),
        FOREIGN KEY (firm_id, kept_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('table_mapping', 'change');

      -- From the criteria of one edition to those of a later one, or to another framework by its name.
      CREATE TABLE edition_mapping (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        from_edition_id text NOT NULL,
        to_edition_id text,
        to_framework text CHECK (to_framework <> ''),
        file_sha256 text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        confirmed_by uuid,
        confirmed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, from_edition_id) REFERENCES catalog_edition (firm_id, id),
        FOREIGN KEY (firm_id, to_edition_id) REFERENCES catalog_edition (firm_id, id),
        FOREIGN KEY (firm_id, created_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, confirmed_by) REFERENCES member (firm_id, user_id),
        CHECK (num_nonnulls(to_edition_id, to_framework) = 1),
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
      );
      CALL protect('edition_mapping', 'change');

      -- A proposed entry counts for nothing until somebody says yes to it.
      CREATE TABLE edition_mapping_entry (
        firm_id uuid NOT NULL,
        mapping_id uuid NOT NULL,
        position int NOT NULL,
        from_keys text[] NOT NULL,
        to_keys text[] NOT NULL,
        kind text NOT NULL CHECK (kind IN ('same', 'split', 'merged', 'new', 'withdrawn')),
        is_proposed boolean NOT NULL,
        confirmed_by uuid,
        confirmed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, mapping_id, position),
        FOREIGN KEY (firm_id, mapping_id) REFERENCES edition_mapping (firm_id, id),
        FOREIGN KEY (firm_id, confirmed_by) REFERENCES member (firm_id, user_id),
        CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
        CHECK (is_proposed OR confirmed_at IS NOT NULL),
        CHECK (CASE kind
          WHEN 'same' THEN cardinality(from_keys) = 1 AND cardinality(to_keys) = 1
          WHEN 'split' THEN cardinality(from_keys) = 1 AND cardinality(to_keys) > 1
          WHEN 'merged' THEN cardinality(from_keys) > 1 AND cardinality(to_keys) = 1
          WHEN 'new' THEN cardinality(from_keys) = 0 AND cardinality(to_keys) = 1
          ELSE cardinality(from_keys) = 1 AND cardinality(to_keys) = 0 END)
      );
      CALL protect('edition_mapping_entry', 'work');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX catalog_edition_of_content;
      DROP TABLE edition_mapping_entry, edition_mapping, table_mapping, catalogue_file;
      ALTER TABLE criterion DROP COLUMN depth, DROP COLUMN chapter, DROP COLUMN part_name, DROP COLUMN text_ja,
        DROP COLUMN text_en, DROP COLUMN responsibility, DROP COLUMN critical_area, DROP COLUMN main_target,
        DROP COLUMN change_type, DROP COLUMN lineage;
      ALTER TABLE catalog_edition DROP COLUMN grammar, DROP COLUMN is_restricted, DROP COLUMN file_name,
        DROP COLUMN file_format, DROP COLUMN file_sha256, DROP COLUMN rights_basis, DROP COLUMN imported_by;
    `);
  }
}
