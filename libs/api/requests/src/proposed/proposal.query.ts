/**
 * $1 firm, $2 engagement. Papers that are still worked on, in the order of their controls, each with what the firm's procedures for its
 * criterion and kind of test ask a client for, in the newest version.
 */
export const selectProposablePapers = `
  SELECT t.id AS "testId", t.test_type AS type, ic.id AS "controlId", c.number AS "controlNumber",
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'version', v.version, 'asks', v.asks, 'shows', v.shows) ORDER BY p.code)
      FROM procedure p
      JOIN LATERAL (SELECT n.version, n.asks, n.shows FROM procedure_version n
        WHERE n.firm_id = p.firm_id AND n.procedure_id = p.id ORDER BY n.version DESC LIMIT 1) v ON true
      WHERE p.firm_id = t.firm_id AND p.edition_id = ic.edition_id AND p.criterion_key = ic.criterion_key
        AND p.test_type = t.test_type), '[]') AS procedures
  FROM control_test t
  JOIN individual_control ic ON ic.firm_id = t.firm_id AND ic.engagement_id = t.engagement_id AND ic.id = t.individual_control_id
  JOIN criterion c ON c.firm_id = ic.firm_id AND c.edition_id = ic.edition_id AND c.key = ic.criterion_key
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.state <> 'closed'
  ORDER BY c.position, ic.position, array_position(ARRAY['DESIGN', 'OPERATION', 'UPDATE'], t.test_type), t.id`;

/** $1 firm, $2 engagement. What is asked already. */
export const selectAsked = `
  SELECT 'R-' || lpad(r.number::text, greatest(3, length(r.number::text)), '0') AS code, r.wanted, r.follows_id AS "followsId",
    coalesce((SELECT json_agg(x.test_id) FROM evidence_request_test x WHERE x.firm_id = r.firm_id
      AND x.engagement_id = r.engagement_id AND x.request_id = r.id), '[]') AS "testIds",
    coalesce((SELECT json_agg(o.procedure_id) FROM evidence_request_origin o WHERE o.firm_id = r.firm_id
      AND o.engagement_id = r.engagement_id AND o.request_id = r.id AND o.kind = 'procedure'), '[]') AS "procedureIds"
  FROM evidence_request r WHERE r.firm_id = $1 AND r.engagement_id = $2 AND r.state <> 'withdrawn' ORDER BY r.number`;

/** $1 firm, $2 engagement. The firm's other clients and their services, by name. */
export const selectOtherClients = `
  SELECT c.name FROM client c JOIN engagement e ON e.firm_id = c.firm_id AND e.id = $2
    WHERE c.firm_id = $1 AND c.id <> e.client_id
  UNION SELECT s.name FROM cloud_service s JOIN engagement e ON e.firm_id = s.firm_id AND e.id = $2
    WHERE s.firm_id = $1 AND s.client_id <> e.client_id`;

/** $1 firm, $2 procedures. Every version of them: an older one is told to no client either. */
export const selectProcedureTexts = `
  SELECT procedure_id AS id, text FROM procedure_version WHERE firm_id = $1 AND procedure_id = ANY ($2::uuid[])`;
