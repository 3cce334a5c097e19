import { FileStore } from '@akashi/api-platform';
import { randomUUID } from 'node:crypto';
import type { TestedEngagement } from './a-tested-engagement';
import { asFirm, type Person } from './people';
import type { TestApp } from './test-app';

/** A finding that was put before the client, with an answer, a file and a plan of theirs, raised where there is none; the letter, a file of its statement, and a document that was released. */
export async function aReleasedFinding(
  test: TestApp,
  work: TestedEngagement,
  { atClient }: { atClient: Pick<Person, 'userId'> },
): Promise<void> {
  const { firmId, engagementId, practitioner } = work;
  const [of, releaseId, answerId] = [[firmId, engagementId], randomUUID(), randomUUID()];
  const { sha256, size } = await test.app.get(FileStore).put(firmId, Buffer.from(`承認の写し ${engagementId}`));
  await asFirm(test, firmId, async (client) => {
    const standing = await client.query<{ id: string }>(
      `SELECT id FROM finding WHERE firm_id = $1 AND engagement_id = $2 ORDER BY id LIMIT 1`,
      of,
    );
    const findingId = standing.rows[0]?.id ?? randomUUID();
    if (!standing.rows[0]) {
      await client.query(
        `INSERT INTO finding (firm_id, engagement_id, id, number, test_id, state, text_version, raised_by)
         VALUES ($1, $2, $3, 1, $4, 'draft', 1, $5)`,
        [...of, findingId, work.tests.accessOperation, practitioner.userId],
      );
      await client.query(
        `INSERT INTO finding_text (firm_id, engagement_id, finding_id, text_version, title, fact, stated_control, difference, written_by)
         VALUES ($1, $2, $3, 1, '件名', '事実', '記載', '差異', $4)`,
        [...of, findingId, practitioner.userId],
      );
      await client.query(
        `INSERT INTO engagement_counter (firm_id, engagement_id, kind, value) VALUES ($1, $2, 'finding', 1)`,
        of,
      );
      await client.query(
        `INSERT INTO improvement_item (firm_id, engagement_id, finding_id, plan, owner, due_on)
         VALUES ($1, $2, $3, '画面で止める', '情報システム部', '2031-03-31')`,
        [...of, findingId],
      );
    }
    await client.query(
      `INSERT INTO finding_release (firm_id, engagement_id, id, finding_id, text_version, asks, control_number, title, fact,
         stated_control, difference, period_note, items, answer_by, released_by, released_by_name, released_at)
       VALUES ($1, $2, $3, $4, 1, 'facts', '9.2.1.3', '件名', '事実', '記載', '差異', '', '[]', '2031-03-31', $5, '佐藤 試', now())`,
      [...of, releaseId, findingId, practitioner.userId],
    );
    await client.query(
      `INSERT INTO finding_answer (firm_id, engagement_id, id, finding_id, release_id, answer, words, answered_by, answered_by_name, answered_at)
       VALUES ($1, $2, $3, $4, $5, 'disputed', '承認の記録があります。', $6, '楢崎 試', now())`,
      [...of, answerId, findingId, releaseId, atClient.userId],
    );
    await client.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [
      firmId,
      sha256,
      size,
    ]);
    await client.query(
      `INSERT INTO finding_answer_file (firm_id, engagement_id, id, finding_id, answer_id, file_name, media_type, sha256, size,
         sent_by, sent_by_name, sent_at)
       VALUES ($1, $2, gen_random_uuid(), $3, $4, '承認の写し.csv', 'text/csv', $5, $6, $7, '楢崎 試', now())`,
      [...of, findingId, answerId, sha256, size, atClient.userId],
    );
    await client.query(
      `INSERT INTO improvement_version (firm_id, engagement_id, finding_id, version_no, plan, owner, due_on, side, written_by,
         written_by_name, written_at)
       VALUES ($1, $2, $3, 1, '画面で止める', '情報システム部', '2031-03-31', 'client', $4, '楢崎 試', now())
       ON CONFLICT DO NOTHING`,
      [...of, findingId, atClient.userId],
    );
    await client.query(
      `INSERT INTO letter_request (firm_id, engagement_id, id, points, sign_by, requested_by, requested_by_name, requested_at)
       VALUES ($1, $2, gen_random_uuid(), '[{"code":"CONTROLS","ja":"責任","en":"responsible"}]', '2031-03-31', $3, '佐藤 試', now())`,
      [...of, practitioner.userId],
    );
    // Where a letter is in force it is one that was signed here.
    await client.query(
      `INSERT INTO letter_signature (firm_id, engagement_id, request_id, letter_id, points, signer_title, signer_authority, file_name,
         file_sha256, file_size, signed_by, signed_by_name, signed_at)
       SELECT l.firm_id, l.engagement_id, r.id, l.id, '[]', l.signer_title, l.signer_authority, l.file_name, l.file_sha256, f.size,
         $3, '楢崎 試', now()
       FROM representation_letter l
       JOIN letter_request r ON r.firm_id = l.firm_id AND r.engagement_id = l.engagement_id
       JOIN stored_file f ON f.firm_id = l.firm_id AND f.sha256 = l.file_sha256
       WHERE l.firm_id = $1 AND l.engagement_id = $2 ORDER BY l.recorded_at LIMIT 1`,
      [...of, atClient.userId],
    );
    await client.query(
      `INSERT INTO statement_submission (firm_id, engagement_id, id, number, file_name, sha256, size, faults, stops, warnings,
         head_cell, sent_by, sent_by_name, sent_at)
       VALUES ($1, $2, gen_random_uuid(), 1, '言明書.xlsx', $3, $4, '[]', 0, 0, 'A1', $5, '楢崎 試', now())`,
      [...of, sha256, size, atClient.userId],
    );
    await client.query(
      `INSERT INTO released_document (firm_id, engagement_id, id, kind, file_name, sha256, size, released_by, released_by_name, released_at)
       VALUES ($1, $2, gen_random_uuid(), 'letter', '送付状.pdf', $3, $4, $5, '佐藤 試', now())`,
      [...of, sha256, size, practitioner.userId],
    );
  });
}
