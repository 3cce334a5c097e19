import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One chain of lines per firm: hash = SHA-256(hash before || text), grown in the database as the ledger is. `seal` covers the
 * hash before and the text under a key that no database holds. The oldest lines go when the firm's own term is over, and by
 * one function alone, which leaves the place and the hash where the chain now begins.
 */
export class KeepSecurityLog1764000000053 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE firm NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE firm ADD COLUMN log_retention_days int NOT NULL DEFAULT 1096
        CHECK (log_retention_days BETWEEN 365 AND 3653);
      ALTER TABLE firm FORCE ROW LEVEL SECURITY;

      CREATE TABLE security_log_head (
        firm_id uuid PRIMARY KEY REFERENCES firm (firm_id),
        size bigint NOT NULL,
        hash bytea NOT NULL,
        begins_at bigint NOT NULL,
        hash_before bytea NOT NULL
      );
      CALL protect('security_log_head', 'append');
      REVOKE INSERT ON security_log_head FROM akashi_app;

      -- The columns beside canon repeat it, so that they can be searched.
      CREATE TABLE security_event (
        firm_id uuid NOT NULL REFERENCES security_log_head (firm_id),
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        thing text,
        object text,
        engagement_id text,
        person_id text,
        canon text NOT NULL,
        hash bytea NOT NULL,
        seal text NOT NULL,
        PRIMARY KEY (firm_id, seq)
      );
      CALL protect('security_event', 'append');
      REVOKE INSERT ON security_event FROM akashi_app;
      CREATE INDEX security_event_at ON security_event (firm_id, at);
      CREATE INDEX security_event_kind ON security_event (firm_id, kind, seq);
      CREATE INDEX security_event_thing ON security_event (firm_id, thing, seq) WHERE thing IS NOT NULL;
      CREATE INDEX security_event_person ON security_event (firm_id, person_id, seq) WHERE person_id IS NOT NULL;
      CREATE INDEX security_event_object ON security_event (firm_id, object, seq) WHERE object IS NOT NULL;

      -- A line that the chain has already been shortened by may go; no other, and none is ever changed.
      CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql SET search_path = akashi, pg_catalog AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM security_log_head h
            WHERE h.firm_id = OLD.firm_id AND OLD.seq < h.begins_at) THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'lines of the security log never change' USING ERRCODE = '42501';
      END $$;
      CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON security_event
        FOR EACH ROW EXECUTE FUNCTION refuse_log_change();

      CREATE FUNCTION security_log_lock() RETURNS TABLE (size bigint, hash bytea)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE firm uuid := current_setting('app.firm')::uuid;
      BEGIN
        INSERT INTO security_log_head (firm_id, size, hash, begins_at, hash_before)
          VALUES (firm, 0, sha256(''), 0, sha256('')) ON CONFLICT DO NOTHING;
        RETURN QUERY SELECT h.size, h.hash FROM security_log_head h WHERE h.firm_id = firm FOR NO KEY UPDATE;
      END $$;

      CREATE FUNCTION security_log_append(canons text[], seals text[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE firm uuid := current_setting('app.firm')::uuid; head security_log_head; event json; i int;
      BEGIN
        IF cardinality(canons) IS DISTINCT FROM cardinality(seals) THEN
          RAISE EXCEPTION 'every line has a seal' USING ERRCODE = '22023';
        END IF;
        SELECT * INTO STRICT head FROM security_log_head h WHERE h.firm_id = firm FOR NO KEY UPDATE;
        FOR i IN 1 .. cardinality(canons) LOOP
          event := canons[i]::json;
          IF (event ->> 'seq')::bigint IS DISTINCT FROM head.size OR event ->> 'firm' IS DISTINCT FROM firm::text THEN
            RAISE EXCEPTION 'line does not follow the head' USING ERRCODE = '22023';
          END IF;
          head.hash := sha256(head.hash || convert_to(canons[i], 'UTF8'));
          INSERT INTO security_event (firm_id, seq, at, kind, thing, object, engagement_id, person_id, canon, hash, seal)
            VALUES (firm, head.size, (event ->> 'at')::timestamptz, event ->> 'kind', event ->> 'thing', event ->> 'object',
              event ->> 'engagement', event -> 'person' ->> 'id', canons[i], head.hash, seals[i]);
          head.size := head.size + 1;
        END LOOP;
        UPDATE security_log_head h SET size = head.size, hash = head.hash WHERE h.firm_id = firm;
      END $$;

      -- Takes away what is older than the firm's own term, from the front, and says how much and where the chain now begins.
      CREATE FUNCTION security_log_prune(today timestamptz) RETURNS TABLE (removed bigint, begins_at bigint)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      DECLARE firm uuid := current_setting('app.firm')::uuid; head security_log_head; kept bigint; since timestamptz;
      BEGIN
        SELECT least(today, clock_timestamp()) - make_interval(days => f.log_retention_days) INTO STRICT since
          FROM firm f WHERE f.firm_id = firm;
        SELECT * INTO head FROM security_log_head h WHERE h.firm_id = firm FOR NO KEY UPDATE;
        IF NOT FOUND THEN RETURN; END IF;
        SELECT coalesce(min(e.seq), head.size) INTO kept FROM security_event e WHERE e.firm_id = firm AND e.at >= since;
        IF kept <= head.begins_at THEN RETURN; END IF;
        UPDATE security_log_head h SET begins_at = kept, hash_before =
          (SELECT e.hash FROM security_event e WHERE e.firm_id = firm AND e.seq = kept - 1) WHERE h.firm_id = firm;
        DELETE FROM security_event e WHERE e.firm_id = firm AND e.seq < kept;
        RETURN QUERY SELECT kept - head.begins_at, kept;
      END $$;

      REVOKE ALL ON FUNCTION security_log_lock(), security_log_append(text[], text[]), security_log_prune(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION security_log_lock(), security_log_append(text[], text[]), security_log_prune(timestamptz)
        TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION security_log_prune(timestamptz);
      DROP FUNCTION security_log_append(text[], text[]);
      DROP FUNCTION security_log_lock();
      DROP TABLE security_event;
      DROP FUNCTION refuse_log_change();
      DROP TABLE security_log_head;
      ALTER TABLE firm DROP COLUMN log_retention_days;
    `);
  }
}
