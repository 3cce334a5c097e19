import { isIndependent } from '@akashi/api-platform';
import { behindPlans, waiting } from './waiting.query';

/** The three dates of engagement `e` as they hold, in the order of the scheme. */
const dates = `
  (SELECT json_agg(json_build_object('rule', x.rule, 'computedOn', x.computed_on, 'overriddenOn', x.overridden_on,
      'overrideReason', x.override_reason, 'overriddenBy', m.family_name || ' ' || m.given_name,
      'date', coalesce(x.overridden_on, x.computed_on), 'version', x.version)
      ORDER BY array_position(ARRAY['report', 'apply', 'validUntil'], x.rule))
    FROM engagement_date x LEFT JOIN member m ON m.firm_id = x.firm_id AND m.user_id = x.overridden_by
    WHERE x.firm_id = e.firm_id AND x.engagement_id = e.id) AS dates`;

const tests = `
  (SELECT json_build_object('total', count(*), 'prepared', count(*) FILTER (WHERE c.state = 'prepared'),
      'reviewed', count(*) FILTER (WHERE c.state = 'reviewed'))
    FROM control_test c WHERE c.firm_id = e.firm_id AND c.engagement_id = e.id AND c.state <> 'closed') AS tests`;

const deviations = `
  (SELECT count(*)::int FROM deviation d WHERE d.firm_id = e.firm_id AND d.engagement_id = e.id
    AND d.state IN ('open', 'explanation_proposed'))`;

const findings = `
  (SELECT count(*)::int FROM finding f WHERE f.firm_id = e.firm_id AND f.engagement_id = e.id
    AND f.state <> 'withdrawn')`;

/** $1 firm, $2 the signed-in person, $3 true when they see every engagement, $4 today. */
export const selectPortfolio = `
  SELECT e.id, e.name, c.name AS "clientName", s.name AS "serviceName", e.kind, e.state, e.period_start AS "periodStart",
    e.period_end AS "periodEnd", t.role AS "myRole", e.ruleset_id AS "rulesetId",
    (SELECT m.family_name || ' ' || m.given_name FROM team_member l
      JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.user_id
      WHERE l.firm_id = e.firm_id AND l.engagement_id = e.id AND l.role = 'engagement_leader'
      ORDER BY l.to_on DESC NULLS FIRST, l.user_id LIMIT 1) AS "leaderName",
    ${tests}, ${deviations} AS deviations, ${findings} AS findings, ${dates}, ${waiting}
  FROM engagement e
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  LEFT JOIN team_member t ON t.firm_id = e.firm_id AND t.engagement_id = e.id AND t.user_id = $2
    AND (t.to_on IS NULL OR t.to_on >= $4::date)
  WHERE e.firm_id = $1 AND CASE WHEN t.role IS NULL THEN $3 ELSE ${isIndependent('$2')} END
  -- What is due next comes first; what is finished follows, the newest first.
  ORDER BY e.state IN ('handed_over', 'archived', 'declined', 'withdrawn'),
    CASE WHEN e.state NOT IN ('handed_over', 'archived', 'declined', 'withdrawn') THEN e.period_end END, e.period_end DESC, e.name, e.id`;

/** $1 firm, $2 engagement. */
export const selectOverview = `
  SELECT e.id, e.name, e.kind, e.state, e.ruleset_id AS "rulesetId", e.edition_id AS "editionId",
    d.title_ja AS "editionTitleJa", d.title_en AS "editionTitleEn", e.edition_pinned_at AS "editionPinnedAt",
    e.period_start AS "periodStart", e.period_end AS "periodEnd", e.opened_at AS "openedAt",
    e.accepted_at AS "acceptedAt", e.version,
    (SELECT json_build_object('on', e.ended_on, 'reason', e.end_reason, 'byName', m.family_name || ' ' || m.given_name)
      FROM member m WHERE m.firm_id = e.firm_id AND m.user_id = e.ended_by) AS "end",
    json_build_object('id', c.id, 'name', c.name, 'corporateNumber', c.corporate_number) AS client,
    json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'regions', s.regions) AS service, ${dates}, ${tests}
  FROM engagement e
  JOIN catalog_edition d ON d.firm_id = e.firm_id AND d.id = e.edition_id
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE e.firm_id = $1 AND e.id = $2`;

/** $1 firm, $2 engagement: the day of the report that went out. */
export const selectReportDate = `
  SELECT max(dated_on) AS "datedOn" FROM report WHERE firm_id = $1 AND engagement_id = $2 AND state = 'issued'`;

/** $1 firm, $2 engagement: controls of the latest statement and their tests, by chapter. */
export const selectChapters = `
  SELECT x.chapter, x.part, coalesce(h.label_ja, '') AS "labelJa", coalesce(h.label_en, '') AS "labelEn",
    x.controls, x.total, x.prepared, x.reviewed, x.deviations, x.findings
  FROM (
    SELECT k.chapter, i.edition_id, min(k.part) AS part, min(k.position) AS position,
      count(DISTINCT i.id)::int AS controls, count(t.id)::int AS total,
      count(t.id) FILTER (WHERE t.state = 'prepared')::int AS prepared,
      count(t.id) FILTER (WHERE t.state = 'reviewed')::int AS reviewed,
      coalesce(sum(t.deviation_count), 0)::int AS deviations,
      count(f.id)::int AS findings
    FROM individual_control i
    JOIN criterion k ON k.firm_id = i.firm_id AND k.edition_id = i.edition_id AND k.key = i.criterion_key
    LEFT JOIN control_test t ON t.firm_id = i.firm_id AND t.engagement_id = i.engagement_id
      AND t.individual_control_id = i.id
    LEFT JOIN LATERAL (SELECT 1 AS id FROM finding f WHERE f.firm_id = t.firm_id AND f.engagement_id = t.engagement_id
      AND f.test_id = t.id AND f.state <> 'withdrawn' LIMIT 1) f ON true
    WHERE i.firm_id = $1 AND i.engagement_id = $2 AND i.statement_id = coalesce(
      (SELECT p.statement_id FROM scope_plan p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved'),
      (SELECT s.id FROM statement s WHERE s.firm_id = $1 AND s.engagement_id = $2 ORDER BY s.version_no DESC LIMIT 1))
    GROUP BY 1, 2) x
  LEFT JOIN criterion h ON h.firm_id = $1 AND h.edition_id = x.edition_id AND h.key = x.chapter AND h.depth = 1
  ORDER BY x.position`;

/** $1 firm, $2 engagement. */
export const selectStepCounts = `
  SELECT (SELECT count(*)::int FROM statement s WHERE s.firm_id = $1 AND s.engagement_id = $2) AS statements,
    (SELECT count(*)::int FROM scope_plan p WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state <> 'superseded')
      AS plans,
    (SELECT count(*)::int ${behindPlans}) AS "planBehind",
    (SELECT count(*)::int FROM review_note n
      JOIN control_test c ON c.firm_id = n.firm_id AND c.engagement_id = n.engagement_id AND c.id = n.test_id
      WHERE n.firm_id = $1 AND n.engagement_id = $2 AND n.state <> 'resolved' AND c.state <> 'closed') AS "openNotes",
    ${deviations} AS "openDeviations"
  FROM (SELECT $1::uuid AS firm_id, $2::uuid AS id) e`;

/** $1 firm, $2 engagement, $3 the signed-in person. */
export const selectFrame = `
  SELECT e.id, e.name, c.name AS "clientName", s.name AS "serviceName", e.state, e.edition_id AS "editionId",
    e.period_start AS "periodStart", e.period_end AS "periodEnd",
    json_build_object('findings', ${findings}, 'deviations', ${deviations}, 'requests', (SELECT count(*) FROM evidence_request q
        WHERE q.firm_id = e.firm_id AND q.engagement_id = e.id AND q.state IN ('submitted', 'checking')), 'review',
      (SELECT count(*) FROM control_test c WHERE c.firm_id = e.firm_id AND c.engagement_id = e.id
        AND c.state = 'prepared' AND c.assignee_id IS DISTINCT FROM $3)) AS counts
  FROM engagement e
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE e.firm_id = $1 AND e.id = $2`;
