import { digestOf, type Caller, type Tx } from '@akashi/api-platform';
import type { DigestedPaper, PaperSubject } from '../paper/paper-digest';

/** Keeps each paper as it stands, under the digest of itself; what is kept already stays. */
export async function keepPapers(
  tx: Tx,
  caller: Pick<Caller, 'firmId'>,
  engagementId: string,
  papers: readonly (DigestedPaper & { testId: string })[],
): Promise<void> {
  const rows = papers.map(({ testId, digest, subject }) => ({ testId, digest, content: subject }));
  await tx.query(
    `INSERT INTO kept_paper (firm_id, engagement_id, test_id, digest, content)
     SELECT $1, $2, x."testId", x.digest, x.content
     FROM json_to_recordset($3::json) AS x("testId" uuid, digest text, content jsonb) ON CONFLICT DO NOTHING`,
    [caller.firmId, engagementId, JSON.stringify(rows)],
  );
}

/** What is kept of one paper under these digests; a row that is not what its digest says is of no use to anybody. */
export async function keptPapers(
  tx: Tx,
  caller: Pick<Caller, 'firmId'>,
  engagementId: string,
  testId: string,
  digests: readonly string[],
): Promise<Map<string, PaperSubject>> {
  const rows = await tx.query<{ digest: string; content: PaperSubject }[]>(
    `SELECT digest, content FROM kept_paper
     WHERE firm_id = $1 AND engagement_id = $2 AND test_id = $3 AND digest = ANY ($4::text[])`,
    [caller.firmId, engagementId, testId, digests],
  );
  const genuine = rows.filter(({ digest, content }) => digestOf(content) === digest);
  return new Map(genuine.map(({ digest, content }) => [digest, content]));
}
