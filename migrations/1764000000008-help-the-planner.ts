import type { MigrationInterface, QueryRunner } from 'typeorm';

const growing = [
  'individual_control',
  'scope_decision',
  'statement_selection',
  'control_test',
  'test_step',
  'evidence',
  'evidence_link',
  'evidence_version',
  'population_test',
  'sample_item',
  'item_result',
  'sign_off',
  'ledger_event',
];

/**
 * A statement brings a thousand rows in one transaction, and every index begins with firm and engagement: until the tables
 * are analysed the planner takes an engagement for one row and joins a thousand by a thousand (105 ms for a paper that
 * takes 0.4 ms). The function is called after the two bulk steps, and waits for nobody; an engagement belongs to one firm, which the extended
 * statistics say.
 */
export class HelpThePlanner1764000000008 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const table of growing) {
      const second = table === 'ledger_event' ? 'stream_id' : 'engagement_id';
      await run.query(
        `CREATE STATISTICS ${table}_of_one_firm (dependencies, ndistinct) ON firm_id, ${second} FROM ${table}`,
      );
      await run.query(
        `ALTER TABLE ${table} SET (autovacuum_analyze_scale_factor = 0.05, autovacuum_analyze_threshold = 100)`,
      );
    }
    await run.query(`
      CREATE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi, pg_catalog AS $$
      BEGIN
        ANALYZE (SKIP_LOCKED) criterion, individual_control, scope_decision, statement_selection, control_test;
      END $$;
      REVOKE ALL ON FUNCTION refresh_statistics() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION refresh_statistics() TO akashi_app;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP FUNCTION refresh_statistics()`);
    for (const table of growing) {
      await run.query(`DROP STATISTICS ${table}_of_one_firm`);
      await run.query(`ALTER TABLE ${table} RESET (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold)`);
    }
  }
}
