import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told of a thing and is not read yet is found by the thing: an act that settles it marks it for everybody. */
export class SettleNotices1764000000211 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE INDEX notice_unread_of_thing ON notice (firm_id, thing_id) WHERE read_at IS NULL`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP INDEX notice_unread_of_thing`);
  }
}
