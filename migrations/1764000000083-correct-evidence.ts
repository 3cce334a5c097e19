import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said of evidence, besides its file, may be corrected; what was said before stays, with who corrected it and why. */
export class CorrectEvidence1764000000083 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence
        ADD COLUMN origin text CHECK (origin IN
          ('original-electronic', 'scan', 'screen-picture', 'written-answer', 'export')),
        -- Of information that the client's system produced: system, query, parameters, who ran it, when, completeness.
        ADD COLUMN ipe jsonb;
      ALTER TABLE evidence ADD COLUMN version int NOT NULL DEFAULT 1;

      CREATE TABLE evidence_correction (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        -- The version that it made.
        version int NOT NULL CHECK (version > 1),
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        reason text NOT NULL DEFAULT '',
        corrected_by uuid NOT NULL,
        corrected_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (firm_id, engagement_id, evidence_id, version),
        FOREIGN KEY (firm_id, engagement_id, evidence_id) REFERENCES evidence (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, corrected_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('evidence_correction', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE evidence_correction;
      ALTER TABLE evidence DROP COLUMN version, DROP COLUMN ipe, DROP COLUMN origin;
    `);
  }
}
