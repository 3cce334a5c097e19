import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The firm's own log is compared as the engagements' are. Kinds that were not bound until now are written down for every ledger
 * that stood before: the command `seal` binds them as they are, once, and no ledger made later has anything to make up for.
 */
export class BindFirmRows1764000000050 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner reads and writes over the walls for the length of this migration.
      ALTER TABLE firm NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE engagement NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE ledger_reconciliation NO FORCE ROW LEVEL SECURITY;

      -- A log is an engagement's or the firm's: there is no engagement to point to for the latter.
      ALTER TABLE ledger_reconciliation DROP CONSTRAINT ledger_reconciliation_firm_id_engagement_id_fkey;
      ALTER TABLE ledger_reconciliation RENAME COLUMN engagement_id TO stream_id;
      ALTER TABLE ledger_reconciliation ADD FOREIGN KEY (firm_id) REFERENCES firm (firm_id);

      CREATE TABLE ledger_late_kind (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        stream_id uuid NOT NULL,
        kind text NOT NULL,
        bound_at timestamptz,
        PRIMARY KEY (firm_id, stream_id, kind)
      );

      INSERT INTO ledger_late_kind (firm_id, stream_id, kind)
        SELECT firm_id, id, 'base-service' FROM engagement
        UNION ALL SELECT firm_id, firm_id, k FROM firm CROSS JOIN unnest(ARRAY['member', 'ruleset']) AS k;

      ALTER TABLE ledger_reconciliation FORCE ROW LEVEL SECURITY;
      ALTER TABLE engagement FORCE ROW LEVEL SECURITY;
      ALTER TABLE firm FORCE ROW LEVEL SECURITY;
      CALL protect('ledger_late_kind', 'change');
      REVOKE INSERT, UPDATE ON ledger_late_kind FROM akashi_app;
      -- Said once and never taken back: whoever could begin a kind anew could have a rewritten row bound.
      GRANT UPDATE (bound_at) ON ledger_late_kind TO akashi_app;
      CREATE TRIGGER begins_once BEFORE UPDATE ON ledger_late_kind FOR EACH ROW
        WHEN (OLD.bound_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE ledger_late_kind;
      ALTER TABLE ledger_reconciliation NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE engagement NO FORCE ROW LEVEL SECURITY;
      DELETE FROM ledger_reconciliation WHERE stream_id = firm_id;
      ALTER TABLE ledger_reconciliation DROP CONSTRAINT ledger_reconciliation_firm_id_fkey;
      ALTER TABLE ledger_reconciliation RENAME COLUMN stream_id TO engagement_id;
      ALTER TABLE ledger_reconciliation ADD FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id);
      ALTER TABLE engagement FORCE ROW LEVEL SECURITY;
      ALTER TABLE ledger_reconciliation FORCE ROW LEVEL SECURITY;
    `);
  }
}
