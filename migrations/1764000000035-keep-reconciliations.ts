import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each comparison of rows with events came to. */
export class KeepReconciliations1764000000035 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE ledger_reconciliation (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('request', 'nightly', 'approval', 'package')),
        ran_at timestamptz NOT NULL DEFAULT now(),
        took_ms int NOT NULL,
        size bigint NOT NULL,
        kinds jsonb NOT NULL,
        differences jsonb NOT NULL,
        differing int NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('ledger_reconciliation', 'append');
      CREATE INDEX ledger_reconciliation_newest ON ledger_reconciliation (firm_id, engagement_id, ran_at DESC);

    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE ledger_reconciliation;`);
  }
}
