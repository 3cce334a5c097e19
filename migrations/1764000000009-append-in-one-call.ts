import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lock, number and append in one call that travels with COMMIT: the head is held while the server works and not while the
 * program thinks, so ten people who record in one engagement wait for each other's commit and for nothing else.
 */
export class AppendInOneCall1764000000009 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION ledger_append(uuid, bigint, text[]);
      DROP FUNCTION ledger_lock(uuid);

      -- Each event comes as its canonical text before and after the number, which only the locked head knows. Its row is
      -- made on first use. leaf = SHA-256(00 || canon), node = SHA-256(01 || left || right) (RFC 6962 2.1).
      CREATE FUNCTION ledger_record(stream uuid, befores text[], afters text[]) RETURNS void
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
          INSERT INTO ledger_event (firm_id, stream_id, seq, canon, leaf, root_after)
            VALUES (firm, stream, head.size, canon, leaf_hash, head.root);
          head.size := head.size + 1;
        END LOOP;
        UPDATE ledger_head SET size = head.size, frontier = head.frontier, root = head.root
          WHERE firm_id = firm AND stream_id = stream;
      END $$;
      REVOKE ALL ON FUNCTION ledger_record(uuid, text[], text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger_record(uuid, text[], text[]) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION ledger_record(uuid, text[], text[]);

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
}
