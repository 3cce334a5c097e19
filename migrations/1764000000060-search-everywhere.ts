import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is found by its words, once for each thing, kept in the transaction that changes it. Keys are made by the program: of
 * each pair of letters, of each beginning of a number, for the room and the kind of the thing, so that a word of two letters
 * is one look into the index and what stands in another room is never touched.
 */
export class SearchEverywhere1764000000060 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE search_entry (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        -- The engagement; the firm itself for what is of none.
        room uuid NOT NULL,
        kind text NOT NULL,
        id uuid NOT NULL,
        -- 0 is the thing itself; the pages of its text follow.
        part int NOT NULL DEFAULT 0,
        -- Where it is opened, when that is not its own page.
        parent uuid,
        label text NOT NULL DEFAULT '',
        code text NOT NULL,
        code_order text NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        -- Title and readings, then all of it: folded, a line each.
        names text NOT NULL,
        folded text NOT NULL,
        keys int[] NOT NULL,
        PRIMARY KEY (firm_id, room, kind, id, part)
      );
      CALL protect('search_entry', 'work');
      -- A long list of what is not sorted in yet would be read at each question.
      CREATE INDEX search_entry_keys ON search_entry USING gin (keys) WITH (gin_pending_list_limit = 256);

      -- Under a firm's wall no index over arrays is used, because their comparison is not leakproof. So the owner looks, in the
      -- one function below, which gives nothing but keys of the firm's own rows; the rows are then read behind the wall.
      CREATE POLICY found_by_owner ON search_entry FOR SELECT TO akashi_owner USING (true);

      -- For each i, things of one kind in one room that have all of these keys and in which all of these words stand.
      CREATE FUNCTION find_entries(rooms uuid[], kinds text[], keys text[], words text[], most int)
      RETURNS TABLE (room uuid, kind text, id uuid, part int, place int, code_order text)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = akashi, pg_catalog SET enable_seqscan = off AS $$
      #variable_conflict use_column
      DECLARE
        firm uuid := current_setting('app.firm')::uuid;
        -- What is looked at of a common word is bounded in all, however many rooms there are.
        looked int := greatest(20, 3000 / greatest(1, coalesce(cardinality(rooms), 0)));
        asked int[]; told text[]; i int;
      BEGIN
        IF coalesce(current_setting('app.client', true), '') <> '' THEN RETURN; END IF;
        FOR i IN 1 .. coalesce(cardinality(rooms), 0) LOOP
          asked := keys[i]::int[];
          CONTINUE WHEN cardinality(asked) = 0;
          told := string_to_array(words[i], E'\\n');
          RETURN QUERY
            WITH hit AS MATERIALIZED (
              SELECT s.firm_id, s.room, s.kind, s.id, s.part, s.code_order,
                CASE WHEN told = '{}' THEN 0 ELSE coalesce(nullif(strpos(s.names, told[1]), 0), 100000) END AS place
              FROM search_entry s
              WHERE s.keys @> asked AND (told = '{}' OR strpos(s.folded, told[1]) > 0)
                AND (cardinality(told) < 2 OR NOT EXISTS (SELECT FROM unnest(told) w WHERE strpos(s.folded, w) = 0))
              LIMIT looked)
            SELECT h.room, h.kind, h.id, h.part, h.place, h.code_order FROM hit h
            WHERE h.firm_id = firm AND h.room = rooms[i] AND h.kind = kinds[i]
            ORDER BY h.place, h.code_order, h.part LIMIT most;
        END LOOP;
      END $$;
      REVOKE ALL ON FUNCTION find_entries(uuid[], text[], text[], text[], int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_entries(uuid[], text[], text[], text[], int) TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION find_entries(uuid[], text[], text[], text[], int);
      DROP TABLE search_entry;
    `);
  }
}
