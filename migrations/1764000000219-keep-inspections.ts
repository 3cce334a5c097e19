import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownPeople = (orWhose: string) => `
  CREATE OR REPLACE FUNCTION must_be_member(account_id uuid) RETURNS void
  LANGUAGE plpgsql SET search_path = akashi, pg_catalog AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM member m WHERE m.user_id = must_be_member.account_id)
      AND NOT EXISTS (SELECT FROM client_person p WHERE p.account_id = must_be_member.account_id) ${orWhose} THEN
      RAISE insufficient_privilege USING MESSAGE = 'no member of this firm';
    END IF;
  END $$`;

const factors = (whose: string) => `
  CREATE OR REPLACE FUNCTION second_factors(account_id uuid) RETURNS int
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
    SELECT count(*)::int FROM (
      SELECT t.account_id FROM totp t UNION ALL SELECT p.account_id FROM passkey p
    ) f WHERE f.account_id = second_factors.account_id
      AND (EXISTS (SELECT FROM member m WHERE m.user_id = f.account_id)
        OR EXISTS (SELECT FROM client_person p WHERE p.account_id = f.account_id) ${whose})
  $$`;

/**
 * Whoever inspects the firm from outside: an inspection names the body that does, its days and the engagements that it opens, and an
 * inspector comes in to it by a link of their own, of which a hash is kept until it is used.
 */
export class KeepInspections1764000000219 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE inspection (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        authority text NOT NULL,
        reference text NOT NULL,
        purpose text NOT NULL,
        -- Days of Japan, both of them days on which it is in force.
        begins_on date NOT NULL,
        ends_on date NOT NULL,
        allowed_by uuid NOT NULL,
        allowed_at timestamptz NOT NULL,
        ended_by uuid,
        ended_at timestamptz,
        end_reason text,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, allowed_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, ended_by) REFERENCES member (firm_id, user_id),
        CHECK (begins_on <= ends_on),
        CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
      );
      CALL protect('inspection', 'change');

      -- What it opens, and why; it is never opened wider.
      CREATE TABLE inspection_engagement (
        firm_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (firm_id, inspection_id, engagement_id),
        FOREIGN KEY (firm_id, inspection_id) REFERENCES inspection (firm_id, id),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('inspection_engagement', 'append');
      CREATE INDEX inspection_of_engagement ON inspection_engagement (firm_id, engagement_id);

      CREATE TABLE inspection_extension (
        firm_id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        -- The version that it made of the inspection.
        version int NOT NULL,
        before_on date NOT NULL,
        after_on date NOT NULL,
        reason text NOT NULL,
        extended_by uuid NOT NULL,
        extended_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, inspection_id, version),
        FOREIGN KEY (firm_id, inspection_id) REFERENCES inspection (firm_id, id),
        FOREIGN KEY (firm_id, extended_by) REFERENCES member (firm_id, user_id),
        CHECK (before_on < after_on)
      );
      CALL protect('inspection_extension', 'append');

      -- One row from the invitation on; the account is known once its person came in, and the link is nothing any more.
      CREATE TABLE inspector (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        email text NOT NULL,
        family_name text NOT NULL,
        given_name text NOT NULL,
        title text NOT NULL DEFAULT '',
        token_sha256 text CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL,
        invited_by uuid NOT NULL,
        invited_at timestamptz NOT NULL,
        account_id uuid REFERENCES account (id),
        joined_at timestamptz,
        disabled_at timestamptz,
        ended_by uuid,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, token_sha256),
        FOREIGN KEY (firm_id, inspection_id) REFERENCES inspection (firm_id, id),
        FOREIGN KEY (firm_id, invited_by) REFERENCES member (firm_id, user_id),
        FOREIGN KEY (firm_id, ended_by) REFERENCES member (firm_id, user_id),
        CHECK ((account_id IS NULL) = (joined_at IS NULL)),
        CHECK (account_id IS NULL OR token_sha256 IS NULL)
      );
      CALL protect('inspector', 'change');
      CREATE UNIQUE INDEX inspector_in_place ON inspector (firm_id, inspection_id, email) WHERE disabled_at IS NULL;
      CREATE INDEX inspector_of_account ON inspector (account_id);
      CREATE INDEX inspector_token ON inspector (token_sha256);

      -- Where a person may work is looked up before any firm is known, by the sign-in role alone.
      CREATE POLICY sign_in ON inspection FOR SELECT TO akashi_auth USING (true);
      CREATE POLICY sign_in ON inspector FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, id, authority, reference) ON inspection TO akashi_auth;
      GRANT SELECT (firm_id, id, inspection_id, family_name, given_name, token_sha256, account_id, disabled_at) ON inspector
        TO akashi_auth;
      ALTER TABLE session ADD COLUMN inspection_id uuid,
        ADD CONSTRAINT session_inspection_of_firm CHECK (inspection_id IS NULL OR (firm_id IS NOT NULL AND client_id IS NULL));

      -- An inspector comes from outside: neither of the firm nor of one of its clients, whatever a rule forgets.
      CREATE FUNCTION inspect_from_outside() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE person uuid := coalesce(to_jsonb(NEW) ->> 'user_id', to_jsonb(NEW) ->> 'account_id')::uuid;
      BEGIN
        IF NEW.disabled_at IS NULL AND EXISTS (SELECT FROM inspector i
            WHERE i.firm_id = NEW.firm_id AND i.account_id = person AND i.disabled_at IS NULL
              AND (EXISTS (SELECT FROM member m WHERE m.firm_id = i.firm_id AND m.user_id = person AND m.disabled_at IS NULL)
                OR EXISTS (SELECT FROM client_person p WHERE p.firm_id = i.firm_id AND p.account_id = person
                  AND p.disabled_at IS NULL))) THEN
          RAISE check_violation USING MESSAGE = 'an inspector comes from outside', CONSTRAINT = 'inspect_from_outside';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER from_outside AFTER INSERT OR UPDATE OF account_id, disabled_at ON inspector
        FOR EACH ROW EXECUTE FUNCTION inspect_from_outside();
      CREATE TRIGGER from_outside AFTER INSERT OR UPDATE OF disabled_at ON member
        FOR EACH ROW EXECUTE FUNCTION inspect_from_outside();
      CREATE TRIGGER from_outside AFTER INSERT OR UPDATE OF disabled_at ON client_person
        FOR EACH ROW EXECUTE FUNCTION inspect_from_outside();
    `);
    await run.query(
      ownPeople(`AND NOT EXISTS (SELECT FROM inspector i WHERE i.account_id = must_be_member.account_id)`),
    );
    await run.query(factors(`OR EXISTS (SELECT FROM inspector i WHERE i.account_id = f.account_id)`));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(factors(''));
    await run.query(ownPeople(''));
    await run.query(`
      DROP TRIGGER from_outside ON client_person;
      DROP TRIGGER from_outside ON member;
      DROP TRIGGER from_outside ON inspector;
      DROP FUNCTION inspect_from_outside();
      DELETE FROM session WHERE inspection_id IS NOT NULL;
      ALTER TABLE session DROP CONSTRAINT session_inspection_of_firm, DROP COLUMN inspection_id;
      DROP TABLE inspector, inspection_extension, inspection_engagement, inspection;
    `);
  }
}
