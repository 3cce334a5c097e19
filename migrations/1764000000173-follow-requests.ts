import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request says which one of the year before it asks again. */
export class FollowRequests1764000000173 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // A new foreign key is held against the rows that are there, of every firm.
    await run.query(`
      ALTER TABLE evidence_request NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_request
        ADD COLUMN follows_engagement_id uuid,
        ADD COLUMN follows_id uuid,
        ADD CONSTRAINT evidence_request_follows_check CHECK ((follows_id IS NULL) = (follows_engagement_id IS NULL)),
        ADD CONSTRAINT evidence_request_follows_other_check CHECK (follows_engagement_id <> engagement_id),
        ADD FOREIGN KEY (firm_id, follows_engagement_id, follows_id) REFERENCES evidence_request (firm_id, engagement_id, id);
      ALTER TABLE evidence_request FORCE ROW LEVEL SECURITY;
      CREATE UNIQUE INDEX evidence_request_follows ON evidence_request (firm_id, engagement_id, follows_id)
        WHERE follows_id IS NOT NULL AND state <> 'withdrawn';
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX evidence_request_follows;
      ALTER TABLE evidence_request DROP COLUMN follows_id, DROP COLUMN follows_engagement_id;
    `);
  }
}
