import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version of a firm's own comes into force when a second person has approved it, and an engagement obeys none that
 * nobody approved. What was in force before goes on: it counts as approved by whoever made it.
 */
export class ApproveRulesets1764000000026 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner reads the versions and the engagements of all firms; the walls are up again before anyone else comes in.
      ALTER TABLE firm_ruleset NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE engagement NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;

      -- A withdrawn draft stays, and its predecessor is corrected again: the numbers alone keep two versions apart.
      ALTER TABLE firm_ruleset
        DROP CONSTRAINT firm_ruleset_firm_id_predecessor_id_key,
        ADD UNIQUE (firm_id, id, revised_by);

      CREATE TABLE firm_ruleset_decision (
        firm_id uuid NOT NULL,
        ruleset_id text NOT NULL,
        revised_by uuid NOT NULL,
        decision text NOT NULL CHECK (decision IN ('approved', 'withdrawn')),
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        reason text NOT NULL DEFAULT '',
        approved_id text GENERATED ALWAYS AS (CASE WHEN decision = 'approved' THEN ruleset_id END) STORED,
        PRIMARY KEY (firm_id, ruleset_id),
        UNIQUE (firm_id, approved_id),
        CHECK ((decision = 'withdrawn') = (reason <> '')),
        FOREIGN KEY (firm_id, ruleset_id, revised_by) REFERENCES firm_ruleset (firm_id, id, revised_by),
        FOREIGN KEY (firm_id, decided_by) REFERENCES member (firm_id, user_id)
      );
      INSERT INTO firm_ruleset_decision (firm_id, ruleset_id, revised_by, decision, decided_by, decided_at)
        SELECT firm_id, id, revised_by, 'approved', revised_by, revised_at FROM firm_ruleset;
      -- Asked of every row from now on; the versions of before keep the one person they had.
      ALTER TABLE firm_ruleset_decision
        ADD CONSTRAINT second_person CHECK (decision = 'withdrawn' OR decided_by <> revised_by) NOT VALID;
      CALL protect('firm_ruleset_decision', 'append');

      ALTER TABLE engagement
        ADD FOREIGN KEY (firm_id, firm_ruleset_id) REFERENCES firm_ruleset_decision (firm_id, approved_id) NOT VALID;

      ALTER TABLE firm_ruleset FORCE ROW LEVEL SECURITY;
      ALTER TABLE engagement FORCE ROW LEVEL SECURITY;
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE engagement DROP CONSTRAINT engagement_firm_id_firm_ruleset_id_fkey1;
      DROP TABLE firm_ruleset_decision;
      ALTER TABLE firm_ruleset
        DROP CONSTRAINT firm_ruleset_firm_id_id_revised_by_key,
        ADD UNIQUE (firm_id, predecessor_id);
    `);
  }
}
