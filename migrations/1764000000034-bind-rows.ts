import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordFunction } from './functions/record-function';

/**
 * What is shown as final is bound to the event that made it so. A binding holds keyed digests, whose key no database holds;
 * the seal of an event, under the same key, covers its text and its bindings, so neither can be put back to what it was.
 */
export class BindRows1764000000034 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE ledger_event ADD COLUMN seal bytea;
      DROP FUNCTION ledger_record(uuid, text[], text[]);

      -- As before, and each event with its seal: the keyed digest over its text without the number and over its bindings.
      ${recordFunction('befores text[], afters text[], seals bytea[]', ', seal', ', seals[i]')}
      REVOKE ALL ON FUNCTION ledger_record(uuid, text[], text[], bytea[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger_record(uuid, text[], text[], bytea[]) TO akashi_app;

      -- The rows of one thing as an event left them; without an event: as they stood when binding began.
      CREATE TABLE ledger_binding (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        stream_id uuid NOT NULL,
        id uuid NOT NULL,
        event_id uuid,
        kind text NOT NULL,
        key text NOT NULL,
        rows text[] NOT NULL,
        digests text[] NOT NULL,
        PRIMARY KEY (firm_id, stream_id, id),
        CHECK (cardinality(rows) = cardinality(digests))
      );
      CALL protect('ledger_binding', 'append');
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ledger_binding FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- How long a ledger was when sealing began, and its root there, under the same key.
      CREATE TABLE ledger_sealing (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        stream_id uuid NOT NULL,
        size bigint NOT NULL,
        root bytea NOT NULL,
        seal bytea NOT NULL,
        PRIMARY KEY (firm_id, stream_id)
      );
      CALL protect('ledger_sealing', 'append');
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ledger_sealing FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE ledger_sealing, ledger_binding;
      DROP FUNCTION ledger_record(uuid, text[], text[], bytea[]);
      ALTER TABLE ledger_event DROP COLUMN seal;
      ${recordFunction('befores text[], afters text[]', '', '')}
      REVOKE ALL ON FUNCTION ledger_record(uuid, text[], text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger_record(uuid, text[], text[]) TO akashi_app;
    `);
  }
}
