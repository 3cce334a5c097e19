import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every section of a statement as a field of its own, its populations with their reasons, and what was told of it when it
 * was imported. What a fault does to an import is the firm's to say, with a reason.
 */
export class KeepWholeStatements1764000000017 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE statement
        ADD COLUMN provider text NOT NULL DEFAULT '',
        ADD COLUMN corporate_number text NOT NULL DEFAULT '',
        ADD COLUMN representative text NOT NULL DEFAULT '',
        ADD COLUMN service text NOT NULL DEFAULT '',
        ADD COLUMN service_kind text NOT NULL DEFAULT '',
        ADD COLUMN regions text NOT NULL DEFAULT '',
        ADD COLUMN scope text NOT NULL DEFAULT '',
        ADD COLUMN system_overview text NOT NULL DEFAULT '',
        ADD COLUMN base_services text NOT NULL DEFAULT '',
        ADD COLUMN subsequent_events text NOT NULL DEFAULT '',
        ADD COLUMN special_notes text NOT NULL DEFAULT '',
        ADD COLUMN generative_ai text CHECK (generative_ai IN ('none', 'own', 'external', 'both')),
        ADD COLUMN period_from date,
        ADD COLUMN period_to date,
        -- Which columns of the client's own layout were read as what; null where the file is of our layout.
        ADD COLUMN mapping jsonb,
        ADD COLUMN mapping_places jsonb,
        ADD COLUMN heading_sha256 text;

      -- Two texts of one control hold on days of their own; one that ends before it begins holds on none.
      ALTER TABLE individual_control ADD CONSTRAINT individual_control_days CHECK (valid_to >= valid_from);

      CREATE TABLE statement_population (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        statement_id uuid NOT NULL,
        code text NOT NULL,
        position int NOT NULL,
        name text NOT NULL DEFAULT '',
        reason text NOT NULL DEFAULT '',
        PRIMARY KEY (firm_id, engagement_id, statement_id, code),
        FOREIGN KEY (firm_id, engagement_id, statement_id) REFERENCES statement (firm_id, engagement_id, id)
      );
      CALL protect('statement_population', 'append');

      -- What was told of a version when it was imported: its pre-check, which is no part of what the audit found.
      CREATE TABLE statement_fault (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        statement_id uuid NOT NULL,
        position int NOT NULL,
        rule text NOT NULL,
        fault jsonb NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, statement_id, position),
        FOREIGN KEY (firm_id, engagement_id, statement_id) REFERENCES statement (firm_id, engagement_id, id)
      );
      CALL protect('statement_fault', 'append');

      CREATE TABLE statement_fault_setting (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        rule text NOT NULL,
        grade text NOT NULL CHECK (grade IN ('stop', 'warn', 'off')),
        reason text NOT NULL CHECK (reason <> ''),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, rule),
        FOREIGN KEY (firm_id, set_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('statement_fault_setting', 'change');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE statement_fault_setting, statement_fault, statement_population;
      ALTER TABLE individual_control DROP CONSTRAINT individual_control_days;
      ALTER TABLE statement
        DROP COLUMN provider, DROP COLUMN corporate_number, DROP COLUMN representative, DROP COLUMN service,
        DROP COLUMN service_kind, DROP COLUMN regions, DROP COLUMN scope, DROP COLUMN system_overview,
        DROP COLUMN base_services, DROP COLUMN subsequent_events, DROP COLUMN special_notes, DROP COLUMN generative_ai,
        DROP COLUMN period_from, DROP COLUMN period_to, DROP COLUMN mapping, DROP COLUMN mapping_places,
        DROP COLUMN heading_sha256;
    `);
  }
}
