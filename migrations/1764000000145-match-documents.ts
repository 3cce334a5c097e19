import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents beside the items of a sample: which is of which item, the rule by which their fields are looked for, what each look found,
 * and which proposals a person took. A look and what was taken of it stay as they were; the next look is another one.
 */
export class MatchDocuments1764000000145 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner checks the new references, and clears words, over all firms; the walls are up again before anyone else comes in.
      ALTER TABLE evidence_text NO FORCE ROW LEVEL SECURITY;
      -- A line for each line of a page: where it stands in its file. Words of before are read again, with their places.
      ALTER TABLE evidence_text ADD COLUMN places text[];
      DELETE FROM evidence_text WHERE pages IS NOT NULL;
      ALTER TABLE evidence_text ADD CHECK ((pages IS NULL) = (places IS NULL));
      ALTER TABLE evidence_text FORCE ROW LEVEL SECURITY;

      CREATE TABLE match_rule (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        population_id uuid NOT NULL,
        version_no int NOT NULL CHECK (version_no > 0),
        fields jsonb NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, population_id, version_no),
        FOREIGN KEY (firm_id, engagement_id, population_id) REFERENCES population (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, set_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('match_rule', 'append');

      CREATE TABLE item_document (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        item_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        found_by text NOT NULL CHECK (found_by IN ('name', 'text', 'person')),
        placed_by uuid NOT NULL,
        placed_at timestamptz NOT NULL DEFAULT now(),
        ended_by uuid,
        ended_at timestamptz,
        PRIMARY KEY (firm_id, engagement_id, id),
        CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
        FOREIGN KEY (firm_id, engagement_id, item_id) REFERENCES sample_item (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, evidence_id) REFERENCES evidence (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, placed_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, ended_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('item_document', 'change');
      CREATE UNIQUE INDEX item_document_once ON item_document (firm_id, engagement_id, item_id, evidence_id)
        WHERE ended_at IS NULL;

      CREATE TABLE match_run (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        population_id uuid NOT NULL,
        run_no int NOT NULL CHECK (run_no > 0),
        rule_no int NOT NULL,
        run_by uuid NOT NULL,
        run_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, population_id, run_no),
        FOREIGN KEY (firm_id, engagement_id, population_id, rule_no)
          REFERENCES match_rule (firm_id, engagement_id, population_id, version_no),
        FOREIGN KEY (firm_id, run_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('match_run', 'append');

      CREATE TABLE item_match (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        population_id uuid NOT NULL,
        run_no int NOT NULL,
        item_id uuid NOT NULL,
        -- Each field of the rule, what the population says, and where which file says it.
        fields jsonb NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, population_id, run_no, item_id),
        FOREIGN KEY (firm_id, engagement_id, population_id, run_no)
          REFERENCES match_run (firm_id, engagement_id, population_id, run_no),
        FOREIGN KEY (firm_id, engagement_id, item_id) REFERENCES sample_item (firm_id, engagement_id, id)
      );
      CALL protect('item_match', 'append');

      CREATE TABLE taken_proposal (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        item_id uuid NOT NULL,
        test_id uuid NOT NULL,
        attribute text NOT NULL,
        -- The result that it became: one that somebody records later over it is theirs.
        result_version int NOT NULL,
        population_id uuid NOT NULL,
        run_no int NOT NULL,
        taken_by uuid NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, item_id, test_id, attribute, result_version),
        FOREIGN KEY (firm_id, engagement_id, item_id, test_id, attribute)
          REFERENCES item_result (firm_id, engagement_id, item_id, test_id, attribute),
        FOREIGN KEY (firm_id, engagement_id, population_id, run_no, item_id)
          REFERENCES item_match (firm_id, engagement_id, population_id, run_no, item_id),
        FOREIGN KEY (firm_id, taken_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('taken_proposal', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE taken_proposal, item_match, match_run, item_document, match_rule;
      ALTER TABLE evidence_text DROP COLUMN places`);
  }
}
