/** Lock, number and append in one call; leaf = SHA-256(00 || canon), node = SHA-256(01 || left || right) (RFC 6962 2.1). */
export function recordFunction(parameters: string, column: string, value: string): string {
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
