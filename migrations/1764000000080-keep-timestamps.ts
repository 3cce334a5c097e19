import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Time-stamp tokens (RFC 3161) of signed places, and how the authority answered last for a log that waits for one. The column that was
 * meant for tokens beside the place never held one: those rows never change, and a token comes later.
 */
export class KeepTimestamps1764000000080 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE ledger_timestamp (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        size bigint NOT NULL,
        token bytea NOT NULL,
        authority text NOT NULL,
        stamped_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, stream_id, size),
        FOREIGN KEY (firm_id, stream_id, size) REFERENCES ledger_checkpoint (firm_id, stream_id, size)
      );
      CALL protect('ledger_timestamp', 'append');
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ledger_timestamp FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE timestamp_fault (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        fault text NOT NULL,
        since timestamptz NOT NULL,
        attempts int NOT NULL,
        ask_again_at timestamptz NOT NULL,
        -- A fault is over once a place was stamped after it.
        PRIMARY KEY (firm_id, stream_id),
        FOREIGN KEY (firm_id, stream_id) REFERENCES ledger_head (firm_id, stream_id)
      );
      CALL protect('timestamp_fault', 'work');

      ALTER TABLE ledger_checkpoint DROP COLUMN timestamp_token;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE ledger_checkpoint ADD COLUMN timestamp_token bytea;
      DROP TABLE timestamp_fault, ledger_timestamp`);
  }
}
