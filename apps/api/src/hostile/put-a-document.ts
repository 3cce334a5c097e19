import { asFirm, type TestApp, type TestedEngagement } from '@akashi/api-testing';

/** Puts a document beside an item of the newest population: what a stranger would take away from it. */
export async function putADocument(
  test: TestApp,
  { firmId, engagementId, practitioner }: TestedEngagement,
): Promise<void> {
  await asFirm(test, firmId, (client) =>
    client.query(
      `INSERT INTO item_document (firm_id, engagement_id, id, item_id, evidence_id, found_by, placed_by)
       SELECT i.firm_id, i.engagement_id, gen_random_uuid(), i.id, v.id, 'person', $3
       FROM sample_item i
       JOIN population p ON p.firm_id = i.firm_id AND p.engagement_id = i.engagement_id AND p.id = i.population_id
       JOIN evidence v ON v.firm_id = i.firm_id AND v.engagement_id = i.engagement_id
       WHERE i.firm_id = $1 AND i.engagement_id = $2 ORDER BY p.code DESC, i.id DESC, v.id LIMIT 1`,
      [firmId, engagementId, practitioner.userId],
    ),
  );
}
