import { aFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});
