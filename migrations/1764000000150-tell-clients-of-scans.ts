import type { MigrationInterface, QueryRunner } from 'typeorm';

const firm = `firm_id = (SELECT current_setting('app.firm')::uuid)`;
const noClient = `coalesce(current_setting('app.client', true), '') = ''`;

/** A client's people are told what is known of the files that were sent for them, and of no other content. */
export class TellClientsOfScans1764000000150 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER POLICY firm_wall ON file_scan USING (${firm} AND ((SELECT ${noClient}) OR EXISTS (SELECT FROM evidence_request_file f
        WHERE f.firm_id = file_scan.firm_id AND f.sha256 = file_scan.sha256)));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER POLICY firm_wall ON file_scan USING (firm_id = (SELECT CASE WHEN ${noClient}
        THEN current_setting('app.firm')::uuid END));
    `);
  }
}
