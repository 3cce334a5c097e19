import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `find_entries` looks at, with each thing once however many of its pages a word stands on. */
const findEntries = (each: string) => `
  CREATE OR REPLACE FUNCTION find_entries(rooms uuid[], kinds text[], keys text[], words text[], most int)
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
        ${each}
        ORDER BY h.place, h.code_order, h.part LIMIT most;
    END LOOP;
  END $$;`;

const ofHits = `SELECT h.room, h.kind, h.id, h.part, h.place, h.code_order FROM hit h
        WHERE h.firm_id = firm AND h.room = rooms[i] AND h.kind = kinds[i]`;
const eachPart = ofHits;
const eachThing = `SELECT h.room, h.kind, h.id, h.part, h.place, h.code_order FROM (
          SELECT DISTINCT ON (o.id) o.* FROM (${ofHits}) o ORDER BY o.id, o.place, o.part) h`;

/**
 * The words that stand in a file of evidence, read once for each version by whoever works on jobs. They find the evidence and
 * are no record: they can be read from the file again at any time.
 */
export class KeepWordsOfEvidence1764000000117 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE evidence_text (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        version_no int NOT NULL,
        -- Null for a file that no words could be read of.
        pages text[],
        is_cut boolean NOT NULL DEFAULT false,
        PRIMARY KEY (firm_id, engagement_id, evidence_id, version_no),
        FOREIGN KEY (firm_id, engagement_id, evidence_id, version_no)
          REFERENCES evidence_version (firm_id, engagement_id, evidence_id, version_no)
      );
      CALL protect('evidence_text', 'work');
      ${findEntries(eachThing)}
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ${findEntries(eachPart)}
      DROP TABLE evidence_text;
    `);
  }
}
