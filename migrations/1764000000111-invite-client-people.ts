import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownPeople = (orWhose: string) => `
  CREATE OR REPLACE FUNCTION must_be_member(account_id uuid) RETURNS void
  LANGUAGE plpgsql SET search_path = akashi, pg_catalog AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM member m WHERE m.user_id = must_be_member.account_id) ${orWhose} THEN
      RAISE insufficient_privilege USING MESSAGE = 'no member of this firm';
    END IF;
  END $$`;

const factors = (whose: string) => `
  CREATE OR REPLACE FUNCTION second_factors(account_id uuid) RETURNS int
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
    SELECT count(*)::int FROM (
      SELECT t.account_id FROM totp t UNION ALL SELECT p.account_id FROM passkey p
    ) f WHERE f.account_id = second_factors.account_id
      AND (EXISTS (SELECT FROM member m WHERE m.user_id = f.account_id) ${whose})
  $$`;

/**
 * A client's people come in as the firm's do: by a link of their own, of which a hash is kept. Whoever has an account comes in
 * by that; a person is never on both sides of one firm's audits, and a trigger holds that whatever a rule forgets.
 */
export class InviteClientPeople1764000000111 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE client_person NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE client_person ADD COLUMN joined_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN ended_by uuid REFERENCES account (id);
      ALTER TABLE client_person FORCE ROW LEVEL SECURITY;

      CREATE TABLE client_invitation (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        email text NOT NULL,
        family_name text NOT NULL,
        given_name text NOT NULL,
        title text NOT NULL DEFAULT '',
        kind text NOT NULL CHECK (kind IN ('owner', 'contributor', 'approver')),
        token_sha256 text NOT NULL CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL,
        -- Somebody of the firm, or the client's owner.
        invited_by uuid NOT NULL REFERENCES account (id),
        invited_by_name text NOT NULL,
        invited_at timestamptz NOT NULL,
        accepted_at timestamptz,
        accepted_by uuid REFERENCES account (id),
        withdrawn_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, token_sha256),
        FOREIGN KEY (firm_id, client_id) REFERENCES client (firm_id, id),
        CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
        CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
      );
      CALL protect('client_invitation', 'change');
      CALL open_to_client('client_invitation', 'client_id');
      CREATE UNIQUE INDEX client_invitation_waiting ON client_invitation (firm_id, client_id, email)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX client_invitation_token ON client_invitation (token_sha256);
      CREATE POLICY link ON client_invitation FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, id, token_sha256) ON client_invitation TO akashi_auth;

      CREATE FUNCTION stand_on_one_side() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE person uuid := coalesce(to_jsonb(NEW) ->> 'user_id', to_jsonb(NEW) ->> 'account_id')::uuid;
      BEGIN
        IF NEW.disabled_at IS NULL AND EXISTS (SELECT FROM member m JOIN client_person p
            ON p.firm_id = m.firm_id AND p.account_id = m.user_id
            WHERE m.firm_id = NEW.firm_id AND m.user_id = person AND m.disabled_at IS NULL AND p.disabled_at IS NULL) THEN
          RAISE check_violation USING MESSAGE = 'nobody stands on both sides of an audit', CONSTRAINT = 'stand_on_one_side';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER one_side AFTER INSERT OR UPDATE OF disabled_at ON member
        FOR EACH ROW EXECUTE FUNCTION stand_on_one_side();
      CREATE TRIGGER one_side AFTER INSERT OR UPDATE OF disabled_at ON client_person
        FOR EACH ROW EXECUTE FUNCTION stand_on_one_side();
    `);
    await run.query(
      ownPeople(`AND NOT EXISTS (SELECT FROM client_person p WHERE p.account_id = must_be_member.account_id)`),
    );
    await run.query(factors(`OR EXISTS (SELECT FROM client_person p WHERE p.account_id = f.account_id)`));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(factors(''));
    await run.query(ownPeople(''));
    await run.query(`
      DROP TRIGGER one_side ON client_person;
      DROP TRIGGER one_side ON member;
      DROP FUNCTION stand_on_one_side();
      DROP TABLE client_invitation;
      ALTER TABLE client_person DROP COLUMN joined_at, DROP COLUMN ended_by;
    `);
  }
}
