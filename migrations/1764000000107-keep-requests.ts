import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the firm asks its client for, the files that came for it, and what both sides said. A client's people read their own
 * client's requests once they were sent, never a draft, and never for which papers a request was made: that table stays closed.
 * Who asks and who wrote stand in the rows by name, because the firm's people are in a table that is closed to a client.
 */
export class KeepRequests1764000000107 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE evidence_request (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        number int NOT NULL,
        title text NOT NULL,
        wanted text NOT NULL,
        -- What a good answer shows, a line for each.
        shows text NOT NULL DEFAULT '',
        due_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'requested', 'submitted', 'checking', 'accepted', 'returned', 'withdrawn')),
        asked_by uuid NOT NULL,
        asked_by_name text NOT NULL,
        answerer_id uuid REFERENCES account (id),
        -- How often it was answered.
        round int NOT NULL DEFAULT 0,
        -- Since when it lies with the side whose turn it is.
        since timestamptz NOT NULL DEFAULT now(),
        reason text,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, number),
        CHECK ((reason IS NOT NULL) = (state IN ('returned', 'withdrawn'))),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, asked_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('evidence_request', 'change');

      CREATE TABLE evidence_request_test (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        request_id uuid NOT NULL,
        test_id uuid NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, request_id, test_id),
        FOREIGN KEY (firm_id, engagement_id, request_id) REFERENCES evidence_request (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, test_id) REFERENCES control_test (firm_id, engagement_id, id)
      );
      CALL protect('evidence_request_test', 'work');
      CREATE INDEX evidence_request_test_test ON evidence_request_test (firm_id, engagement_id, test_id);

      -- A file that came is never taken away: one that is no part of the answer says since when.
      CREATE TABLE evidence_request_file (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        -- The answer it is part of.
        round int NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        remarks text[] NOT NULL,
        -- The same bytes came before: under which request, and as what.
        sent_before text,
        side text NOT NULL CHECK (side IN ('firm', 'client')),
        sent_by uuid NOT NULL,
        sent_by_name text NOT NULL,
        sent_at timestamptz NOT NULL,
        removed_at timestamptz,
        evidence_id uuid,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, request_id) REFERENCES evidence_request (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, engagement_id, evidence_id) REFERENCES evidence (firm_id, engagement_id, id)
      );
      CALL protect('evidence_request_file', 'change');
      CREATE INDEX evidence_request_file_request ON evidence_request_file (firm_id, engagement_id, request_id);
      CREATE INDEX evidence_request_file_sha256 ON evidence_request_file (firm_id, engagement_id, sha256);

      -- What was said, in its order. Both sides read all of it.
      CREATE TABLE evidence_request_message (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        request_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('comment', 'answer', 'return', 'withdrawal')),
        side text NOT NULL CHECK (side IN ('firm', 'client')),
        written_by uuid NOT NULL,
        written_by_name text NOT NULL,
        written_at timestamptz NOT NULL,
        -- Where the firm records what came by another way: from whom, on which day and how.
        received_from text,
        received_on date,
        received_how text,
        text text NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        CHECK (num_nonnulls(received_from, received_on, received_how) IN (0, 3)),
        FOREIGN KEY (firm_id, engagement_id, request_id) REFERENCES evidence_request (firm_id, engagement_id, id)
      );
      CALL protect('evidence_request_message', 'append');
      CREATE INDEX evidence_request_message_request ON evidence_request_message (firm_id, engagement_id, request_id, written_at);

    `);
    await run.query(`
      ALTER POLICY firm_wall ON evidence_request USING (${firm} AND ((SELECT ${noClient}) OR (state <> 'draft' AND
        EXISTS (SELECT FROM engagement e WHERE e.firm_id = evidence_request.firm_id AND e.id = evidence_request.engagement_id))));
      ALTER POLICY firm_wall ON evidence_request_file USING (${throughRequest('evidence_request_file')});
      ALTER POLICY firm_wall ON evidence_request_message USING (${throughRequest('evidence_request_message')});
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      `DROP TABLE evidence_request_message, evidence_request_file, evidence_request_test, evidence_request`,
    );
  }
}

const firm = `firm_id = (SELECT current_setting('app.firm')::uuid)`;
const noClient = `coalesce(current_setting('app.client', true), '') = ''`;

/** A row is the client's when its request is one that they see. */
const throughRequest = (table: string) => `${firm} AND ((SELECT ${noClient}) OR EXISTS (SELECT FROM evidence_request r
  WHERE r.firm_id = ${table}.firm_id AND r.engagement_id = ${table}.engagement_id AND r.id = ${table}.request_id))`;
