import type { MigrationInterface, QueryRunner } from 'typeorm';

const firm = `firm_id = (SELECT current_setting('app.firm')::uuid)`;
const inspection = `inspection_id = (SELECT nullif(current_setting('app.inspection', true), '')::uuid)`;

/**
 * What the quality office made for an inspector of an engagement that is open to them. Behind an inspector's wall stands what was made
 * under their inspection, of engagements that it opens today, and beside it who else inspects under it: whose a file is their row says.
 */
export class GiveInspectionBundles1764000000227 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE inspection_bundle (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        inspection_id uuid NOT NULL,
        inspector_id uuid NOT NULL,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        -- The ledger up to this place is in it.
        ledger_size bigint NOT NULL,
        ledger_root text NOT NULL CHECK (ledger_root ~ '^[0-9a-f]{64}$'),
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, inspection_id, engagement_id)
          REFERENCES inspection_engagement (firm_id, inspection_id, engagement_id),
        FOREIGN KEY (firm_id, inspector_id) REFERENCES inspector (firm_id, id),
        FOREIGN KEY (firm_id, sha256) REFERENCES stored_file (firm_id, sha256),
        FOREIGN KEY (firm_id, given_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('inspection_bundle', 'append');
      CREATE INDEX bundle_of_inspection ON inspection_bundle (firm_id, inspection_id, given_at);
      CREATE POLICY inspected ON inspection_bundle FOR SELECT TO akashi_inspector USING (${firm} AND ${inspection}
        AND EXISTS (SELECT FROM engagement e WHERE e.firm_id = inspection_bundle.firm_id AND e.id = inspection_bundle.engagement_id));
      CREATE POLICY inspected ON inspector FOR SELECT TO akashi_inspector USING (${firm} AND ${inspection});
      -- Whose a file is, and of no other inspector a name, an address or a link.
      REVOKE SELECT ON inspector FROM akashi_inspector;
      GRANT SELECT (firm_id, id, inspection_id, account_id) ON inspector TO akashi_inspector;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP POLICY inspected ON inspector;
      REVOKE SELECT (firm_id, id, inspection_id, account_id) ON inspector FROM akashi_inspector;
      GRANT SELECT ON inspector TO akashi_inspector;
      DROP TABLE inspection_bundle;
    `);
  }
}
