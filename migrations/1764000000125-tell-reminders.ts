import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A reminder, more time and another person to answer stand in the thread that both sides read. Rows of these kinds are what was
 * said to a client: going back keeps them, as plain messages.
 */
export class TellReminders1764000000125 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence_request_message DROP CONSTRAINT evidence_request_message_kind_check;
      ALTER TABLE evidence_request_message ADD CONSTRAINT evidence_request_message_kind_check
        CHECK (kind IN ('comment', 'answer', 'return', 'withdrawal', 'reminder', 'extension', 'reassignment'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence_request_message DROP CONSTRAINT evidence_request_message_kind_check;
      -- Nobody's wall: these rows are every firm's.
      ALTER TABLE evidence_request_message NO FORCE ROW LEVEL SECURITY;
      UPDATE evidence_request_message SET kind = 'comment' WHERE kind IN ('reminder', 'extension', 'reassignment');
      ALTER TABLE evidence_request_message FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_request_message ADD CONSTRAINT evidence_request_message_kind_check
        CHECK (kind IN ('comment', 'answer', 'return', 'withdrawal'));
    `);
  }
}
