import { FileStore } from '@akashi/api-platform';
import { randomUUID } from 'node:crypto';
import type { TestedEngagement } from './a-tested-engagement';
import { asFirm, type Person } from './people';
import type { TestApp } from './test-app';

/** One request that was sent, with a file of the client's: in an answer that waits to be checked, or in one under way. */
export async function anAskedClient(
  test: TestApp,
  work: TestedEngagement,
  { atClient, isAnswered }: { atClient: Pick<Person, 'userId'>; isAnswered: boolean },
): Promise<void> {
  const { firmId, engagementId, practitioner } = work;
  const [of, id] = [[firmId, engagementId], randomUUID()];
  const content = `回答 ${engagementId}`;
  const { sha256, size } = await test.app.get(FileStore).put(firmId, Buffer.from(content));
  await asFirm(test, firmId, async (client) => {
    await client.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3)`, [firmId, sha256, size]);
    await client.query(
      `INSERT INTO evidence_request (firm_id, engagement_id, id, number, title, wanted, due_on, state, asked_by, asked_by_name, round)
       VALUES ($1, $2, $3, 1, '記録', '記録をください。', '2031-03-31', $4, $5, '佐藤 試', $6)`,
      [...of, id, isAnswered ? 'submitted' : 'requested', practitioner.userId, isAnswered ? 1 : 0],
    );
    await client.query(
      `INSERT INTO evidence_request_test (firm_id, engagement_id, request_id, test_id) VALUES ($1, $2, $3, $4)`,
      [...of, id, work.tests.accessOperation],
    );
    await client.query(
      `INSERT INTO evidence_request_message (firm_id, engagement_id, id, request_id, kind, side, written_by, written_by_name, written_at, text)
       VALUES ($1, $2, gen_random_uuid(), $3, 'comment', 'client', $4, '楢崎 試', now(), '様式は決まっていますか。')`,
      [...of, id, atClient.userId],
    );
    await client.query(
      `INSERT INTO evidence_request_file (firm_id, engagement_id, id, request_id, round, file_name, media_type, sha256, size, remarks,
         side, sent_by, sent_by_name, sent_at)
       VALUES ($1, $2, gen_random_uuid(), $3, 1, '回答.csv', 'text/csv', $4, $5, '{}', 'client', $6, '楢崎 試', now())`,
      [...of, id, sha256, size, atClient.userId],
    );
    await client.query(
      `INSERT INTO engagement_counter (firm_id, engagement_id, kind, value) VALUES ($1, $2, 'request', 1)`,
      of,
    );
  });
}
