import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 追補: what is said of a closed file after its archive, dated, with its reason, and confirmed by another person. It stands beside what it
 * is about and changes nothing of it.
 */
export class AddToArchivedFiles1764000000226 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE addendum (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        -- The paper that it concerns; null where it is the whole file.
        test_id uuid,
        dated_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        said text NOT NULL CHECK (length(said) BETWEEN 1 AND 20000),
        state text NOT NULL DEFAULT 'written' CHECK (state IN ('written', 'confirmed', 'withdrawn')),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        ended_by uuid,
        ended_at timestamptz,
        -- How whoever confirmed it proved who they are.
        method text,
        end_reason text,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, written_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, ended_by) REFERENCES member (firm_id, user_id),
        CHECK (num_nonnulls(ended_by, ended_at) = CASE state WHEN 'written' THEN 0 ELSE 2 END),
        CHECK ((state = 'confirmed') = (method IS NOT NULL)),
        CHECK ((state = 'withdrawn') = (end_reason IS NOT NULL)),
        -- Two people, whatever a rule forgets; and nobody takes back what another wrote.
        CHECK (state <> 'confirmed' OR ended_by <> written_by),
        CHECK (state <> 'withdrawn' OR ended_by = written_by)
      );
      CALL protect('addendum', 'change');

      -- What was written is never another; and once it was confirmed or taken back, nothing of it is.
      CREATE FUNCTION addendum_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'an addendum stays as it was written'; END IF;
        IF OLD.state <> 'written'
          OR (OLD.number, OLD.test_id, OLD.dated_on, OLD.reason, OLD.said, OLD.written_by, OLD.written_at)
            IS DISTINCT FROM (NEW.number, NEW.test_id, NEW.dated_on, NEW.reason, NEW.said, NEW.written_by, NEW.written_at)
        THEN RAISE EXCEPTION 'an addendum stays as it was written';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER addendum_stays BEFORE UPDATE OR DELETE ON addendum FOR EACH ROW EXECUTE FUNCTION addendum_stays();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE addendum; DROP FUNCTION addendum_stays()`);
  }
}
