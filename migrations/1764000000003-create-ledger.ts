import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One RFC 6962 Merkle log per stream: a stream is an engagement, or the firm itself. The running role reads and calls
 * two functions; it can neither write an event by hand nor give a root that the leaves do not have.
 */
export class CreateLedger1764000000003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE ledger_head (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        stream_id uuid NOT NULL,
        size bigint NOT NULL,
        frontier bytea[] NOT NULL,
        root bytea NOT NULL,
        PRIMARY KEY (firm_id, stream_id)
      );
      CALL protect('ledger_head', 'append');
      REVOKE INSERT ON ledger_head FROM akashi_app;

      -- canon is text on purpose: jsonb would reorder keys and rewrite numbers, and the hash is over these bytes.
      CREATE TABLE ledger_event (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        seq bigint NOT NULL,
        canon text NOT NULL,
        leaf bytea NOT NULL,
        root_after bytea NOT NULL,
        PRIMARY KEY (firm_id, stream_id, seq),
        FOREIGN KEY (firm_id, stream_id) REFERENCES ledger_head (firm_id, stream_id)
      );
      CALL protect('ledger_event', 'append');
      REVOKE INSERT ON ledger_event FROM akashi_app;

      CREATE TABLE ledger_checkpoint (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        size bigint NOT NULL,
        root bytea NOT NULL,
        note text NOT NULL,
        timestamp_token bytea,
        reason text NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, stream_id, size),
        FOREIGN KEY (firm_id, stream_id) REFERENCES ledger_head (firm_id, stream_id)
      );
      CALL protect('ledger_checkpoint', 'append');

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'ledger rows never change' USING ERRCODE = '42501'; END $$;
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ledger_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON ledger_checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- Locks the head (its row is made on first use) and says how many events it has. Called last, just before commit.
      CREATE FUNCTION ledger_lock(stream uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE head_size bigint;
      BEGIN
        INSERT INTO ledger_head (firm_id, stream_id, size, frontier, root)
          VALUES (current_setting('app.firm')::uuid, stream, 0, '{}', sha256(''))
          ON CONFLICT DO NOTHING;
        SELECT size INTO head_size FROM ledger_head
          WHERE firm_id = current_setting('app.firm')::uuid AND stream_id = stream FOR UPDATE;
        RETURN head_size;
      END $$;

      -- Appends events after the locked head: leaf = SHA-256(00 || canon), node = SHA-256(01 || left || right) (RFC 6962 2.1).
      CREATE FUNCTION ledger_append(stream uuid, expected_size bigint, canons text[]) RETURNS bytea
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE head ledger_head; canon text; leaf_hash bytea; carried bytea; n bigint; i int;
      BEGIN
        SELECT * INTO STRICT head FROM ledger_head
          WHERE firm_id = current_setting('app.firm')::uuid AND stream_id = stream FOR UPDATE;
        IF head.size <> expected_size THEN
          RAISE EXCEPTION 'ledger head moved from % to %', expected_size, head.size USING ERRCODE = '40001';
        END IF;
        FOREACH canon IN ARRAY canons LOOP
          IF (canon::json ->> 'seq')::bigint <> head.size OR canon::json ->> 'stream' <> stream::text THEN
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
          head.root := head.frontier[cardinality(head.frontier)];
          FOR i IN REVERSE cardinality(head.frontier) - 1 .. 1 LOOP
            head.root := sha256('\\x01'::bytea || head.frontier[i] || head.root);
          END LOOP;
          INSERT INTO ledger_event (firm_id, stream_id, seq, canon, leaf, root_after)
            VALUES (head.firm_id, stream, head.size, canon, leaf_hash, head.root);
          head.size := head.size + 1;
        END LOOP;
        UPDATE ledger_head SET size = head.size, frontier = head.frontier, root = head.root
          WHERE firm_id = head.firm_id AND stream_id = stream;
        RETURN head.root;
      END $$;
      REVOKE ALL ON FUNCTION ledger_lock(uuid), ledger_append(uuid, bigint, text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger_lock(uuid), ledger_append(uuid, bigint, text[]) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION ledger_append(uuid, bigint, text[]);
      DROP FUNCTION ledger_lock(uuid);
      DROP TABLE ledger_checkpoint, ledger_event, ledger_head;
      DROP FUNCTION refuse_change();
    `);
  }
}
