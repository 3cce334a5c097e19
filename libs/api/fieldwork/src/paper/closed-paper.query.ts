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
 * The items of population `p` as they were when test `t` was closed, as `w`: how many, and the rank of the last of the sample. A void item
 * had another in its place, so the sample was as large as the last draw by then had made it; specific items picked by then stand beside
 * it. Nothing while the test stands.
 */
export const sampleWhenClosed = `
      LEFT JOIN LATERAL (SELECT count(*) AS drawn, coalesce(max(o.rank) FILTER (WHERE o.sampled), 0) AS rank FROM (
        SELECT i.rank, b.method <> 'SPECIFIC' AS sampled, b.drawn_at,
          row_number() OVER (PARTITION BY b.method = 'SPECIFIC' ORDER BY i.rank) AS place,
          (SELECT max(d.size) FROM sample_draw d WHERE d.firm_id = p.firm_id AND d.engagement_id = p.engagement_id
            AND d.population_id = p.id AND d.method <> 'SPECIFIC' AND d.drawn_at <= z.approved_at) AS size
        FROM sample_item i
        JOIN sample_draw b ON b.firm_id = i.firm_id AND b.engagement_id = i.engagement_id AND b.id = i.draw_id
        WHERE i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id AND i.population_id = p.id
          AND (i.voided_at IS NULL OR i.voided_at > z.approved_at)) o
        WHERE CASE WHEN o.sampled THEN o.place <= o.size ELSE o.drawn_at <= z.approved_at END) w ON z.id IS NOT NULL`;
