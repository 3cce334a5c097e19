import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = ['ended', 'returned', 'due.passed', 'due.near', 'reminded', 'asked', 'made'];
const after = ['expires', 'extended', 'withdrawn'];
const listed = (news: readonly string[]) => news.map((one) => `'${one}'`).join(', ');

/** The recipient of a drop link is also told of another day, of a request that is not wanted any more, and before the link expires. */
export class TellMoreOfDropLinks1764000000251 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE mail_link_news
        DROP CONSTRAINT mail_link_news_what_check,
        DROP CONSTRAINT mail_link_news_check,
        ADD CONSTRAINT mail_link_news_what_check CHECK (what IN (${listed([...before, ...after])})),
        ADD CONSTRAINT mail_link_news_check CHECK ((request_id IS NULL) = (what IN ('made', 'ended', 'expires')));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE mail_link_news NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE mail_link_news DISABLE TRIGGER USER;
      DELETE FROM mail_link_news WHERE what IN (${listed(after)});
      ALTER TABLE mail_link_news ENABLE TRIGGER USER;
      ALTER TABLE mail_link_news FORCE ROW LEVEL SECURITY;
      ALTER TABLE mail_link_news
        DROP CONSTRAINT mail_link_news_what_check,
        DROP CONSTRAINT mail_link_news_check,
        ADD CONSTRAINT mail_link_news_what_check CHECK (what IN (${listed(before)})),
        ADD CONSTRAINT mail_link_news_check CHECK ((request_id IS NULL) = (what IN ('made', 'ended')));
    `);
  }
}
