import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of lists of links to other frameworks are kept as those of every other file. */
export class KeepColumnsOfLinkLists1764000000057 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE table_mapping
        DROP CONSTRAINT table_mapping_purpose_check,
        ADD CONSTRAINT table_mapping_purpose_check
          CHECK (purpose IN ('catalogue', 'statement', 'procedures', 'editions', 'links'));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE table_mapping NO FORCE ROW LEVEL SECURITY;
      DELETE FROM table_mapping WHERE purpose = 'links';
      ALTER TABLE table_mapping FORCE ROW LEVEL SECURITY;
      ALTER TABLE table_mapping
        DROP CONSTRAINT table_mapping_purpose_check,
        ADD CONSTRAINT table_mapping_purpose_check
          CHECK (purpose IN ('catalogue', 'statement', 'procedures', 'editions'));
    `);
  }
}
