interface Asking {
  query: (sql: string, values: unknown[]) => Promise<unknown>;
}

/** The whole of it was written out once. */
export async function putAnEngagementFile(
  client: Asking,
  { firmId, engagementId, leader }: { firmId: string; engagementId: string; leader: { userId: string } },
  { sha256, size }: { sha256: string; size: number },
): Promise<void> {
  await client.query(
    `INSERT INTO engagement_file (firm_id, engagement_id, id, number, file_name, sha256, size, ledger_size, ledger_root,
       row_count, file_count, made_by, made_at, verified_at)
     VALUES ($1, $2, gen_random_uuid(), 1, 'akashi-file.zip', $3, $4, 1, repeat('0', 64), 1, 1, $5, now(), now())`,
    [firmId, engagementId, sha256, size, leader.userId],
  );
}
