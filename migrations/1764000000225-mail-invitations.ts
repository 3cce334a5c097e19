import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (...more: string[]) =>
  ['deadline', 'at-once', 'digest', 'replaced', ...more].map((kind) => `'${kind}'`).join(', ');

/**
 * Where mail is sent, an invitation goes to its person and to nobody else: its link is made when the mail is, and what waits holds none.
 * One mail an invitation, which a renewed one sends anew.
 */
export class MailInvitations1764000000225 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The owner reads over the walls for the length of this migration: a new key is held against every row.
      ALTER TABLE mail_outbox NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE invitation NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE client_invitation NO FORCE ROW LEVEL SECURITY;
      -- Those from before were handed over.
      ALTER TABLE invitation ADD COLUMN is_mailed boolean NOT NULL DEFAULT false;
      ALTER TABLE client_invitation ADD COLUMN is_mailed boolean NOT NULL DEFAULT false;
      ALTER TABLE mail_outbox
        ADD COLUMN invitation_id uuid,
        ADD COLUMN client_invitation_id uuid,
        DROP CONSTRAINT mail_outbox_kind_check,
        DROP CONSTRAINT mail_outbox_whose,
        ADD CONSTRAINT mail_outbox_kind_check CHECK (kind IN (${kinds('invitation')})),
        ADD CONSTRAINT mail_outbox_whose CHECK (
          num_nonnulls(engagement_id, correction_id, export_id) = CASE kind WHEN 'replaced' THEN 3 ELSE 0 END
          AND num_nonnulls(invitation_id, client_invitation_id) = CASE kind WHEN 'invitation' THEN 1 ELSE 0 END
          AND (kind IN ('replaced', 'invitation')) = (person_id IS NULL)),
        ADD CONSTRAINT mail_outbox_invitation FOREIGN KEY (firm_id, invitation_id) REFERENCES invitation (firm_id, id),
        ADD CONSTRAINT mail_outbox_client_invitation FOREIGN KEY (firm_id, client_invitation_id)
          REFERENCES client_invitation (firm_id, id);
      CREATE UNIQUE INDEX mail_invitation ON mail_outbox (firm_id, invitation_id, client_invitation_id) NULLS NOT DISTINCT
        WHERE kind = 'invitation';
      ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
      ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
      ALTER TABLE client_invitation FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX mail_invitation;
      ALTER TABLE mail_outbox NO FORCE ROW LEVEL SECURITY;
      DELETE FROM mail_outbox WHERE kind = 'invitation';
      ALTER TABLE mail_outbox
        DROP CONSTRAINT mail_outbox_client_invitation,
        DROP CONSTRAINT mail_outbox_invitation,
        DROP CONSTRAINT mail_outbox_whose,
        DROP CONSTRAINT mail_outbox_kind_check,
        DROP COLUMN client_invitation_id,
        DROP COLUMN invitation_id,
        ADD CONSTRAINT mail_outbox_kind_check CHECK (kind IN (${kinds()})),
        ADD CONSTRAINT mail_outbox_whose CHECK (
          num_nonnulls(engagement_id, correction_id, export_id) = CASE kind WHEN 'replaced' THEN 3 ELSE 0 END
          AND (kind = 'replaced') = (person_id IS NULL));
      ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
      ALTER TABLE client_invitation DROP COLUMN is_mailed;
      ALTER TABLE invitation DROP COLUMN is_mailed;
    `);
  }
}
