import { createHash, randomUUID } from 'node:crypto';

/** A procedure of the firm and a note on a criterion, once in a firm. */
export async function keepAProcedure(client: Asking, firmId: string, userId: string, sha256: string): Promise<void> {
  const { rows } = await client.query(`SELECT FROM procedure WHERE firm_id = $1`, [firmId]);
  if (rows.length > 0) return;
  const [fileId, id] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO procedure_file (firm_id, id, edition_id, file_name, file_sha256, received_by)
     VALUES ($1, $2, 'tested', 'procedures.csv', $3, $4)`,
    [firmId, fileId, sha256, userId],
  );
  await client.query(
    `INSERT INTO procedure_import (firm_id, edition_id, number, file_id, rights_basis, imported_by)
     VALUES ($1, 'tested', 1, $2, '監査機関登録', $3)`,
    [firmId, fileId, userId],
  );
  await client.query(
    `INSERT INTO procedure (firm_id, id, edition_id, criterion_key, test_type, code)
     VALUES ($1, $2, 'tested', '9.2.1.3', 'DESIGN', '')`,
    [firmId, id],
  );
  await client.query(
    `INSERT INTO procedure_version (firm_id, procedure_id, version, techniques, text, edition_id, import_number)
     VALUES ($1, $2, 1, '{INQUIRY}', '規程を閲覧する', 'tested', 1)`,
    [firmId, id],
  );
  await client.query(
    `INSERT INTO interpretation_note (firm_id, id, version, edition_id, criterion_key, text, written_by)
     VALUES ($1, gen_random_uuid(), 1, 'tested', '9.2.1.3', '年に一度見直す', $2)`,
    [firmId, userId],
  );
}

/** A mapping with one proposed entry that nobody has answered, and a file of one, once in a firm. */
export async function keepAMapping(client: Asking, firmId: string, userId: string, sha256: string): Promise<void> {
  const { rows } = await client.query(`SELECT FROM edition_mapping WHERE firm_id = $1`, [firmId]);
  if (rows.length > 0) return;
  const id = randomUUID();
  await client.query(
    `INSERT INTO edition_mapping (firm_id, id, from_edition_id, to_edition_id, created_by)
     VALUES ($1, $2, 'tested', 'tested', $3)`,
    [firmId, id, userId],
  );
  await client.query(
    `INSERT INTO edition_mapping_entry (firm_id, mapping_id, position, from_keys, to_keys, kind, is_proposed)
     VALUES ($1, $2, 1, '{9.2.1.3}', '{9.2.1.3}', 'same', true)`,
    [firmId, id],
  );
  await client.query(
    `INSERT INTO edition_mapping_file
       (firm_id, id, from_edition_id, to_edition_id, file_name, file_sha256, received_by)
     VALUES ($1, gen_random_uuid(), 'tested', 'tested', 'mapping.csv', $2, $3)`,
    [firmId, sha256, userId],
  );
}

/** An inspection with an inspector whose link waits, once in a firm. */
export async function keepAnInspection(client: Asking, firmId: string, userId: string): Promise<void> {
  const { rows } = await client.query(`SELECT FROM inspection WHERE firm_id = $1`, [firmId]);
  if (rows.length > 0) return;
  const id = randomUUID();
  await client.query(
    `INSERT INTO inspection (firm_id, id, authority, reference, purpose, begins_on, ends_on, allowed_by, allowed_at)
     VALUES ($1, $2, '検査機関', '検-1', '確認', '2031-04-01', '2031-04-30', $3, now())`,
    [firmId, id, userId],
  );
  await client.query(
    `INSERT INTO inspector (firm_id, id, inspection_id, email, family_name, given_name, token_sha256, expires_at, invited_by,
       invited_at)
     VALUES ($1, gen_random_uuid(), $2, $3, '検査', '花子', $4, now(), $5, now())`,
    [firmId, id, `${id}@example.test`, createHash('sha256').update(id).digest('hex'), userId],
  );
}

/** The firm's inspection names this engagement, and its inspector was given something of it to keep. */
export async function giveABundle(
  client: Asking,
  { firmId, engagementId, leader }: { firmId: string; engagementId: string; leader: { userId: string } },
  { sha256, size }: { sha256: string; size: number },
): Promise<void> {
  await client.query(
    `INSERT INTO inspection_engagement (firm_id, inspection_id, engagement_id, reason)
     SELECT firm_id, inspection_id, $2, '抽出' FROM inspector WHERE firm_id = $1`,
    [firmId, engagementId],
  );
  await client.query(
    `INSERT INTO inspection_bundle (firm_id, engagement_id, id, inspection_id, inspector_id, file_name, sha256, size, ledger_size,
       ledger_root, given_by, given_at)
     SELECT firm_id, $2, gen_random_uuid(), inspection_id, id, 'akashi-inspection.zip', $3, $4, 1, repeat('0', 64), $5, now()
     FROM inspector WHERE firm_id = $1`,
    [firmId, engagementId, sha256, size, leader.userId],
  );
}

/** An invitation that nobody has answered, once in a firm. */
export async function keepAnInvitation(client: Asking, firmId: string, userId: string): Promise<void> {
  const { rows } = await client.query(`SELECT FROM invitation WHERE firm_id = $1`, [firmId]);
  if (rows.length > 0) return;
  await client.query(
    `INSERT INTO invitation (firm_id, id, email, family_name, given_name, firm_roles, token_sha256, expires_at,
       invited_by, invited_at)
     VALUES ($1, $2, $3, '呼', '人', '{member}', $4, now() + interval '1 day', $5, now())`,
    [
      firmId,
      randomUUID(),
      `${randomUUID()}@example.test`,
      createHash('sha256').update(randomUUID()).digest('hex'),
      userId,
    ],
  );
}

/** What asks the database as the firm. */
interface Asking {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}
