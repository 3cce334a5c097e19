import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A firm's only administrator who has lost the password has nobody in it to ask: the installation hands that link out. */
export class ResetPasswordsByInstallation1764000000094 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- Null: whoever runs the installation, who is a member of no firm. Its member waits to be identified like every other.
      ALTER TABLE password_link ALTER COLUMN issued_by DROP NOT NULL;
      ALTER TABLE member DROP CONSTRAINT member_unconfirmed_by_somebody;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE password_link NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      DELETE FROM password_link WHERE issued_by IS NULL;
      -- Nobody identifies themselves, so that this leaves every colleague to do it.
      UPDATE member SET ways_issued_by = ARRAY[user_id] WHERE unconfirmed_since IS NOT NULL AND ways_issued_by = '{}';
      ALTER TABLE password_link ALTER COLUMN issued_by SET NOT NULL;
      ALTER TABLE member
        ADD CONSTRAINT member_unconfirmed_by_somebody CHECK (unconfirmed_since IS NULL OR ways_issued_by <> '{}');
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
      ALTER TABLE password_link FORCE ROW LEVEL SECURITY;
    `);
  }
}
