/** The plan whose approval closed test `t`, as `z`; nothing while the test stands. */
export const closingPlan = `
  LEFT JOIN scope_plan z ON z.firm_id = t.firm_id AND z.engagement_id = t.engagement_id AND z.id = t.closed_by_plan`;

/**
 * Which version of evidence `e` stands on the paper of test `t`: the newest, and on a closed paper the one that was the newest
 * when it was closed. A file that replaces it later is of the papers that still use it.
 */
export const versionOnPaper = `CASE WHEN z.id IS NULL THEN e.latest_version ELSE (
      SELECT max(w.version_no) FROM evidence_version w WHERE w.firm_id = e.firm_id AND w.engagement_id = e.engagement_id
        AND w.evidence_id = e.id AND w.added_at <= z.approved_at) END`;

/**
 * What was said of evidence `e` when test `t` was closed, as `s`, and the version that said it; nothing where nobody corrected
 * it since, or the test stands.
 */
export const saidWhenClosed = `
  LEFT JOIN LATERAL (SELECT c.before AS said, c.version - 1 AS version FROM evidence_correction c
    WHERE c.firm_id = e.firm_id AND c.engagement_id = e.engagement_id AND c.evidence_id = e.id
      AND c.corrected_at > z.approved_at ORDER BY c.version LIMIT 1) s ON true`;
