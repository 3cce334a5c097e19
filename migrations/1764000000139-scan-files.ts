import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a scanner said of the contents that came, where the installation names one. What came before stays without a word. */
export class ScanFiles1764000000139 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE file_scan (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        -- Of the content: it may be looked at before any record names it.
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint NOT NULL,
        state text NOT NULL CHECK (state IN ('pending', 'clean', 'infected')),
        -- What was found, or why nothing is known yet.
        said text,
        looks int NOT NULL,
        looked_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, sha256),
        CHECK ((state = 'clean') = (said IS NULL))
      );
      CALL protect('file_scan', 'change');
      CREATE INDEX file_scan_pending ON file_scan (firm_id, looked_at) WHERE state = 'pending';

      ALTER TABLE evidence_version DROP CONSTRAINT evidence_version_sealed_for_check,
        ADD CONSTRAINT evidence_version_sealed_for_check CHECK (sealed_for IN ('program', 'macros', 'malware'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence_version NO FORCE ROW LEVEL SECURITY;
      UPDATE evidence_version SET sealed_for = 'program' WHERE sealed_for = 'malware';
      ALTER TABLE evidence_version FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_version DROP CONSTRAINT evidence_version_sealed_for_check,
        ADD CONSTRAINT evidence_version_sealed_for_check CHECK (sealed_for IN ('program', 'macros'));
      DROP TABLE file_scan;
    `);
  }
}
