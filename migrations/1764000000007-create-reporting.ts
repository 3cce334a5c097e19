import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The representation letter, the report with its frozen model and files, exports to the vendor, the package, registration. */
export class CreateReporting1764000000007 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE representation_letter (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        dated_on date NOT NULL,
        received_on date NOT NULL,
        signer_name text NOT NULL,
        signer_title text NOT NULL,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('representation_letter', 'append');

      -- model is canonical JSON text; digest is its SHA-256 and the subject of every signature on the report.
      CREATE TABLE report (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        version_no int NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'quality_reviewed', 'approved', 'issued', 'superseded')),
        dated_on date NOT NULL,
        model text NOT NULL,
        digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
        composed_by uuid NOT NULL,
        composed_at timestamptz NOT NULL DEFAULT now(),
        -- Where the ledger stood when the approval had been written to it; printed in the issued files.
        ledger_size bigint,
        ledger_root text,
        issued_by uuid,
        issued_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, version_no),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('report', 'change');

      CREATE TABLE issued_file (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        report_id uuid NOT NULL,
        format text NOT NULL CHECK (format IN ('pdf', 'xlsx')),
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, report_id, format),
        FOREIGN KEY (firm_id, engagement_id, report_id) REFERENCES report (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('issued_file', 'append');

      CREATE TABLE vendor_export (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        report_id uuid NOT NULL,
        recipient_name text NOT NULL,
        recipient_email text NOT NULL,
        token_sha256 text NOT NULL,
        expires_at timestamptz NOT NULL,
        max_downloads int NOT NULL,
        download_count int NOT NULL DEFAULT 0,
        revoked_at timestamptz,
        revoke_reason text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, token_sha256),
        FOREIGN KEY (firm_id, engagement_id, report_id) REFERENCES report (firm_id, engagement_id, id)
      );
      CALL protect('vendor_export', 'change');
      CREATE INDEX vendor_export_token ON vendor_export (token_sha256);
      CREATE POLICY link ON vendor_export FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, engagement_id, id, token_sha256) ON vendor_export TO akashi_auth;

      CREATE TABLE export_access (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        export_id uuid NOT NULL,
        format text NOT NULL,
        ip text NOT NULL,
        accessed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, export_id) REFERENCES vendor_export (firm_id, engagement_id, id)
      );
      CALL protect('export_access', 'append');

      CREATE TABLE handoff_package (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        version_no int NOT NULL,
        report_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('built', 'handed_over', 'superseded')),
        file_sha256 text NOT NULL,
        size bigint NOT NULL,
        ledger_size bigint NOT NULL,
        ledger_root text NOT NULL,
        -- Canonical JSON of what was put in: the same contents and ledger give the same bytes again.
        contents text NOT NULL,
        built_by uuid NOT NULL,
        built_at timestamptz NOT NULL DEFAULT now(),
        handed_over_on date,
        handed_over_to text,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, version_no),
        FOREIGN KEY (firm_id, engagement_id, report_id) REFERENCES report (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('handoff_package', 'change');

      -- What belongs in the package and who owes it; forms are data of the ruleset.
      CREATE TABLE package_item (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        form text NOT NULL,
        owner text NOT NULL CHECK (owner IN ('firm', 'client')),
        state text NOT NULL CHECK (state IN ('MISSING', 'DRAFT', 'FINAL', 'NOT_APPLICABLE')),
        reason text NOT NULL DEFAULT '',
        file_name text,
        sha256 text,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, form),
        CHECK (state <> 'NOT_APPLICABLE' OR reason <> ''),
        CHECK (state <> 'FINAL' OR sha256 IS NOT NULL),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('package_item', 'change');

      CREATE TABLE registration_event (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        ordinal int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('applied', 'accepted', 'question', 'answer', 'decided', 'listed')),
        occurred_on date NOT NULL,
        outcome text CHECK (outcome IN ('registered', 'not_registered')),
        registration_no text,
        valid_until date,
        remark text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, ordinal),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('registration_event', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE registration_event, package_item, handoff_package, export_access, vendor_export, issued_file, report,
        representation_letter
    `);
  }
}
