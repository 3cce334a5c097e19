import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the firm puts before its client of a finding, as it stood then, and what the client's people say to it. The release is a
 * copy: what is written afterwards reaches nobody until it is released itself. A finding and its plan are seen by the
 * client once there is a release of it; texts, deviations and confirmations stay closed.
 */
export class ReleaseFindings1764000000166 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE finding_release (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        finding_id uuid NOT NULL,
        text_version int NOT NULL,
        asks text NOT NULL CHECK (asks IN ('facts', 'plan')),
        control_number text NOT NULL,
        title text NOT NULL,
        fact text NOT NULL,
        stated_control text NOT NULL,
        difference text NOT NULL,
        period_note text NOT NULL,
        -- Rows of the client's own lists: [{"population", "row", "heads", "cells"}].
        items jsonb NOT NULL,
        answer_by date NOT NULL,
        note text NOT NULL DEFAULT '',
        released_by uuid NOT NULL,
        released_by_name text NOT NULL,
        released_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, finding_id, text_version)
          REFERENCES finding_text (firm_id, engagement_id, finding_id, text_version),
        FOREIGN KEY (firm_id, released_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('finding_release', 'append');
      CALL open_to_client('finding_release', 'engagement');
      CREATE INDEX finding_release_finding ON finding_release (firm_id, engagement_id, finding_id, released_at);

      CREATE TABLE finding_answer (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        finding_id uuid NOT NULL,
        release_id uuid NOT NULL,
        answer text NOT NULL CHECK (answer IN ('confirmed', 'supplemented', 'disputed')),
        words text NOT NULL,
        answered_by uuid NOT NULL REFERENCES account (id),
        answered_by_name text NOT NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, release_id) REFERENCES finding_release (firm_id, engagement_id, id)
      );
      CALL protect('finding_answer', 'append');
      CALL open_to_client('finding_answer', 'engagement');
      CREATE INDEX finding_answer_finding ON finding_answer (firm_id, engagement_id, finding_id, answered_at);

      -- A file that came is never taken away: one that is no part of an answer says since when.
      CREATE TABLE finding_answer_file (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        finding_id uuid NOT NULL,
        -- Null until the answer is given that it bears out.
        answer_id uuid,
        file_name text NOT NULL,
        media_type text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        sent_by uuid NOT NULL REFERENCES account (id),
        sent_by_name text NOT NULL,
        sent_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, answer_id) REFERENCES finding_answer (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('finding_answer_file', 'change');
      CALL open_to_client('finding_answer_file', 'engagement');
      CREATE INDEX finding_answer_file_finding ON finding_answer_file (firm_id, engagement_id, finding_id);

      -- Each time the plan was handed in or recorded, as it was then; the latest is what stands in improvement_item. Of a plan from
      -- before there were versions the first change keeps what stood as one, by nobody that is known.
      CREATE TABLE improvement_version (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        version_no int NOT NULL,
        plan text NOT NULL,
        owner text NOT NULL,
        due_on date NOT NULL,
        improved_on date,
        -- What the client said to it.
        words text NOT NULL DEFAULT '',
        side text NOT NULL CHECK (side IN ('firm', 'client')),
        written_by uuid REFERENCES account (id),
        written_by_name text,
        written_at timestamptz,
        PRIMARY KEY (firm_id, engagement_id, finding_id, version_no),
        CHECK (num_nulls(written_by, written_by_name, written_at) IN (0, 3)),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id)
      );
      CALL protect('improvement_version', 'append');
      ALTER POLICY firm_wall ON finding USING (${released('finding', 'id')});
      ALTER POLICY firm_wall ON improvement_item USING (${released('improvement_item', 'finding_id')});
      ALTER POLICY firm_wall ON improvement_version USING (${released('improvement_version', 'finding_id')});
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER POLICY firm_wall ON finding USING (${membersOnly});
      ALTER POLICY firm_wall ON improvement_item USING (${membersOnly});
      DROP TABLE improvement_version, finding_answer_file, finding_answer, finding_release;
    `);
  }
}

const firm = `firm_id = (SELECT current_setting('app.firm')::uuid)`;
const noClient = `coalesce(current_setting('app.client', true), '') = ''`;
const membersOnly = `firm_id = (SELECT CASE WHEN ${noClient} THEN current_setting('app.firm')::uuid END)`;

/** A row is the client's once its finding was put before them. */
const released = (
  table: string,
  finding: string,
) => `${firm} AND ((SELECT ${noClient}) OR EXISTS (SELECT FROM finding_release r
  WHERE r.firm_id = ${table}.firm_id AND r.engagement_id = ${table}.engagement_id AND r.finding_id = ${table}.${finding}))`;
