import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What witnesses outside of this database cosigned, a line for each place and witness, and how far each of them was when it was asked
 * last. Both are told to the firm; what they prove is proved by the cosignatures and by the witness itself.
 */
export class KeepCosignatures1764000000079 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE ledger_cosignature (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        size bigint NOT NULL,
        witness text NOT NULL,
        line text NOT NULL,
        cosigned_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, stream_id, size, witness),
        FOREIGN KEY (firm_id, stream_id, size) REFERENCES ledger_checkpoint (firm_id, stream_id, size)
      );
      CALL protect('ledger_cosignature', 'append');
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ledger_cosignature FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE witness_answer (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        witness text NOT NULL,
        -- The largest place that it cosigned.
        size bigint NOT NULL DEFAULT 0,
        asked_at timestamptz NOT NULL,
        ask_again_at timestamptz NOT NULL,
        -- Null while it cosigns what it is asked for.
        fault text CHECK (fault IN ('unreachable', 'unknown-log', 'unknown-key', 'ahead', 'forked', 'inconsistent', 'not-a-cosignature')),
        fault_since timestamptz,
        -- How long the log is for the witness, where it said so.
        seen_size bigint,
        attempts int NOT NULL DEFAULT 0,
        PRIMARY KEY (firm_id, stream_id, witness),
        FOREIGN KEY (firm_id, stream_id) REFERENCES ledger_head (firm_id, stream_id),
        CHECK ((fault IS NULL) = (fault_since IS NULL))
      );
      CALL protect('witness_answer', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE witness_answer, ledger_cosignature`);
  }
}
