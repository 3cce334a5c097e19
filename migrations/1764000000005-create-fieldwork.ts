import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tests and their papers, evidence, populations and draws, deviations, notes and signatures. */
export class CreateFieldwork1764000000005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- Counters live on the row that the grid shows and change in the transaction that changes what they count.
      -- round goes up when a paper is returned, so that a new signature never repeats the digest of a voided one.
      CREATE TABLE control_test (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        individual_control_id uuid NOT NULL,
        test_type text NOT NULL CHECK (test_type IN ('DESIGN', 'OPERATION', 'UPDATE')),
        state text NOT NULL CHECK (state IN ('not_started', 'in_progress', 'prepared', 'reviewed', 'returned')),
        assignee_id uuid,
        due_on date,
        conclusion text CHECK (conclusion IN ('NO_EXCEPTION', 'DEVIATION', 'NOT_APPLICABLE', 'OMITTED')),
        conclusion_note text NOT NULL DEFAULT '',
        round int NOT NULL DEFAULT 1,
        evidence_count int NOT NULL DEFAULT 0,
        item_total int NOT NULL DEFAULT 0,
        item_done int NOT NULL DEFAULT 0,
        deviation_count int NOT NULL DEFAULT 0,
        open_note_count int NOT NULL DEFAULT 0,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, individual_control_id, test_type),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, engagement_id, individual_control_id) REFERENCES individual_control (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, assignee_id) REFERENCES team_member (firm_id, engagement_id, user_id)
      );
      CALL protect('control_test', 'change');

      CREATE TABLE test_step (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        test_id uuid NOT NULL,
        position int NOT NULL,
        technique text NOT NULL CHECK (technique IN ('INQUIRY', 'INSPECTION', 'OBSERVATION', 'REPERFORMANCE')),
        procedure text NOT NULL DEFAULT '',
        result text NOT NULL DEFAULT '',
        interviewee text NOT NULL DEFAULT '',
        performed_on date,
        performed_by uuid,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('test_step', 'change');
      CREATE INDEX test_step_test ON test_step (firm_id, engagement_id, test_id, position);

      CREATE TABLE evidence (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL,
        name text NOT NULL,
        source text NOT NULL DEFAULT '',
        as_of date,
        received_on date,
        latest_version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('evidence', 'change');

      CREATE TABLE evidence_version (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        version_no int NOT NULL,
        sha256 text NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, evidence_id, version_no),
        FOREIGN KEY (firm_id, engagement_id, evidence_id) REFERENCES evidence (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('evidence_version', 'append');

      CREATE TABLE evidence_link (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        test_id uuid NOT NULL,
        step_id uuid,
        linked_by uuid NOT NULL,
        linked_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, evidence_id) REFERENCES evidence (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, step_id) REFERENCES test_step (firm_id, engagement_id, id)
      );
      CALL protect('evidence_link', 'change');
      CREATE INDEX evidence_link_test ON evidence_link (firm_id, engagement_id, test_id) WHERE ended_at IS NULL;

      -- The seed is made when the population is registered and its hash goes to the ledger then, before anything is frozen.
      CREATE TABLE population (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        code text NOT NULL,
        version_no int NOT NULL DEFAULT 1,
        name text NOT NULL,
        frequency text NOT NULL,
        source_system text NOT NULL DEFAULT '',
        query_note text NOT NULL DEFAULT '',
        extracted_on date,
        extracted_by text NOT NULL DEFAULT '',
        covers_until date,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        file_encoding text NOT NULL,
        header jsonb NOT NULL,
        row_count int NOT NULL CHECK (row_count > 0),
        seed bytea NOT NULL,
        seed_sha256 text NOT NULL,
        state text NOT NULL CHECK (state IN ('registered', 'frozen', 'superseded')),
        frozen_at timestamptz,
        registered_by uuid NOT NULL,
        registered_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, code, version_no),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('population', 'change');

      CREATE TABLE population_test (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        population_id uuid NOT NULL,
        test_id uuid NOT NULL,
        attribute text NOT NULL,
        attribute_name text NOT NULL,
        linked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, population_id, test_id, attribute),
        FOREIGN KEY (firm_id, engagement_id, population_id) REFERENCES population (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('population_test', 'append');
      CREATE INDEX population_test_test ON population_test (firm_id, engagement_id, test_id);

      CREATE TABLE sample_draw (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        population_id uuid NOT NULL,
        ordinal int NOT NULL,
        algorithm text NOT NULL,
        seed_hex text NOT NULL,
        size int NOT NULL CHECK (size > 0),
        rule text NOT NULL,
        reason text NOT NULL DEFAULT '',
        drawn_by uuid NOT NULL,
        drawn_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, population_id, ordinal),
        FOREIGN KEY (firm_id, engagement_id, population_id) REFERENCES population (firm_id, engagement_id, id)
      );
      CALL protect('sample_draw', 'append');

      CREATE TABLE sample_item (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        population_id uuid NOT NULL,
        draw_id uuid NOT NULL,
        rank int NOT NULL,
        row_number int NOT NULL,
        cells jsonb NOT NULL,
        row_sha256 text NOT NULL,
        void_reason text,
        voided_by uuid,
        voided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, population_id, rank),
        FOREIGN KEY (firm_id, engagement_id, population_id) REFERENCES population (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, draw_id) REFERENCES sample_draw (firm_id, engagement_id, id)
      );
      CALL protect('sample_item', 'change');

      CREATE TABLE item_result (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        item_id uuid NOT NULL,
        test_id uuid NOT NULL,
        attribute text NOT NULL,
        result text NOT NULL CHECK (result IN ('NO_EXCEPTION', 'DEVIATION', 'NOT_APPLICABLE')),
        note text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, item_id, test_id, attribute),
        FOREIGN KEY (firm_id, engagement_id, item_id) REFERENCES sample_item (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('item_result', 'change');
      CREATE INDEX item_result_test ON item_result (firm_id, engagement_id, test_id);

      -- A deviation is one fact seen in one test under one attribute (or step), whatever the number of items that show it.
      CREATE TABLE deviation (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL,
        test_id uuid NOT NULL,
        attribute text NOT NULL,
        fact text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'explanation_proposed', 'explained', 'raised')),
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        UNIQUE (firm_id, engagement_id, test_id, attribute),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('deviation', 'change');

      CREATE TABLE deviation_item (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        deviation_id uuid NOT NULL,
        item_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, deviation_id, item_id),
        FOREIGN KEY (firm_id, engagement_id, deviation_id) REFERENCES deviation (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, item_id) REFERENCES sample_item (firm_id, engagement_id, id)
      );
      CALL protect('deviation_item', 'append');

      CREATE TABLE deviation_evaluation (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        deviation_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('explanation_proposed', 'explained', 'explanation_refused', 'raised')),
        explanation text NOT NULL DEFAULT '',
        evaluated_by uuid NOT NULL,
        evaluated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, deviation_id) REFERENCES deviation (firm_id, engagement_id, id)
      );
      CALL protect('deviation_evaluation', 'append');

      CREATE TABLE review_note (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        test_id uuid NOT NULL,
        field text NOT NULL DEFAULT '',
        text text NOT NULL,
        answer text NOT NULL DEFAULT '',
        state text NOT NULL CHECK (state IN ('open', 'answered', 'resolved')),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        answered_by uuid,
        resolved_by uuid,
        resolved_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('review_note', 'change');
      CREATE INDEX review_note_test ON review_note (firm_id, engagement_id, test_id);

      -- Separation of duties as a constraint: per subject and digest one signature a person and one a role,
      -- and a role in the signature that the person really holds in the team.
      CREATE TABLE sign_off (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        subject_type text NOT NULL CHECK (subject_type IN ('control_test', 'report')),
        subject_id uuid NOT NULL,
        subject_digest text NOT NULL CHECK (subject_digest ~ '^[0-9a-f]{64}$'),
        role text NOT NULL CHECK (role IN ('prepare', 'review', 'quality_review', 'approve')),
        signer_id uuid NOT NULL,
        team_role text NOT NULL,
        meaning text NOT NULL,
        method text NOT NULL,
        signed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        CONSTRAINT sign_off_one_per_person UNIQUE (firm_id, engagement_id, subject_type, subject_id, subject_digest, signer_id),
        CONSTRAINT sign_off_one_per_role UNIQUE (firm_id, engagement_id, subject_type, subject_id, subject_digest, role),
        FOREIGN KEY (firm_id, engagement_id, signer_id, team_role) REFERENCES team_member (firm_id, engagement_id, user_id, role),
        CHECK ((role = 'quality_review') = (team_role = 'quality_reviewer')),
        CHECK (role <> 'approve' OR team_role = 'engagement_leader'),
        CHECK (role <> 'review' OR team_role IN ('senior', 'engagement_leader'))
      );
      CALL protect('sign_off', 'append');

      CREATE TABLE sign_off_void (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        sign_off_id uuid NOT NULL,
        reason text NOT NULL,
        voided_by uuid NOT NULL,
        voided_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, sign_off_id),
        FOREIGN KEY (firm_id, engagement_id, sign_off_id) REFERENCES sign_off (firm_id, engagement_id, id)
      );
      CALL protect('sign_off_void', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE sign_off_void, sign_off, review_note, deviation_evaluation, deviation_item, deviation, item_result, sample_item,
        sample_draw, population_test, population, evidence_link, evidence_version, evidence, test_step, control_test
    `);
  }
}
