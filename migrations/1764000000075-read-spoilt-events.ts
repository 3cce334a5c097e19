import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A text of the ledger that somebody spoilt in the database is a line that says nothing, and never the end of an answer. */
export class ReadSpoiltEvents1764000000075 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The action of an event, and the words by which it is found; null of a text that is no event.
      CREATE FUNCTION event_words(told text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE AS $$
      DECLARE event json;
      BEGIN
        event := told::json;
        RETURN ARRAY[event ->> 'action', lower(concat_ws(' ', event ->> 'action', event #>> '{actor,name}',
          event #>> '{entity,id}', event ->> 'reason', event ->> 'facts'))];
      EXCEPTION WHEN data_exception THEN RETURN NULL;
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP FUNCTION event_words(text)`);
  }
}
