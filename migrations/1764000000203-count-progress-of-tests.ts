import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many tests of an engagement are done, and how many of them on which day: a list of a thousand engagements would otherwise
 * count a million tests each time. A trigger counts, in the transaction of the change itself, so that nothing that writes a test
 * can forget it; an engagement's transactions follow one another at its ledger anyway.
 */
export class CountProgressOfTests1764000000203 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE test_progress (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        total int NOT NULL,
        prepared int NOT NULL,
        reviewed int NOT NULL,
        PRIMARY KEY (firm_id, engagement_id),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('test_progress', 'change');

      -- Signed by who performed them on that day, less what was taken back on it.
      CREATE TABLE test_progress_day (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        done_on date NOT NULL,
        done int NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, done_on),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('test_progress_day', 'change');
      CREATE INDEX test_progress_day_lately ON test_progress_day (firm_id, done_on) INCLUDE (engagement_id, done);

      ALTER TABLE control_test NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE sign_off NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE test_progress NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE test_progress_day NO FORCE ROW LEVEL SECURITY;
      INSERT INTO test_progress
        SELECT firm_id, engagement_id, count(*), count(*) FILTER (WHERE state = 'prepared'), count(*) FILTER (WHERE state = 'reviewed')
        FROM control_test WHERE state <> 'closed' GROUP BY 1, 2;
      INSERT INTO test_progress_day
        SELECT x.firm_id, x.engagement_id, x.done_on, count(*) FROM (
          SELECT c.firm_id, c.engagement_id, max((s.signed_at AT TIME ZONE 'Asia/Tokyo')::date) AS done_on
          FROM control_test c JOIN sign_off s ON s.firm_id = c.firm_id AND s.engagement_id = c.engagement_id
            AND s.subject_type = 'control_test' AND s.subject_id = c.id AND s.role = 'prepare'
          WHERE c.state IN ('prepared', 'reviewed') GROUP BY c.firm_id, c.engagement_id, c.id) x
        GROUP BY 1, 2, 3;
      ALTER TABLE control_test FORCE ROW LEVEL SECURITY;
      ALTER TABLE sign_off FORCE ROW LEVEL SECURITY;
      ALTER TABLE test_progress FORCE ROW LEVEL SECURITY;
      ALTER TABLE test_progress_day FORCE ROW LEVEL SECURITY;

      -- Gives what a statement changed, its rows before and after it, in one row an engagement.
      CREATE FUNCTION add_test_progress(firm uuid, engagement uuid, more int, more_prepared int, more_reviewed int)
        RETURNS void LANGUAGE sql SET search_path = akashi, pg_catalog AS $$
        INSERT INTO test_progress AS p (firm_id, engagement_id, total, prepared, reviewed)
          SELECT firm, engagement, more, more_prepared, more_reviewed WHERE (more, more_prepared, more_reviewed) <> (0, 0, 0)
          ON CONFLICT (firm_id, engagement_id) DO UPDATE SET total = p.total + excluded.total,
            prepared = p.prepared + excluded.prepared, reviewed = p.reviewed + excluded.reviewed;
        INSERT INTO test_progress_day AS d (firm_id, engagement_id, done_on, done)
          SELECT firm, engagement, (now() AT TIME ZONE 'Asia/Tokyo')::date, more_prepared + more_reviewed
          WHERE more_prepared + more_reviewed <> 0
          ON CONFLICT (firm_id, engagement_id, done_on) DO UPDATE SET done = d.done + excluded.done;
      $$;

      CREATE FUNCTION count_test_progress() RETURNS trigger LANGUAGE plpgsql SET search_path = akashi, pg_catalog AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM add_test_progress(x.firm_id, x.engagement_id, x.more, x.prepared, x.reviewed) FROM (
            SELECT firm_id, engagement_id, count(*) FILTER (WHERE state <> 'closed')::int AS more,
              count(*) FILTER (WHERE state = 'prepared')::int AS prepared, count(*) FILTER (WHERE state = 'reviewed')::int AS reviewed
            FROM now_tests GROUP BY 1, 2 ORDER BY 1, 2) x;
        ELSE
          PERFORM add_test_progress(x.firm_id, x.engagement_id, x.more, x.prepared, x.reviewed) FROM (
            SELECT firm_id, engagement_id, coalesce(sum(sign) FILTER (WHERE state <> 'closed'), 0)::int AS more,
              coalesce(sum(sign) FILTER (WHERE state = 'prepared'), 0)::int AS prepared,
              coalesce(sum(sign) FILTER (WHERE state = 'reviewed'), 0)::int AS reviewed
            FROM (SELECT firm_id, engagement_id, state, 1 AS sign FROM now_tests
              UNION ALL SELECT firm_id, engagement_id, state, -1 FROM old_tests) t
            GROUP BY 1, 2 ORDER BY 1, 2) x;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER counts_progress AFTER INSERT ON control_test REFERENCING NEW TABLE AS now_tests
        FOR EACH STATEMENT EXECUTE FUNCTION count_test_progress();
      CREATE TRIGGER counts_progress_again AFTER UPDATE ON control_test REFERENCING OLD TABLE AS old_tests NEW TABLE AS now_tests
        FOR EACH STATEMENT EXECUTE FUNCTION count_test_progress();
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER counts_progress ON control_test;
      DROP TRIGGER counts_progress_again ON control_test;
      DROP FUNCTION count_test_progress();
      DROP FUNCTION add_test_progress(uuid, uuid, int, int, int);
      DROP TABLE test_progress_day, test_progress;
    `);
  }
}
