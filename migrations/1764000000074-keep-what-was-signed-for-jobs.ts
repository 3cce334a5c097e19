import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every act that asks a person anew keeps what their passkey signed: those of the firm in the firm's own log, and those whose
 * effect a job brings about with the job, until the event that it writes binds it.
 */
export class KeepWhatWasSignedForJobs1764000000074 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The log of a firm carries the firm's id: what is signed there is of no engagement.
      ALTER TABLE assertion DROP CONSTRAINT assertion_firm_id_engagement_id_fkey;
      ALTER TABLE assertion RENAME COLUMN engagement_id TO stream_id;
      -- The canonical text of what was signed, as a package would enclose it; null where no passkey signed.
      ALTER TABLE job ADD COLUMN assertion text;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE job DROP COLUMN assertion;
      -- Of every firm: what was signed in a firm's own log has no place in the table of before.
      ALTER TABLE assertion NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE engagement NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE assertion DISABLE TRIGGER USER;
      DELETE FROM assertion WHERE stream_id = firm_id;
      ALTER TABLE assertion ENABLE TRIGGER USER;
      ALTER TABLE assertion RENAME COLUMN stream_id TO engagement_id;
      ALTER TABLE assertion ADD CONSTRAINT assertion_firm_id_engagement_id_fkey
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id);
      ALTER TABLE engagement FORCE ROW LEVEL SECURITY;
      ALTER TABLE assertion FORCE ROW LEVEL SECURITY;
    `);
  }
}
