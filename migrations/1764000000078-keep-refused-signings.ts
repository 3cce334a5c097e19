import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places that the firm's key refused to sign because the log no longer continues the one it signed last. One stands until a later place is
 * signed; asked again and again, the same refusal is kept once.
 */
export class KeepRefusedSignings1764000000078 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE ledger_refused_signing (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        size bigint NOT NULL,
        signed_size bigint NOT NULL,
        refused_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, stream_id, size, signed_size),
        FOREIGN KEY (firm_id, stream_id) REFERENCES ledger_head (firm_id, stream_id)
      );
      CALL protect('ledger_refused_signing', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE ledger_refused_signing`);
  }
}
