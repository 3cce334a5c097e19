import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The representation letter as the firm puts it before the client, and as the client's approver signed it on their own desk. What
 * is signed there is a letter like every other; its points are then recorded by who signed, who is no member of the firm.
 */
export class SignLettersAtTheDesk1764000000167 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The points as they were asked for then: [{"code", "ja", "en"}].
      CREATE TABLE letter_request (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        points jsonb NOT NULL,
        sign_by date NOT NULL,
        note text NOT NULL DEFAULT '',
        requested_by uuid NOT NULL,
        requested_by_name text NOT NULL,
        requested_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, requested_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('letter_request', 'append');
      CALL open_to_client('letter_request', 'engagement');

      CREATE TABLE letter_signature (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        request_id uuid NOT NULL,
        letter_id uuid NOT NULL,
        points jsonb NOT NULL,
        signer_title text NOT NULL,
        signer_authority text NOT NULL,
        -- The letter's own file: a client's people do not see that table.
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        file_size bigint NOT NULL,
        signed_by uuid NOT NULL REFERENCES account (id),
        signed_by_name text NOT NULL,
        signed_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, request_id),
        FOREIGN KEY (firm_id, engagement_id, request_id) REFERENCES letter_request (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, letter_id) REFERENCES representation_letter (firm_id, engagement_id, id)
      );
      CALL protect('letter_signature', 'append');
      CALL open_to_client('letter_signature', 'engagement');

      -- The key is not checked backwards: every row has a member's, which is an account's, and the firm's wall would hide them all.
      ALTER TABLE letter_answer DROP CONSTRAINT letter_answer_firm_id_recorded_by_fkey,
        ADD CONSTRAINT letter_answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account (id) NOT VALID;
    `);
  }

  /** Refused by the key to the member once somebody at a client has signed: the old table has no place for them. */
  async down(run: QueryRunner): Promise<void> {
    // A new foreign key is held against the rows that are there, of every firm.
    await run.query(`
      ALTER TABLE letter_answer NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE letter_answer DROP CONSTRAINT letter_answer_recorded_by_fkey,
        ADD CONSTRAINT letter_answer_firm_id_recorded_by_fkey FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id);
      ALTER TABLE letter_answer FORCE ROW LEVEL SECURITY;
      ALTER TABLE member FORCE ROW LEVEL SECURITY;
      DROP TABLE letter_signature, letter_request;
    `);
  }
}
