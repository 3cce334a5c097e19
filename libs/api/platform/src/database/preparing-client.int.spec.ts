import { aFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryPrepared } from '../transactions/prepared-statement';
import { withTenant } from '../transactions/tenant-connection';
import { appDataSourceOptions } from './data-source';

let test: TestApp;
let source: DataSource;
let firmId: string;

beforeAll(async () => {
  test = await startTestApp([]);
  ({ firmId } = await aFirm(test));
  source = new DataSource(appDataSourceOptions(test.config.databaseUrl, 1));
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await test.close();
});

const columns = `f.name, m.family_name AS "familyName"`;
const from = `FROM firm f LEFT JOIN member m ON m.firm_id = f.firm_id LEFT JOIN client c ON c.firm_id = f.firm_id`;

const ask = (text: string, of: string = firmId): Promise<{ name: string }[]> =>
  withTenant(source, { firmId, clientId: null }, 'READ ONLY', (tx) => tx.query(text, [of]));

const prepared = async (text: string): Promise<number> => {
  const kept = `SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement = $1`;
  const [row] = await withTenant<{ n: number }[]>(source, { firmId, clientId: null }, 'READ ONLY', (tx) =>
    tx.query(kept, [text]),
  );
  return row?.n ?? -1;
};

describe('the logins of the program', () => {
  it.each(['databaseUrl', 'signInDatabaseUrl'] as const)(
    'weigh four joins at a time, by themselves: %s',
    async (login) => {
      const client = new pg.Client({ connectionString: test.config[login] });
      await client.connect();
      const limits = `SELECT current_setting('join_collapse_limit') AS joins, current_setting('from_collapse_limit') AS froms`;
      const { rows } = await client.query(limits);
      await client.end();
      expect(rows).toEqual([{ joins: '4', froms: '4' }]);
    },
  );
});

describe('a wide read that comes again', () => {
  it('is prepared from the third time on, and answers each time for what it is asked', async () => {
    const text = `SELECT ${columns} ${from} WHERE f.firm_id = $1`;
    for (const time of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect([time, (await ask(text)).length > 0]).toEqual([time, true]);
      expect(await prepared(text)).toBe(time < 3 ? 0 : 1);
    }
    expect(await ask(text, '00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  it('is never prepared when its columns change with the schema, when it asks several things, or when it is no wide one', async () => {
    const texts = [
      `SELECT * ${from} WHERE f.firm_id = $1`,
      `SELECT f.* ${from} WHERE f.firm_id = $1`,
      `SELECT ${columns} ${from} WHERE f.firm_id = $1 AND ($1::uuid IS NULL OR c.id IS NOT NULL)`,
      `SELECT f.name FROM firm f JOIN member m ON m.firm_id = f.firm_id WHERE f.firm_id = $1`,
    ];
    for (const text of texts) {
      for (let time = 0; time < 5; time += 1) await ask(text);
      expect([text, await prepared(text)]).toEqual([text, 0]);
    }
  });

  it('fails once where a column it names became another under it, and works again on a connection of its own', async () => {
    await test.admin.query(
      `CREATE TABLE changing (n int); INSERT INTO changing VALUES (7); GRANT SELECT ON changing TO akashi_app`,
    );
    const text = `SELECT a.n FROM changing a JOIN changing b ON b.n = a.n JOIN changing c ON c.n = b.n WHERE $1 <> ''`;
    for (const _ of [1, 2, 3, 4]) expect(await ask(text)).toEqual([{ n: 7 }]);
    await test.admin.query(`ALTER TABLE changing ALTER COLUMN n TYPE text`);
    await expect(ask(text)).rejects.toThrow('cached plan');
    expect(await ask(text)).toEqual([{ n: '7' }]);
  });
});

describe('behind a pooler that does not know prepared statements', () => {
  it('nothing is prepared, neither what is asked often nor what has a name', async () => {
    const plain = await new DataSource(appDataSourceOptions(test.config.databaseUrl, 1, false)).initialize();
    const kept = await withTenant(plain, { firmId, clientId: null }, 'READ ONLY', async (tx) => {
      for (let times = 0; times < 5; times++)
        await tx.query(`SELECT ${columns} ${from} WHERE f.firm_id = $1`, [firmId]);
      await queryPrepared(tx, { name: 'one', text: 'SELECT $1::int AS n' }, [1]);
      return tx.query<object[]>('SELECT name FROM pg_prepared_statements');
    });
    await plain.destroy();
    expect(kept).toEqual([]);
  });
});
