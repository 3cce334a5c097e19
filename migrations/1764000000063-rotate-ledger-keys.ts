import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The keys of a firm after the one it began with, which the configuration holds. `announcement` is a note that the key before and the
 * new one signed; the private half is sealed under a key that no database holds. A retired one stays: packages of its days are
 * built again under it.
 */
export class RotateLedgerKeys1764000000063 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE ledger_key (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        number int NOT NULL CHECK (number >= 2),
        announcement text NOT NULL,
        sealed_key bytea NOT NULL,
        PRIMARY KEY (firm_id, number)
      );
      CALL protect('ledger_key', 'append');
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ledger_key FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE ledger_key`);
  }
}
