import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A link alone opens a report no more: whoever has it asks for a code, which goes by mail to the address that the link was made for,
 * and holds for a short while afterwards what the right code gave them. Of all three only hashes are kept.
 */
export class AskCodesForExports1764000000199 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE firm ADD COLUMN export_asks_code boolean NOT NULL DEFAULT true;

      CREATE TABLE export_code (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        export_id uuid NOT NULL,
        -- What only the browser that asked was told: tries from elsewhere are not counted against its code.
        ask_sha256 text NOT NULL,
        -- Over the link's token and the code.
        code_sha256 text NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        tries int NOT NULL DEFAULT 0,
        used_at timestamptz,
        -- What the right code gave, and until when it opens the link.
        pass_sha256 text,
        pass_until timestamptz,
        -- When the mail server answered; the fault where it did not take the mail.
        sent_at timestamptz,
        fault text,
        PRIMARY KEY (firm_id, engagement_id, id),
        CHECK ((used_at IS NULL) = (pass_sha256 IS NULL)),
        CHECK ((pass_sha256 IS NULL) = (pass_until IS NULL)),
        CHECK (fault IS NULL OR sent_at IS NOT NULL),
        FOREIGN KEY (firm_id, engagement_id, export_id) REFERENCES vendor_export (firm_id, engagement_id, id)
      );
      CALL protect('export_code', 'change');
      CREATE INDEX export_code_of_link ON export_code (firm_id, engagement_id, export_id, made_at DESC);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE export_code;
      ALTER TABLE firm DROP COLUMN export_asks_code;
    `);
  }
}
