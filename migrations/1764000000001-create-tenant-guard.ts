import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schema, and the one procedure that puts a table behind the firm's wall. The roles are made by the migrate
 * command before the first migration, because roles belong to the cluster and not to the database.
 */
export class CreateTenantGuard1764000000001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      GRANT USAGE ON SCHEMA akashi TO akashi_app, akashi_auth, akashi_backup;

      -- A missing firm is an error ("unrecognized configuration parameter"), never an empty list.
      -- access: 'append' = rows never change; 'change' = rows may be updated; 'work' = rows may also be taken away.
      CREATE PROCEDURE protect(table_name text, access text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
        EXECUTE format(
          'CREATE POLICY firm_wall ON %I USING (firm_id = (SELECT current_setting(''app.firm'')::uuid))
             WITH CHECK (firm_id = (SELECT current_setting(''app.firm'')::uuid))', table_name);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO akashi_app', table_name);
        EXECUTE format('GRANT SELECT ON %I TO akashi_backup', table_name);
        IF access IN ('change', 'work') THEN EXECUTE format('GRANT UPDATE ON %I TO akashi_app', table_name); END IF;
        IF access = 'work' THEN EXECUTE format('GRANT DELETE ON %I TO akashi_app', table_name); END IF;
      END $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP PROCEDURE protect(text, text)`);
  }
}
