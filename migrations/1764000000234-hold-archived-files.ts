import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 廃棄の停止 (legal hold): while one is in force nothing of the engagement is destroyed, whatever its retention says. It is set for a matter,
 * with the reason, and another person than who set it lifts it.
 */
export class HoldArchivedFiles1764000000234 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE legal_hold (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        matter text NOT NULL CHECK (length(matter) BETWEEN 1 AND 200),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        -- How whoever set and lifted it proved who they are.
        set_method text NOT NULL,
        lifted_by uuid,
        lifted_at timestamptz,
        lift_method text,
        lift_reason text CHECK (length(lift_reason) BETWEEN 1 AND 2000),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, set_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, lifted_by) REFERENCES member (firm_id, user_id),
        CHECK (num_nonnulls(lifted_by, lifted_at, lift_method, lift_reason) IN (0, 4)),
        -- Two people, whatever a rule forgets.
        CHECK (lifted_by IS DISTINCT FROM set_by)
      );
      CALL protect('legal_hold', 'change');

      -- What was set is never another, and once lifted it stays lifted.
      CREATE FUNCTION legal_hold_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL
          OR (OLD.number, OLD.matter, OLD.reason, OLD.set_by, OLD.set_at, OLD.set_method)
            IS DISTINCT FROM (NEW.number, NEW.matter, NEW.reason, NEW.set_by, NEW.set_at, NEW.set_method)
        THEN RAISE EXCEPTION 'a legal hold stays as it was set';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER legal_hold_stays BEFORE UPDATE OR DELETE ON legal_hold FOR EACH ROW EXECUTE FUNCTION legal_hold_stays();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE legal_hold; DROP FUNCTION legal_hold_stays()`);
  }
}
