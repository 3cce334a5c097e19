import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is shown as final is bound to the event that made it so. A binding holds keyed digests, whose key no database holds;
 * the seal of an event, under the same key, covers its text and its bindings, so neither can be put back to what it was.
 */
export class BindRows1764000000034 implements MigrationInterface {
  /** Lock, number and append in one call; leaf = SHA-256(00 || canon), node = SHA-256(01 || left || right) (RFC 6962 2.1). */
  static recordFunction(parameters: string, column: string, value: string): string {
    return `
      CREATE FUNCTION ledger_record(stream uuid, ${parameters}) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE
        firm uuid := current_setting('app.firm')::uuid;
        head ledger_head; canon text; event json; leaf_hash bytea; carried bytea; n bigint; i int; k int;
      BEGIN
        IF cardinality(befores) IS DISTINCT FROM cardinality(afters) THEN
          RAISE EXCEPTION 'an event needs both parts of its text' USING ERRCODE = '22023';
        END IF;
        SELECT * INTO head FROM ledger_head WHERE firm_id = firm AND stream_id = stream FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          INSERT INTO ledger_head (firm_id, stream_id, size, frontier, root)
            VALUES (firm, stream, 0, '{}', sha256('')) ON CONFLICT DO NOTHING;
          SELECT * INTO STRICT head FROM ledger_head WHERE firm_id = firm AND stream_id = stream FOR NO KEY UPDATE;
        END IF;
        FOR i IN 1 .. cardinality(befores) LOOP
          canon := befores[i] || head.size || afters[i];
          event := canon::json;
          IF (event ->> 'seq')::bigint IS DISTINCT FROM head.size OR event ->> 'stream' IS DISTINCT FROM stream::text THEN
            RAISE EXCEPTION 'event does not follow the head' USING ERRCODE = '22023';
          END IF;
          leaf_hash := sha256('\\x00'::bytea || convert_to(canon, 'UTF8'));
          carried := leaf_hash;
          n := head.size;
          WHILE n % 2 = 1 LOOP
            carried := sha256('\\x01'::bytea || head.frontier[cardinality(head.frontier)] || carried);
            head.frontier := head.frontier[1 : cardinality(head.frontier) - 1];
            n := n / 2;
          END LOOP;
          head.frontier := head.frontier || carried;
          head.root := carried;
          FOR k IN REVERSE cardinality(head.frontier) - 1 .. 1 LOOP
            head.root := sha256('\\x01'::bytea || head.frontier[k] || head.root);
          END LOOP;
          INSERT INTO ledger_event (firm_id, stream_id, seq, canon, leaf, root_after${column})
            VALUES (firm, stream, head.size, canon, leaf_hash, head.root${value});
          head.size := head.size + 1;
        END LOOP;
        UPDATE ledger_head SET size = head.size, frontier = head.frontier, root = head.root
          WHERE firm_id = firm AND stream_id = stream;
      END $$;`;
  }

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE ledger_event ADD COLUMN seal bytea;
      DROP FUNCTION ledger_record(uuid, text[], text[]);

      -- As before, and each event with its seal: the keyed digest over its text without the number and over its bindings.
      ${BindRows1764000000034.recordFunction('befores text[], afters text[], seals bytea[]', ', seal', ', seals[i]')}
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
      ${BindRows1764000000034.recordFunction('befores text[], afters text[]', '', '')}
      REVOKE ALL ON FUNCTION ledger_record(uuid, text[], text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger_record(uuid, text[], text[]) TO akashi_app;
    `);
  }
}
