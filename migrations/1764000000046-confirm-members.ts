import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who hands out a way in could take it. A membership that somebody else opened a way in to signs nothing until a colleague
 * has identified the person. Whoever was there before this goes on as before: nobody is locked out by an upgrade.
 */
export class ConfirmMembers1764000000046 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner looks over the wall for the length of this migration: the key is held against every firm's rows.
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member
        ADD COLUMN unconfirmed_since timestamptz,
        -- Since they were confirmed last, and not only while they are unconfirmed.
        ADD COLUMN ways_issued_by uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN confirmed_at timestamptz,
        ADD COLUMN confirmed_by uuid,
        ADD COLUMN confirmed_how text CHECK (confirmed_how IN ('in-person', 'video', 'known-voice')),
        ADD CONSTRAINT member_confirmed_by_fkey FOREIGN KEY (firm_id, confirmed_by) REFERENCES member (firm_id, user_id),
        ADD CONSTRAINT member_confirmed_by_another CHECK (confirmed_by <> user_id),
        ADD CONSTRAINT member_unconfirmed_by_somebody CHECK (unconfirmed_since IS NULL OR ways_issued_by <> '{}');
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE member DROP COLUMN unconfirmed_since, DROP COLUMN ways_issued_by, DROP COLUMN confirmed_at,
        DROP COLUMN confirmed_by, DROP COLUMN confirmed_how;
    `);
  }
}
