import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever has the replaced version by a link is told by mail that another took its place. They have no account: the mail is theirs by
 * their link, once for each correction, and its text is made when it is sent like every other.
 */
export class TellRecipientsOfReplacements1764000000201 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner reads over the walls for the length of this migration: a new key is held against every row.
      ALTER TABLE mail_outbox NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE report_correction NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE vendor_export NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE mail_outbox ALTER COLUMN person_id DROP NOT NULL,
        ADD COLUMN engagement_id uuid,
        ADD COLUMN correction_id uuid,
        ADD COLUMN export_id uuid,
        DROP CONSTRAINT mail_outbox_kind_check,
        ADD CONSTRAINT mail_outbox_kind_check CHECK (kind IN ('deadline', 'at-once', 'digest', 'replaced')),
        ADD CONSTRAINT mail_outbox_whose CHECK (
          num_nonnulls(engagement_id, correction_id, export_id) = CASE kind WHEN 'replaced' THEN 3 ELSE 0 END
          AND (kind = 'replaced') = (person_id IS NULL)),
        ADD CONSTRAINT mail_outbox_correction FOREIGN KEY (firm_id, engagement_id, correction_id)
          REFERENCES report_correction (firm_id, engagement_id, id),
        ADD CONSTRAINT mail_outbox_export FOREIGN KEY (firm_id, engagement_id, export_id)
          REFERENCES vendor_export (firm_id, engagement_id, id);
      CREATE UNIQUE INDEX mail_replaced ON mail_outbox (firm_id, engagement_id, correction_id, export_id)
        WHERE kind = 'replaced';
      ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
      ALTER TABLE report_correction FORCE ROW LEVEL SECURITY;
      ALTER TABLE vendor_export FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX mail_replaced;
      ALTER TABLE mail_outbox NO FORCE ROW LEVEL SECURITY;
      DELETE FROM mail_outbox WHERE kind = 'replaced';
      ALTER TABLE mail_outbox
        DROP CONSTRAINT mail_outbox_export,
        DROP CONSTRAINT mail_outbox_correction,
        DROP CONSTRAINT mail_outbox_whose,
        DROP CONSTRAINT mail_outbox_kind_check,
        DROP COLUMN engagement_id,
        DROP COLUMN correction_id,
        DROP COLUMN export_id,
        ADD CONSTRAINT mail_outbox_kind_check CHECK (kind IN ('deadline', 'at-once', 'digest')),
        ALTER COLUMN person_id SET NOT NULL;
      ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
    `);
  }
}
