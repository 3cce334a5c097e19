import { EngagementDoor } from '@akashi/api-engagements';
import type { Caller } from '@akashi/api-platform';
import type { DeclaredPopulationView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

/**
 * $1 firm, $2 engagement: the populations of the statement whose plan is in force, or of the newest while none is. A code that only
 * controls name is declared too: what is missing is asked for by it.
 */
const selectDeclared = `
  WITH stated AS (
    SELECT s.id FROM statement s
    LEFT JOIN scope_plan p ON p.firm_id = s.firm_id AND p.engagement_id = s.engagement_id AND p.statement_id = s.id
      AND p.state = 'approved'
    WHERE s.firm_id = $1 AND s.engagement_id = $2
    ORDER BY p.id IS NULL, s.version_no DESC LIMIT 1),
  named AS (
    SELECT c.population_code AS code, count(*)::int AS controls,
      CASE WHEN count(DISTINCT c.frequency) = 1 AND count(c.frequency) = count(*) THEN max(c.frequency) END AS frequency
    FROM individual_control c JOIN stated ON stated.id = c.statement_id
    WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.population_code IS NOT NULL GROUP BY c.population_code),
  described AS (
    SELECT d.code, d.name, d.reason FROM statement_population d JOIN stated ON stated.id = d.statement_id
    WHERE d.firm_id = $1 AND d.engagement_id = $2)
  SELECT code, coalesce(d.name, '') AS name, coalesce(d.reason, '') AS reason, n.frequency, coalesce(n.controls, 0) AS controls,
    (SELECT p.id FROM population p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.code = code_of.code
      AND p.ended_at IS NULL) AS "populationId"
  FROM (SELECT code FROM named UNION SELECT code FROM described) code_of
  LEFT JOIN named n USING (code) LEFT JOIN described d USING (code) ORDER BY code`;

/** What the client's statement names to be drawn from, and which of it is here. */
@Injectable()
export class DeclaredPopulations {
  constructor(private readonly door: EngagementDoor) {}

  execute(caller: Caller, engagementId: string): Promise<DeclaredPopulationView[]> {
    return this.door.read(caller, engagementId, (tx) => tx.query(selectDeclared, [caller.firmId, engagementId]));
  }
}
