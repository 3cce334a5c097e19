import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (...more: string[]) =>
  ['deadline', 'at-once', 'digest', 'replaced', 'invitation', ...more].map((kind) => `'${kind}'`).join(', ');

/** Whose a mail is, by its kind. */
const before = `CHECK (
  num_nonnulls(engagement_id, correction_id, export_id) = CASE kind WHEN 'replaced' THEN 3 ELSE 0 END
  AND num_nonnulls(invitation_id, client_invitation_id) = CASE kind WHEN 'invitation' THEN 1 ELSE 0 END
  AND (kind IN ('replaced', 'invitation')) = (person_id IS NULL))`;
const after = `CHECK (
  num_nonnulls(correction_id, export_id) = CASE kind WHEN 'replaced' THEN 2 ELSE 0 END
  AND (engagement_id IS NOT NULL) = (kind IN ('replaced', 'drop-link'))
  AND (drop_link_id IS NOT NULL) = (kind = 'drop-link')
  AND num_nonnulls(invitation_id, client_invitation_id) = CASE kind WHEN 'invitation' THEN 1 ELSE 0 END
  AND (kind IN ('replaced', 'invitation', 'drop-link')) = (person_id IS NULL))`;

/**
 * Whoever has a drop link is told by mail what happens to it and to its requests. They have no inbox: what a mail is to tell waits as
 * news beside it, once for each cause, and holds no word of it and no secret. One mail takes in what comes until it is sent.
 */
export class TellRecipientsOfDropLinks1764000000230 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner reads over the walls for the length of this migration: a new key is held against every row.
      ALTER TABLE mail_outbox NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE drop_link NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE mail_outbox
        ADD COLUMN drop_link_id uuid,
        DROP CONSTRAINT mail_outbox_kind_check,
        DROP CONSTRAINT mail_outbox_whose,
        ADD CONSTRAINT mail_outbox_kind_check CHECK (kind IN (${kinds('drop-link')})),
        ADD CONSTRAINT mail_outbox_whose ${after},
        ADD CONSTRAINT mail_outbox_drop_link FOREIGN KEY (firm_id, engagement_id, drop_link_id)
          REFERENCES drop_link (firm_id, engagement_id, id);
      DROP INDEX mail_open;
      CREATE UNIQUE INDEX mail_open ON mail_outbox (firm_id, person_id, client_id, kind) NULLS NOT DISTINCT
        WHERE state = 'open' AND person_id IS NOT NULL;
      CREATE UNIQUE INDEX mail_open_of_link ON mail_outbox (firm_id, engagement_id, drop_link_id)
        WHERE state = 'open' AND kind = 'drop-link';
      CREATE INDEX mail_of_link ON mail_outbox (firm_id, engagement_id, drop_link_id, made_at DESC) WHERE kind = 'drop-link';

      CREATE TABLE mail_link_news (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        drop_link_id uuid NOT NULL,
        -- The event, or the day of a request: it is told once.
        cause text NOT NULL,
        what text NOT NULL CHECK (what IN ('ended', 'returned', 'due.passed', 'due.near', 'reminded', 'asked', 'made')),
        request_id uuid,
        due_on date,
        mail_id uuid NOT NULL,
        PRIMARY KEY (firm_id, drop_link_id, cause),
        CHECK ((request_id IS NULL) = (what IN ('made', 'ended'))),
        CHECK ((due_on IS NOT NULL) = (what IN ('due.near', 'due.passed'))),
        FOREIGN KEY (firm_id, mail_id) REFERENCES mail_outbox (firm_id, id),
        FOREIGN KEY (firm_id, engagement_id, drop_link_id) REFERENCES drop_link (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, request_id) REFERENCES evidence_request (firm_id, engagement_id, id)
      );
      CALL protect('mail_link_news', 'append');
      CREATE INDEX mail_link_news_of_mail ON mail_link_news (firm_id, mail_id);
      ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
      ALTER TABLE drop_link FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE mail_link_news;
      ALTER TABLE mail_outbox NO FORCE ROW LEVEL SECURITY;
      DELETE FROM mail_outbox WHERE kind = 'drop-link';
      DROP INDEX mail_open;
      ALTER TABLE mail_outbox
        DROP CONSTRAINT mail_outbox_whose,
        DROP CONSTRAINT mail_outbox_kind_check,
        DROP COLUMN drop_link_id,
        ADD CONSTRAINT mail_outbox_kind_check CHECK (kind IN (${kinds()})),
        ADD CONSTRAINT mail_outbox_whose ${before};
      CREATE UNIQUE INDEX mail_open ON mail_outbox (firm_id, person_id, client_id, kind) NULLS NOT DISTINCT
        WHERE state = 'open';
      ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
    `);
  }
}
