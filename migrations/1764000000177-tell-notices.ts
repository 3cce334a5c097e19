import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What concerns a person of what was recorded: derived from the ledger behind it, so that no act waits for it. A row holds the
 * action, ids and a number, and no word of what was written. Rows of a client's people are behind their client's wall; a member's have
 * no client and are closed to them. What was recorded before this is nobody's news.
 */
export class TellNotices1764000000177 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE notice (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        -- The order in which they came, for pages and for «all up to here».
        number bigint GENERATED ALWAYS AS IDENTITY,
        person_id uuid NOT NULL REFERENCES account (id),
        -- Whose desk it lies on; null for a member.
        client_id uuid,
        engagement_id uuid,
        -- The event it follows from, or the day: told to a person once, however often it is derived.
        cause text NOT NULL,
        action text NOT NULL,
        relation text NOT NULL,
        urgency text NOT NULL CHECK (urgency IN ('deadline', 'act', 'news')),
        thing_kind text NOT NULL,
        thing_id uuid NOT NULL,
        thing_number int,
        -- Who acted; to a client's people the thing itself says it.
        actor_name text,
        due_on date,
        at timestamptz NOT NULL,
        read_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, person_id, cause),
        CHECK (client_id IS NULL OR (engagement_id IS NOT NULL AND actor_name IS NULL)),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id)
      );
      CALL protect('notice', 'change');
      CALL open_to_client('notice', 'client_id');
      CREATE INDEX notice_of_person ON notice (firm_id, person_id, number DESC);
      CREATE INDEX notice_unread ON notice (firm_id, person_id) WHERE read_at IS NULL;

      -- How far each log was gone through.
      CREATE TABLE notice_walk (
        firm_id uuid NOT NULL,
        stream_id uuid NOT NULL,
        size bigint NOT NULL,
        PRIMARY KEY (firm_id, stream_id),
        FOREIGN KEY (firm_id, stream_id) REFERENCES ledger_head (firm_id, stream_id)
      );
      CALL protect('notice_walk', 'change');

      CREATE TABLE notice_setting (
        firm_id uuid NOT NULL,
        person_id uuid NOT NULL,
        -- Engagements of which only deadlines are counted.
        muted uuid[] NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, person_id),
        FOREIGN KEY (firm_id, person_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('notice_setting', 'change');

      -- Nobody's wall: these are every firm's.
      ALTER TABLE ledger_head NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE notice_walk NO FORCE ROW LEVEL SECURITY;
      INSERT INTO notice_walk (firm_id, stream_id, size) SELECT firm_id, stream_id, size FROM ledger_head;
      ALTER TABLE notice_walk FORCE ROW LEVEL SECURITY;
      ALTER TABLE ledger_head FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE notice_setting, notice_walk, notice`);
  }
}
