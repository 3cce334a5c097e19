import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a request came from, beside its papers: the procedures whose words it asks by, the statement that is sent back, the population
 * that is missing, the finding whose plan is awaited. For the firm alone: no client reads by what procedure something is asked.
 */
export class LinkRequestsWithTheirOrigin1764000000217 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE evidence_request_origin (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        request_id uuid NOT NULL,
        place int NOT NULL CHECK (place > 0),
        kind text NOT NULL CHECK (kind IN ('procedure', 'statement', 'population', 'finding')),
        procedure_id uuid,
        procedure_version int,
        -- Number of the latest version when the statement was sent back; 0 while there was none.
        statement_no int CHECK (statement_no >= 0),
        population_code text,
        finding_id uuid,
        PRIMARY KEY (firm_id, engagement_id, request_id, place),
        CHECK ((procedure_id IS NOT NULL) = (kind = 'procedure') AND (procedure_version IS NOT NULL) = (kind = 'procedure')),
        CHECK ((statement_no IS NOT NULL) = (kind = 'statement')),
        CHECK ((population_code IS NOT NULL) = (kind = 'population')),
        CHECK ((finding_id IS NOT NULL) = (kind = 'finding')),
        FOREIGN KEY (firm_id, engagement_id, request_id) REFERENCES evidence_request (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, procedure_id, procedure_version) REFERENCES procedure_version (firm_id, procedure_id, version),
        FOREIGN KEY (firm_id, engagement_id, finding_id) REFERENCES finding (firm_id, engagement_id, id)
      );
      CALL protect('evidence_request_origin', 'append');
      CREATE INDEX evidence_request_origin_kind ON evidence_request_origin (firm_id, engagement_id, kind);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE evidence_request_origin`);
  }
}
