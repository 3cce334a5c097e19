import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mail of what people are told: it says in which mail a notice goes and how far that is, and holds no word of it. The text is made
 * when it is sent, of what its person may read then.
 */
export class SendNoticesByMail1764000000181 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE mail_outbox (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES account (id),
        -- At whose desk it is read; null for a member.
        client_id uuid,
        kind text NOT NULL CHECK (kind IN ('deadline', 'at-once', 'digest')),
        -- The same however often it is sent: whoever gets it twice has it once.
        message_id text NOT NULL,
        -- 'open' still takes notices in; 'taken' is being sent by one process, until it says so or its time is over.
        state text NOT NULL DEFAULT 'open'
          CHECK (state IN ('open', 'taken', 'again', 'sent', 'undelivered', 'needless')),
        send_at timestamptz NOT NULL,
        taken_until timestamptz,
        tries int NOT NULL DEFAULT 0,
        -- Times that nobody knows whether it was sent.
        doubts int NOT NULL DEFAULT 0,
        fault text,
        -- Where it could not be delivered.
        address text,
        made_at timestamptz NOT NULL,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id),
        CHECK ((state IN ('sent', 'undelivered', 'needless')) = (ended_at IS NOT NULL)),
        CHECK (state <> 'taken' OR taken_until IS NOT NULL),
        CHECK (state <> 'undelivered' OR fault IS NOT NULL)
      );
      CALL protect('mail_outbox', 'change');
      CREATE UNIQUE INDEX mail_open ON mail_outbox (firm_id, person_id, client_id, kind) NULLS NOT DISTINCT
        WHERE state = 'open';
      CREATE INDEX mail_due ON mail_outbox (firm_id, send_at) WHERE state IN ('open', 'again', 'taken');
      CREATE INDEX mail_undelivered ON mail_outbox (firm_id, ended_at DESC) WHERE state = 'undelivered';

      CREATE TABLE mail_notice (
        firm_id uuid NOT NULL,
        mail_id uuid NOT NULL,
        notice_id uuid NOT NULL,
        PRIMARY KEY (firm_id, mail_id, notice_id),
        FOREIGN KEY (firm_id, mail_id) REFERENCES mail_outbox (firm_id, id),
        FOREIGN KEY (firm_id, notice_id) REFERENCES notice (firm_id, id)
      );
      CALL protect('mail_notice', 'append');

      -- How somebody wants their mail. Deadlines are sent whatever stands here.
      CREATE TABLE mail_setting (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id uuid NOT NULL,
        person_id uuid NOT NULL REFERENCES account (id),
        client_id uuid,
        way text NOT NULL CHECK (way IN ('at-once', 'digest', 'none')),
        -- Hours of Japan.
        digest_hour int NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
        quiet_from int NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
        quiet_until int NOT NULL CHECK (quiet_until BETWEEN 0 AND 23),
        language text NOT NULL CHECK (language IN ('ja', 'en')),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id),
        UNIQUE NULLS NOT DISTINCT (firm_id, person_id, client_id)
      );
      CALL protect('mail_setting', 'change');
      CALL open_to_client('mail_setting', 'client_id');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE mail_setting, mail_notice, mail_outbox`);
  }
}
