import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in parts come from whoever holds a drop link, too: `user_id` is then the link, which stands for them and is no account. */
export class TakeFilesOfDropLinks1764000000214 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE upload DROP CONSTRAINT upload_user_id_fkey`);
  }

  /** An upload is no record: those of links are taken away. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE upload NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE upload_part NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE account NO FORCE ROW LEVEL SECURITY;
      DELETE FROM upload_part p USING upload u WHERE u.firm_id = p.firm_id AND u.id = p.upload_id
        AND NOT EXISTS (SELECT FROM account a WHERE a.id = u.user_id);
      DELETE FROM upload u WHERE NOT EXISTS (SELECT FROM account a WHERE a.id = u.user_id);
      ALTER TABLE upload ADD CONSTRAINT upload_user_id_fkey FOREIGN KEY (user_id) REFERENCES account (id);
      ALTER TABLE account FORCE ROW LEVEL SECURITY;
      ALTER TABLE upload_part FORCE ROW LEVEL SECURITY;
      ALTER TABLE upload FORCE ROW LEVEL SECURITY;
    `);
  }
}
