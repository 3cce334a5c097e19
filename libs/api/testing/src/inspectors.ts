import { randomUUID } from 'node:crypto';
import { anAccount, asFirm, signedIn, type Person } from './people';
import type { TestApp } from './test-app';

/** Days from today: in force where nothing else is said. */
interface Days {
  begins?: number;
  ends?: number;
}

/** An inspection of these engagements, allowed by a member of the firm. Gives its id. */
export async function anInspection(
  test: TestApp,
  { firmId, userId }: Pick<Person, 'firmId' | 'userId'>,
  engagementIds: readonly string[],
  { begins = -1, ends = 30 }: Days = {},
): Promise<string> {
  const id = randomUUID();
  await asFirm(test, firmId, async (client) => {
    await client.query(
      `INSERT INTO inspection (firm_id, id, authority, reference, purpose, begins_on, ends_on, allowed_by, allowed_at)
       SELECT $1, $2, '試験検査機関', '検-1', '監査の実施状況の確認', d + $3::int, d + $4::int, $5, now()
       FROM (SELECT (now() AT TIME ZONE 'Asia/Tokyo')::date AS d) today`,
      [firmId, id, begins, ends, userId],
    );
    for (const engagementId of engagementIds)
      await client.query(`INSERT INTO inspection_engagement VALUES ($1, $2, $3, '抽出')`, [firmId, id, engagementId]);
  });
  return id;
}

/** Somebody from outside who came in to an inspection, signed in with both factors. */
export async function anInspector(
  test: TestApp,
  { firmId, userId }: Pick<Person, 'firmId' | 'userId'>,
  inspectionId: string,
): Promise<Person> {
  const account = await anAccount(test, '検査');
  await asFirm(test, firmId, (client) =>
    client.query(
      `INSERT INTO inspector (firm_id, id, inspection_id, email, family_name, given_name, title, expires_at, invited_by,
         invited_at, account_id, joined_at)
       VALUES ($1, $2, $3, $4, '検査', '花子', '主任', now(), $5, now(), $6, now())`,
      [firmId, randomUUID(), inspectionId, account.email, userId, account.userId],
    ),
  );
  return signedIn(test, account, { firmId, clientId: null, inspectionId });
}
