import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a criterion answers to in other frameworks, several to several. A link counts when somebody has said yes to it; a no stays,
 * so that the same is not proposed again.
 */
export class LinkFrameworks1764000000037 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE framework_link (
        firm_id uuid NOT NULL,
        edition_id text NOT NULL,
        criterion_key text NOT NULL,
        framework text NOT NULL CHECK (framework <> ''),
        reference text NOT NULL CHECK (btrim(reference) <> ''),
        origin text NOT NULL CHECK (origin IN ('lineage', 'list')),
        -- Which list it was read from; empty for what the edition itself says.
        source text NOT NULL DEFAULT '' CHECK ((origin = 'list') = (btrim(source) <> '')),
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        answer text CHECK (answer IN ('yes', 'no')),
        answered_by uuid,
        answered_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, edition_id, criterion_key, framework, reference),
        FOREIGN KEY (firm_id, edition_id, criterion_key) REFERENCES criterion (firm_id, edition_id, key),
        FOREIGN KEY (firm_id, proposed_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, answered_by) REFERENCES member (firm_id, user_id),
        CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL))
      );
      CALL protect('framework_link', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE framework_link`);
  }
}
