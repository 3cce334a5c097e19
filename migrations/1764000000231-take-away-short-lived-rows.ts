import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = 'idempotency_key, link_code, mail_outbox, mail_notice, mail_link_news';

/**
 * What is of use for a while alone is taken away at night: these grew for as long as the installation stood. The keys of requests kept a
 * copy of each answer, too. Records of anybody's are none of them.
 */
export class TakeAwayShortLivedRows1764000000231 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      GRANT DELETE ON ${tables} TO akashi_app;
      CREATE INDEX idempotency_key_age ON idempotency_key (firm_id, created_at);
      CREATE INDEX session_end ON session (absolute_expires_at);
      CREATE INDEX mail_ended ON mail_outbox (firm_id, ended_at) WHERE state IN ('sent', 'needless', 'undelivered');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX mail_ended, session_end, idempotency_key_age;
      REVOKE DELETE ON ${tables} FROM akashi_app;
    `);
  }
}
