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

/** Items of population `p` that are not void, counted as `n`. */
export const sampleNow = `
      CROSS JOIN LATERAL (SELECT count(*) AS drawn FROM sample_item i WHERE i.firm_id = p.firm_id
        AND i.engagement_id = p.engagement_id AND i.population_id = p.id AND i.void_reason IS NULL) n`;

/**
 * The sample of population `p` as it was when test `t` was closed, as `w`: how many items, and the rank of the last. A void item had the next
 * of the ranking in its place, so the sample was as large as the last draw by then had made it. Nothing while the test stands.
 */
export const sampleWhenClosed = `
      LEFT JOIN LATERAL (SELECT count(*) AS drawn, coalesce(max(o.rank), 0) AS rank FROM (
        SELECT i.rank, row_number() OVER (ORDER BY i.rank) AS place,
          (SELECT max(d.size) FROM sample_draw d WHERE d.firm_id = p.firm_id AND d.engagement_id = p.engagement_id
            AND d.population_id = p.id AND d.drawn_at <= z.approved_at) AS size
        FROM sample_item i WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id AND i.population_id = p.id
          AND (i.voided_at IS NULL OR i.voided_at > z.approved_at)) o WHERE o.place <= o.size) w ON z.id IS NOT NULL`;
