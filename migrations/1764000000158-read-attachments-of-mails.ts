import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of mails are read once more: what is attached to them is searched from now on as they are. */
export class ReadAttachmentsOfMails1764000000158 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE evidence_text NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_version NO FORCE ROW LEVEL SECURITY;
      DELETE FROM evidence_text t USING evidence_version v
      WHERE v.firm_id = t.firm_id AND v.engagement_id = t.engagement_id AND v.evidence_id = t.evidence_id
        AND v.version_no = t.version_no AND v.file_name ILIKE '%.eml';
      ALTER TABLE evidence_version FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_text FORCE ROW LEVEL SECURITY;
    `);
  }

  /** What was read stays: it says nothing that is not in the file. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
