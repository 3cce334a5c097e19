import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A passkey signs one act: what its device is asked is made of the act, and its answer stays with the signatures that came
 * of it, so that whoever doubts one can check it without asking this house.
 */
export class BindPasskeysToActs1764000000049 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE passkey_challenge DROP CONSTRAINT passkey_challenge_purpose_check;
      ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_purpose_check
        CHECK (purpose IN ('enrol', 'sign-in', 'factor', 'step-up', 'act'));
      -- What is signed, in its canonical form: the challenge is its hash.
      ALTER TABLE passkey_challenge ADD COLUMN act text,
        ADD CONSTRAINT passkey_challenge_act CHECK ((purpose = 'act') = (act IS NOT NULL));

      CREATE TABLE assertion (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        signer_id uuid NOT NULL,
        -- What the device signed the hash of, and the request that it names by its own.
        act text NOT NULL,
        request text NOT NULL,
        credential_id text NOT NULL,
        public_key bytea NOT NULL,
        client_data bytea NOT NULL,
        authenticator_data bytea NOT NULL,
        signature bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('assertion', 'append');
      CREATE TABLE sign_off_assertion (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        sign_off_id uuid NOT NULL,
        assertion_id uuid NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, sign_off_id),
        FOREIGN KEY (firm_id, engagement_id, sign_off_id) REFERENCES sign_off (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, assertion_id) REFERENCES assertion (firm_id, engagement_id, id)
      );
      CREATE INDEX sign_off_of_assertion ON sign_off_assertion (firm_id, engagement_id, assertion_id);
      CALL protect('sign_off_assertion', 'append');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE sign_off_assertion, assertion;
      DELETE FROM passkey_challenge WHERE purpose = 'act';
      ALTER TABLE passkey_challenge DROP CONSTRAINT passkey_challenge_act, DROP COLUMN act,
        DROP CONSTRAINT passkey_challenge_purpose_check;
      ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_purpose_check
        CHECK (purpose IN ('enrol', 'sign-in', 'factor', 'step-up'));
    `);
  }
}
