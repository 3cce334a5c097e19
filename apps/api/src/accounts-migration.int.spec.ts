import { ownerDataSource } from '@akashi/api-platform';
import { aClientPerson, aFirm, aService, joinFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let test: TestApp;
let owner: DataSource;

beforeAll(async () => {
  test = await startTestApp([]);
  owner = ownerDataSource(test.adminUrl);
  await owner.initialize();
});
afterAll(async () => {
  await owner.destroy();
  await test.close();
});

const has = async (table: string): Promise<boolean> =>
  (await test.admin.query(`SELECT FROM pg_tables WHERE schemaname = 'akashi' AND tablename = $1`, [table])).rowCount ===
  1;

/** Back to the schema in which an account belonged to one firm. */
async function downToOneFirm(): Promise<void> {
  while (await has('account')) await owner.undoLastMigration({ transaction: 'each' });
}

/** What is there of one person: account, membership and sessions, whatever the tables are called. */
async function oldRows(userId: string) {
  const { rows } = await test.admin.query(
    `SELECT u.email, u.password_hash, u.disabled_at, u.last_signed_in_at, m.firm_id, m.family_name,
       (SELECT count(*)::int FROM session s WHERE s.firm_id = u.firm_id AND s.user_id = u.id) AS sessions
     FROM user_account u JOIN member m ON m.firm_id = u.firm_id AND m.user_id = u.id WHERE u.id = $1`,
    [userId],
  );
  return rows;
}

describe('a database in which an account belonged to one firm', () => {
  const [firmId, userId, closedId] = [randomUUID(), randomUUID(), randomUUID()];

  it('comes over with every account, membership and session as they were', async () => {
    await downToOneFirm();
    await test.admin.query(`INSERT INTO firm (firm_id, name, name_kana) VALUES ($1, '前の監査法人', 'マエ')`, [firmId]);
    for (const [id, email, disabledAt] of [
      [userId, 'mae@example.test', null],
      [closedId, 'tozi@example.test', new Date('2026-02-01T00:00:00Z')],
    ] as const) {
      await test.admin.query(
        `INSERT INTO user_account (firm_id, id, email, password_hash, disabled_at, last_signed_in_at)
         VALUES ($1, $2, $3, 'hash of ' || $3, $4, '2026-01-05T00:00:00Z')`,
        [firmId, id, email, disabledAt],
      );
      await test.admin.query(
        `INSERT INTO member (firm_id, user_id, family_name, given_name, family_kana, given_kana, firm_roles)
         VALUES ($1, $2, '前', '試', 'マエ', 'タメシ', '{member}')`,
        [firmId, id],
      );
    }
    await test.admin.query(
      `INSERT INTO session (id_hash, firm_id, user_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at, ip, user_agent)
       VALUES ($1, $2, $3, now(), now(), now() + interval '1 hour', now() + interval '1 hour', '', '')`,
      [createHash('sha256').update('x').digest(), firmId, userId],
    );
    const before = await oldRows(userId);

    await owner.runMigrations({ transaction: 'each' });
    const { rows } = await test.admin.query(
      `SELECT a.email, a.password_hash, a.disabled_at, a.last_signed_in_at, m.firm_id, m.family_name,
         (SELECT count(*)::int FROM session s WHERE s.firm_id = m.firm_id AND s.user_id = a.id AND s.client_id IS NULL)
           AS sessions
       FROM account a JOIN member m ON m.user_id = a.id WHERE a.id = $1`,
      [userId],
    );
    expect(rows).toEqual(before);
    expect(rows).toMatchObject([{ email: 'mae@example.test', sessions: 1 }]);
    const ended = await test.admin.query(
      `SELECT m.disabled_at = a.disabled_at AS ended, m.last_signed_in_at = a.last_signed_in_at AS seen
       FROM member m JOIN account a ON a.id = m.user_id WHERE a.id = $1`,
      [closedId],
    );
    expect(ended.rows).toEqual([{ ended: true, seen: true }]);
  });

  it('goes back again, without the clients’ people, whom it had no place for', async () => {
    const firm = await aFirm(test);
    const { clientId } = await aService(test, firm);
    const person = await aClientPerson(test, { firmId: firm.firmId, clientId });
    await downToOneFirm();
    expect(await oldRows(userId)).toMatchObject([{ email: 'mae@example.test', sessions: 1 }]);
    expect((await test.admin.query(`SELECT FROM session WHERE user_id = $1`, [person.userId])).rowCount).toBe(0);
    await owner.runMigrations({ transaction: 'each' });
  });

  it('does not go back once a person works in two firms: nobody is dropped in silence', async () => {
    const other = await aFirm(test, '別の監査法人');
    await joinFirm(test, userId, other.firmId, '前', ['member']);
    await expect(downToOneFirm()).rejects.toThrow('user_account_email_key');
    expect(await has('account')).toBe(true);
  });
});
