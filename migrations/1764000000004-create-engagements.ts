import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of the criteria, engagements with their team, the client's statement and the plan of what is tested. */
export class CreateEngagements1764000000004 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE scheme_ruleset (
        id text PRIMARY KEY,
        body jsonb NOT NULL,
        source_note text NOT NULL
      );
      GRANT SELECT ON scheme_ruleset TO akashi_app, akashi_backup;

      -- Every firm holds its own copy of an edition: imported text is the firm's, and all keys lead with the firm.
      CREATE TABLE catalog_edition (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id text NOT NULL,
        title_ja text NOT NULL,
        title_en text NOT NULL,
        is_fictional boolean NOT NULL,
        source_note text NOT NULL,
        criterion_sha256 text NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id)
      );
      CALL protect('catalog_edition', 'append');

      CREATE TABLE criterion (
        firm_id uuid NOT NULL,
        edition_id text NOT NULL,
        key text NOT NULL,
        number text NOT NULL,
        suffix text CHECK (suffix IN ('P', 'B', 'PB')),
        part text NOT NULL CHECK (part IN ('GOVERNANCE', 'MANAGEMENT', 'CONTROLS')),
        level int NOT NULL CHECK (level BETWEEN 1 AND 4),
        parent_key text,
        position int NOT NULL,
        label_ja text NOT NULL,
        label_en text NOT NULL,
        is_mandatory boolean NOT NULL,
        is_audited boolean NOT NULL,
        PRIMARY KEY (firm_id, edition_id, key),
        FOREIGN KEY (firm_id, edition_id) REFERENCES catalog_edition (firm_id, id)
      );
      CALL protect('criterion', 'append');

      CREATE TABLE engagement (
        firm_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        service_id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('INITIAL', 'RENEWAL', 'ADDITIONAL', 'REAUDIT')),
        ruleset_id text NOT NULL REFERENCES scheme_ruleset (id),
        edition_id text NOT NULL,
        edition_pinned_at timestamptz,
        period_start date NOT NULL,
        period_end date NOT NULL CHECK (period_end > period_start),
        state text NOT NULL CHECK (state IN
          ('proposed', 'accepted', 'planned', 'in_fieldwork', 'in_reporting', 'issued', 'handed_over', 'archived')),
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        accepted_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, id),
        FOREIGN KEY (firm_id, client_id, service_id) REFERENCES cloud_service (firm_id, client_id, id),
        FOREIGN KEY (firm_id, edition_id) REFERENCES catalog_edition (firm_id, id),
        FOREIGN KEY (firm_id, opened_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('engagement', 'change');
      CREATE INDEX engagement_service ON engagement (firm_id, service_id, period_end);

      CREATE TABLE engagement_date (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        rule text NOT NULL CHECK (rule IN ('report', 'apply', 'validUntil')),
        computed_on date NOT NULL,
        overridden_on date,
        override_reason text,
        overridden_by uuid,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, rule),
        CHECK ((overridden_on IS NULL) = (override_reason IS NULL)),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('engagement_date', 'change');

      -- Gapless business numbers (E-0001, P-01, F-01, D-01) per engagement.
      CREATE TABLE engagement_counter (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        kind text NOT NULL,
        value int NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, kind),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id)
      );
      CALL protect('engagement_counter', 'change');

      -- One row per person and engagement, ever: so the quality reviewer can never also have been on the team.
      CREATE TABLE team_member (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('engagement_leader', 'senior', 'practitioner', 'quality_reviewer')),
        from_on date NOT NULL,
        to_on date,
        assigned_by uuid NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, user_id),
        UNIQUE (firm_id, engagement_id, user_id, role),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, user_id) REFERENCES member (firm_id, user_id)
      );
      CALL protect('team_member', 'change');
      CREATE INDEX team_member_user ON team_member (firm_id, user_id);
      CREATE FUNCTION keep_team_role() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.role <> OLD.role THEN RAISE EXCEPTION 'a person keeps one role in an engagement' USING ERRCODE = '23514'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keeps_role BEFORE UPDATE ON team_member FOR EACH ROW EXECUTE FUNCTION keep_team_role();

      CREATE TABLE independence_declaration (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        declared_on date NOT NULL,
        has_interest boolean NOT NULL,
        explanation text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, user_id) REFERENCES team_member (firm_id, engagement_id, user_id)
      );
      CALL protect('independence_declaration', 'append');

      CREATE TABLE statement (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        version_no int NOT NULL,
        edition_id text NOT NULL,
        dated_on date,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        selected_count int NOT NULL,
        excluded_count int NOT NULL,
        not_selected_count int NOT NULL,
        control_count int NOT NULL,
        imported_by uuid NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, version_no),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, edition_id) REFERENCES catalog_edition (firm_id, id),
        FOREIGN KEY (firm_id, file_sha256) REFERENCES stored_file (firm_id, sha256)
      );
      CALL protect('statement', 'append');

      CREATE TABLE statement_selection (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        statement_id uuid NOT NULL,
        edition_id text NOT NULL,
        criterion_key text NOT NULL,
        choice text NOT NULL CHECK (choice IN ('selected', 'excluded', 'not_selected')),
        reason text NOT NULL DEFAULT '',
        PRIMARY KEY (firm_id, engagement_id, statement_id, criterion_key),
        FOREIGN KEY (firm_id, engagement_id, statement_id) REFERENCES statement (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, edition_id, criterion_key) REFERENCES criterion (firm_id, edition_id, key)
      );
      CALL protect('statement_selection', 'append');

      -- The thing that is tested. A new statement version brings new rows; stable_key says which is which.
      CREATE TABLE individual_control (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        statement_id uuid NOT NULL,
        stable_key text NOT NULL,
        edition_id text NOT NULL,
        criterion_key text NOT NULL,
        position int NOT NULL,
        text text NOT NULL,
        frequency text,
        owner text NOT NULL DEFAULT '',
        main_target text,
        population_code text,
        inherited_from text,
        operation_claimed boolean NOT NULL DEFAULT false,
        valid_from date,
        valid_to date,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, statement_id, stable_key),
        FOREIGN KEY (firm_id, engagement_id, statement_id) REFERENCES statement (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, edition_id, criterion_key) REFERENCES criterion (firm_id, edition_id, key)
      );
      CALL protect('individual_control', 'append');

      CREATE TABLE scope_plan (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        statement_id uuid NOT NULL,
        version_no int NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'approved', 'superseded')),
        drafted_by uuid NOT NULL,
        drafted_at timestamptz NOT NULL DEFAULT now(),
        approved_by uuid,
        approved_at timestamptz,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, engagement_id, version_no),
        FOREIGN KEY (firm_id, engagement_id, statement_id) REFERENCES statement (firm_id, engagement_id, id)
      );
      CALL protect('scope_plan', 'change');

      CREATE TABLE scope_decision (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        individual_control_id uuid NOT NULL,
        test_type text NOT NULL CHECK (test_type IN ('DESIGN', 'OPERATION', 'UPDATE')),
        decision text NOT NULL CHECK (decision IN ('in', 'omitted')),
        reason text,
        overrule_reason text,
        overruled_by uuid,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, plan_id, individual_control_id, test_type),
        CHECK (decision = 'in' OR reason IS NOT NULL),
        FOREIGN KEY (firm_id, engagement_id, plan_id) REFERENCES scope_plan (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, individual_control_id) REFERENCES individual_control (firm_id, engagement_id, id)
      );
      CALL protect('scope_decision', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE scope_decision, scope_plan, individual_control, statement_selection, statement, independence_declaration,
        team_member, engagement_counter, engagement_date, engagement, criterion, catalog_edition, scheme_ruleset;
      DROP FUNCTION keep_team_role();
    `);
  }
}
