import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a membership was ended, and by whom: beside the day, which was there before. */
export class EndMemberships1764000000032 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner looks over the wall for the length of this migration: the key is held against every firm's rows.
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member ADD COLUMN disabled_by uuid, ADD COLUMN disabled_reason text,
        ADD CONSTRAINT member_disabled_by_fkey FOREIGN KEY (firm_id, disabled_by) REFERENCES member (firm_id, user_id);
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE member DROP COLUMN disabled_by, DROP COLUMN disabled_reason`);
  }
}
