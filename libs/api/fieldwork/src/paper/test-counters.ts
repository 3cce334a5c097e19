import type { Caller, Tx } from '@akashi/api-platform';

/**
 * What the grid shows of a test, counted from the rows themselves: evidence in use, items of the samples that are not
 * void and of a population that counts, those with a result under every attribute of the test, deviations, and notes that still ask something.
 */
const counted = `
  SELECT t.firm_id, t.engagement_id, t.id,
    (SELECT count(DISTINCT l.evidence_id)::int FROM evidence_link l WHERE l.firm_id = t.firm_id
       AND l.engagement_id = t.engagement_id AND l.test_id = t.id AND l.ended_at IS NULL) AS evidence_count,
    coalesce(i.total, 0) AS item_total, coalesce(i.done, 0) AS item_done,
    (SELECT count(*)::int FROM deviation d WHERE d.firm_id = t.firm_id AND d.engagement_id = t.engagement_id
       AND d.test_id = t.id) AS deviation_count,
    (SELECT count(*)::int FROM review_note n WHERE n.firm_id = t.firm_id AND n.engagement_id = t.engagement_id
       AND n.test_id = t.id AND n.state <> 'resolved') AS open_note_count
  FROM control_test t
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS total, count(*) FILTER (WHERE x.recorded = a.attributes)::int AS done
    FROM (SELECT p.population_id, count(*) AS attributes FROM population_test p
          JOIN population q ON q.firm_id = p.firm_id AND q.engagement_id = p.engagement_id AND q.id = p.population_id
            AND q.ended_at IS NULL
          WHERE p.firm_id = t.firm_id AND p.engagement_id = t.engagement_id AND p.test_id = t.id
          GROUP BY p.population_id) a
    JOIN sample_item s ON s.firm_id = t.firm_id AND s.engagement_id = t.engagement_id
      AND s.population_id = a.population_id AND s.void_reason IS NULL
    CROSS JOIN LATERAL (SELECT count(*) AS recorded FROM item_result r
      WHERE r.firm_id = t.firm_id AND r.engagement_id = t.engagement_id AND r.item_id = s.id AND r.test_id = t.id) x
  ) i ON true
  WHERE t.firm_id = $1 AND t.engagement_id = $2`;

const columns = ['evidence_count', 'item_total', 'item_done', 'deviation_count', 'open_note_count'];

/**
 * Brings the counters of these tests up to date, in the transaction that changed what they count. The rows are locked
 * first: whoever counts at the same moment counts after us, and sees what we changed. A closed test keeps the counts it was
 * closed with.
 */
export async function recountTests(
  tx: Tx,
  caller: Pick<Caller, 'firmId'>,
  engagementId: string,
  testIds: readonly string[],
): Promise<void> {
  await tx.query(
    `SELECT FROM control_test WHERE firm_id = $1 AND engagement_id = $2 AND id = ANY ($3::uuid[]) ORDER BY id FOR UPDATE`,
    [caller.firmId, engagementId, testIds],
  );
  await tx.query(
    `UPDATE control_test t SET ${columns.map((name) => `${name} = c.${name}`).join(', ')}
     FROM (${counted} AND t.id = ANY ($3::uuid[])) c
     WHERE t.firm_id = c.firm_id AND t.engagement_id = c.engagement_id AND t.id = c.id AND t.state <> 'closed'`,
    [caller.firmId, engagementId, testIds],
  );
}

/** Tests whose counters differ from what is there, with both figures as text; empty when all agree. */
export function findMiscounts(
  tx: Tx,
  caller: Pick<Caller, 'firmId'>,
  engagementId: string,
): Promise<{ id: string; stored: string; counted: string }[]> {
  const figures = (of: string) => columns.map((name) => `${of}.${name}`).join(`, `);
  return tx.query(
    `SELECT t.id, concat_ws(' ', ${figures('t')}) AS stored, concat_ws(' ', ${figures('c')}) AS counted
     FROM control_test t
     JOIN (${counted}) c ON c.firm_id = t.firm_id AND c.engagement_id = t.engagement_id AND c.id = t.id
     WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.state <> 'closed' AND (${figures('t')}) IS DISTINCT FROM (${figures('c')})
     ORDER BY t.id`,
    [caller.firmId, engagementId],
  );
}
