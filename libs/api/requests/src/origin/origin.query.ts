/** The next version of the statement that was sent back, the population in the place that was empty, the plan that was awaited. */
const metBy = `CASE o.kind
    WHEN 'statement' THEN (SELECT min(s.version_no)::text FROM statement s WHERE s.firm_id = o.firm_id
      AND s.engagement_id = o.engagement_id AND s.version_no > o.statement_no)
    WHEN 'population' THEN (SELECT p.id::text FROM population p WHERE p.firm_id = o.firm_id
      AND p.engagement_id = o.engagement_id AND p.code = o.population_code AND p.ended_at IS NULL)
    WHEN 'finding' THEN (SELECT i.version::text FROM improvement_item i WHERE i.firm_id = o.firm_id
      AND i.engagement_id = o.engagement_id AND i.finding_id = o.finding_id) END`;

const key = `coalesce(o.procedure_id::text, o.statement_no::text, o.population_code, o.finding_id::text)`;

/** Of a request `r`, in the order in which they were given. */
export const originsOfRequest = `coalesce((SELECT json_agg(json_build_object('kind', o.kind, 'key', ${key},
      'name', CASE o.kind
        WHEN 'procedure' THEN (SELECT concat_ws(' ', c.number, nullif(p.code, '')) FROM procedure p
          JOIN criterion c ON c.firm_id = p.firm_id AND c.edition_id = p.edition_id AND c.key = p.criterion_key
          WHERE p.firm_id = o.firm_id AND p.id = o.procedure_id)
        WHEN 'finding' THEN (SELECT 'F-' || lpad(f.number::text, greatest(2, length(f.number::text)), '0') FROM finding f
          WHERE f.firm_id = o.firm_id AND f.engagement_id = o.engagement_id AND f.id = o.finding_id)
        ELSE '' END,
      'editionId', (SELECT p.edition_id FROM procedure p WHERE p.firm_id = o.firm_id AND p.id = o.procedure_id),
      'metBy', ${metBy}) ORDER BY o.place)
    FROM evidence_request_origin o
    WHERE o.firm_id = r.firm_id AND o.engagement_id = r.engagement_id AND o.request_id = r.id), '[]') AS origins`;

/** $1 firm, $2 engagement, $3 request. Whether what was asked for is here by another way. */
export const selectCameAnotherWay = `SELECT EXISTS (SELECT FROM evidence_request_origin o WHERE o.firm_id = $1
    AND o.engagement_id = $2 AND o.request_id = $3 AND ${metBy} IS NOT NULL) AS "isThere"`;

/** $1 firm, $2 engagement, $3 kind. */
export const selectAskedFrom = `
  SELECT o.request_id AS id, ${key} AS key FROM evidence_request_origin o
  JOIN evidence_request r ON r.firm_id = o.firm_id AND r.engagement_id = o.engagement_id AND r.id = o.request_id
  WHERE o.firm_id = $1 AND o.engagement_id = $2 AND o.kind = $3 AND r.state <> 'withdrawn'`;

/** $1 firm, $2 engagement, $3 finding. */
export const selectFindingState = `SELECT state FROM finding WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`;

/** $1 firm, $2 engagement. */
export const selectLatestStatement = `
  SELECT coalesce(max(version_no), 0)::int AS "latestNo" FROM statement WHERE firm_id = $1 AND engagement_id = $2`;

/** $1 firm, $2 engagement, $3 code. */
export const selectPopulationStanding = `
  SELECT EXISTS (SELECT FROM population p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.code = $3
      AND p.ended_at IS NULL) AS "isThere",
    EXISTS (SELECT FROM individual_control c WHERE c.firm_id = $1 AND c.engagement_id = $2 AND c.population_code = $3)
      OR EXISTS (SELECT FROM statement_population d WHERE d.firm_id = $1 AND d.engagement_id = $2 AND d.code = $3) AS "isDeclared"`;
