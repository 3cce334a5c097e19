import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BindRows1764000000034 } from './1764000000034-bind-rows';

/**
 * The same entry, appended in two thirds of the time: the head is read into variables of its own, because each assignment to a part of
 * a row takes the whole row apart and together again, a dozen times an entry.
 */
export class AppendByScalars1764000000208 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE OR REPLACE FUNCTION ledger_record(stream uuid, befores text[], afters text[], seals bytea[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE
        firm uuid := current_setting('app.firm')::uuid;
        count bigint; peaks bytea[]; top bytea;
        canon text; event json; leaf_hash bytea; n bigint; height int; i int; k int;
      BEGIN
        IF cardinality(befores) IS DISTINCT FROM cardinality(afters) THEN
          RAISE EXCEPTION 'an event needs both parts of its text' USING ERRCODE = '22023';
        END IF;
        SELECT size, frontier INTO count, peaks FROM ledger_head
          WHERE firm_id = firm AND stream_id = stream FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          INSERT INTO ledger_head (firm_id, stream_id, size, frontier, root)
            VALUES (firm, stream, 0, '{}', sha256('')) ON CONFLICT DO NOTHING;
          SELECT size, frontier INTO STRICT count, peaks FROM ledger_head
            WHERE firm_id = firm AND stream_id = stream FOR NO KEY UPDATE;
        END IF;
        IF cardinality(befores) = 0 THEN RETURN; END IF;
        height := cardinality(peaks);
        FOR i IN 1 .. cardinality(befores) LOOP
          canon := befores[i] || count || afters[i];
          event := canon::json;
          IF (event ->> 'seq')::bigint IS DISTINCT FROM count OR event ->> 'stream' IS DISTINCT FROM stream::text THEN
            RAISE EXCEPTION 'event does not follow the head' USING ERRCODE = '22023';
          END IF;
          leaf_hash := sha256('\\x00'::bytea || convert_to(canon, 'UTF8'));
          top := leaf_hash;
          n := count;
          WHILE n % 2 = 1 LOOP
            top := sha256('\\x01'::bytea || peaks[height] || top);
            height := height - 1;
            n := n / 2;
          END LOOP;
          height := height + 1;
          peaks[height] := top;
          FOR k IN REVERSE height - 1 .. 1 LOOP
            top := sha256('\\x01'::bytea || peaks[k] || top);
          END LOOP;
          INSERT INTO ledger_event (firm_id, stream_id, seq, canon, leaf, root_after, seal)
            VALUES (firm, stream, count, canon, leaf_hash, top, seals[i]);
          count := count + 1;
        END LOOP;
        -- What lies above the last peak is of an entry before it.
        UPDATE ledger_head SET size = count, frontier = peaks[1 : height], root = top
          WHERE firm_id = firm AND stream_id = stream;
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    const former = BindRows1764000000034.recordFunction(
      'befores text[], afters text[], seals bytea[]',
      ', seal',
      ', seals[i]',
    );
    await run.query(former.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}
