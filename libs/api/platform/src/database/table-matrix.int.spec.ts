import { aFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesWithoutWall } from './check-wall';

let test: TestApp;
let app: pg.Pool;
let own: string;
let theirs: string;
let tables: string[] = [];

beforeAll(async () => {
  test = await startTestApp([]);
  own = (await aFirm(test, '自分の監査法人')).firmId;
  const other = await aFirm(test, '別の監査法人');
  theirs = other.firmId;
  await other.person('zoe');
  app = new pg.Pool({ connectionString: test.config.databaseUrl, max: 1, options: '-c search_path=akashi' });
  const { rows } = await test.admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'akashi' AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY 1`,
    [tablesWithoutWall],
  );
  tables = rows.map((row) => row.name);
});
afterAll(async () => {
  await app.end();
  await test.close();
});

/** Runs one statement as a firm in a transaction that is rolled back: rows touched, or the SQLSTATE of the refusal. */
async function attempt(firm: string | null, sql: string, values: unknown[] = []): Promise<number | string> {
  const client = await app.connect();
  try {
    await client.query('BEGIN');
    if (firm !== null) await client.query(`SELECT set_config('app.firm', $1, true)`, [firm]);
    return (await client.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** Checksum of everything the other firm has, read over the wall. */
async function theirChecksum(): Promise<string> {
  const sums: string[] = [];
  for (const table of tables) {
    const { rows } = await test.admin.query<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM ${table} t WHERE firm_id = $1`,
      [theirs],
    );
    sums.push(rows[0]?.sum ?? '');
  }
  return sums.join(' ');
}

const nothing = (outcome: number | string): boolean => outcome === 0 || outcome === '42501';

describe('every table, asked as a firm for the rows of another', () => {
  it('gives nothing to select, update, delete or copy, and takes no row for the other firm', async () => {
    const before = await theirChecksum();
    const leaks: string[] = [];
    for (const table of tables) {
      const outcomes = {
        select: await attempt(own, `SELECT firm_id FROM ${table} WHERE firm_id = $1`, [theirs]),
        update: await attempt(own, `UPDATE ${table} SET firm_id = firm_id WHERE firm_id = $1`, [theirs]),
        move: await attempt(own, `UPDATE ${table} SET firm_id = $2 WHERE firm_id = $1`, [own, theirs]),
        delete: await attempt(own, `DELETE FROM ${table} WHERE firm_id = $1`, [theirs]),
        insert: await attempt(own, `INSERT INTO ${table} (firm_id) VALUES ($1)`, [theirs]),
        truncate: await attempt(own, `TRUNCATE ${table}`),
      };
      for (const [act, outcome] of Object.entries(outcomes))
        if (!nothing(outcome)) leaks.push(`${table} ${act}: ${outcome}`);
    }
    expect(leaks).toEqual([]);
    expect(await theirChecksum()).toBe(before);
  });

  it('fails loudly when no firm is set, or one that is no id', async () => {
    const silent: string[] = [];
    for (const table of tables) {
      for (const firm of [null, 'not-a-firm']) {
        const outcome = await attempt(firm, `SELECT firm_id FROM ${table}`);
        if (!['42704', '22P02', '42501'].includes(String(outcome))) silent.push(`${table} as ${firm}: ${outcome}`);
      }
    }
    expect(silent).toEqual([]);
  });

  it('gives a firm its own rows, so that the test above is not true of an empty wall', async () => {
    expect(await attempt(own, `SELECT firm_id FROM firm`)).toBe(1);
    expect(await attempt(theirs, `SELECT firm_id FROM member`)).toBe(1);
  });
});
