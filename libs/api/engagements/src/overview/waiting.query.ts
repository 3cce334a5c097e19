import { isIndependent } from '@akashi/api-platform';

const tests = `FROM control_test c WHERE c.firm_id = e.firm_id AND c.engagement_id = e.id`;

const reviews = `t.role IN ('senior', 'engagement_leader')`;

/** 1 when the report in force stands at this state, and 0 otherwise. */
const reportIs = (state: string): string => `
  (SELECT count(*) FROM report r WHERE r.firm_id = e.firm_id AND r.engagement_id = e.id AND r.state = '${state}')`;

/** The latest word on a deviation must be somebody else's: nobody agrees to an explanation of their own. */
const explanationsToAgree = `
  (SELECT count(*) FROM deviation d WHERE d.firm_id = e.firm_id AND d.engagement_id = e.id
    AND d.state = 'explanation_proposed' AND $2 <> (SELECT v.evaluated_by FROM deviation_evaluation v
      WHERE v.firm_id = d.firm_id AND v.engagement_id = d.engagement_id AND v.deviation_id = d.id
      ORDER BY v.evaluated_at DESC, v.id DESC LIMIT 1))`;

/** Whoever is on the team today with an interest that somebody else has to judge: the leader, and of a leader the quality office. */
const unresolved = `
  (SELECT count(*) FROM team_member o
    JOIN member p ON p.firm_id = o.firm_id AND p.user_id = o.user_id AND p.disabled_at IS NULL
    WHERE o.firm_id = e.firm_id AND o.engagement_id = e.id AND o.user_id <> $2
      AND (t.role IS NOT NULL OR o.role = 'engagement_leader')
      AND (o.to_on IS NULL OR o.to_on >= $4::date) AND EXISTS (SELECT FROM independence_declaration d
        WHERE d.firm_id = o.firm_id AND d.engagement_id = o.engagement_id AND d.user_id = o.user_id)
      AND NOT ${isIndependent('o.user_id')})`;

const packages = `FROM handoff_package k WHERE k.firm_id = e.firm_id AND k.engagement_id = e.id AND k.state = 'built'`;

/** Approved plans of engagement `e` that were drawn from an earlier statement than the latest: one or none. */
export const behindPlans = `
      FROM scope_plan p
      JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
      WHERE p.firm_id = e.firm_id AND p.engagement_id = e.id AND p.state = 'approved' AND s.version_no < (
        SELECT max(l.version_no) FROM statement l WHERE l.firm_id = e.firm_id AND l.engagement_id = e.id)`;

/**
 * What waits for the signed-in person ($2) in engagement `e`, in which they are `t` today ($4): how many, under the permission that
 * answers it.
 */
export const waiting = `
  json_build_object(
    'independence.resolve', CASE WHEN coalesce(t.role, 'engagement_leader') = 'engagement_leader'
      AND e.state NOT IN ('archived', 'declined', 'withdrawn') THEN ${unresolved} END,
    'engagement.accept', (t.role = 'engagement_leader' AND e.state = 'proposed')::int,
    'plan.amend', CASE WHEN ${reviews} AND e.state IN ('planned', 'in_fieldwork', 'in_reporting') THEN
      (SELECT count(*) ${behindPlans}) END,
    'plan.approve', CASE WHEN t.role = 'engagement_leader' THEN (SELECT count(*) FROM scope_plan p
      WHERE p.firm_id = e.firm_id AND p.engagement_id = e.id AND p.state = 'draft') END,
    'test.record', (SELECT count(*) ${tests} AND c.assignee_id = $2 AND c.state IN ('not_started', 'in_progress', 'returned')),
    'test.review', CASE WHEN ${reviews} THEN
      (SELECT count(*) ${tests} AND c.state = 'prepared' AND c.assignee_id IS DISTINCT FROM $2) END,
    'note.resolve', (SELECT count(*) FROM review_note n
      JOIN control_test c ON c.firm_id = n.firm_id AND c.engagement_id = n.engagement_id AND c.id = n.test_id
      WHERE n.firm_id = e.firm_id AND n.engagement_id = e.id AND n.state = 'open' AND c.state <> 'closed' AND c.assignee_id = $2),
    'note.write', (SELECT count(*) FROM review_note n
      JOIN control_test c ON c.firm_id = n.firm_id AND c.engagement_id = n.engagement_id AND c.id = n.test_id
      JOIN note_mention x ON x.firm_id = n.firm_id AND x.engagement_id = n.engagement_id AND x.note_id = n.id
      WHERE n.firm_id = e.firm_id AND n.engagement_id = e.id AND x.user_id = $2 AND n.state <> 'resolved'
        AND n.answered_by IS DISTINCT FROM $2 AND n.written_by <> $2 AND c.state <> 'closed'
        AND NOT (n.state = 'open' AND c.assignee_id IS NOT DISTINCT FROM $2)),
    'deviation.evaluate', CASE WHEN ${reviews} THEN ${explanationsToAgree} END,
    'request.check', CASE WHEN t.role IN ('practitioner', 'senior', 'engagement_leader')
      AND e.state IN ('planned', 'in_fieldwork', 'in_reporting') THEN (SELECT count(*) FROM evidence_request q
      WHERE q.firm_id = e.firm_id AND q.engagement_id = e.id AND q.state IN ('submitted', 'checking') AND q.asked_by = $2) END,
    'finding.review', CASE WHEN ${reviews} THEN (SELECT count(*) FROM finding f
      WHERE f.firm_id = e.firm_id AND f.engagement_id = e.id AND f.state = 'confirmed' AND f.raised_by <> $2) END,
    'report.quality-review', CASE WHEN t.role = 'quality_reviewer' THEN ${reportIs('draft')} END,
    'report.approve', CASE WHEN t.role = 'engagement_leader' THEN ${reportIs('quality_reviewed')} END,
    'report.issue', CASE WHEN t.role = 'engagement_leader' THEN ${reportIs('approved')} END,
    'finding.improve', CASE WHEN ${reviews} THEN (SELECT count(*) FROM finding f
      WHERE f.firm_id = e.firm_id AND f.engagement_id = e.id AND f.state = 'reported') END,
    'package.build', (${reviews} AND e.state = 'issued' AND NOT EXISTS (SELECT ${packages}))::int,
    'package.hand-over', CASE WHEN t.role = 'engagement_leader' AND e.state = 'issued' THEN
      (SELECT count(*) ${packages}) END) AS waiting`;
