import { checkWall, migrationNames } from '@akashi/api-platform';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import { failed, ok, type Check, type Finding } from './check-result';

const oldestVersion = 150_000;
/** A second factor lives thirty seconds; clocks that are further apart refuse honest people. */
const clocksDifferMs = 5_000;

async function ask<T extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: '-c search_path=akashi -c statement_timeout=10s',
  });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

interface Login {
  name: string;
  version: number;
  isSuper: boolean;
  looksOver: boolean;
  owns: number;
}

/** A login that serves people: it may be no superuser, bypass no wall and own nothing, or the walls are none. */
async function servingLogin(url: string, role: string): Promise<Finding> {
  const [login] = await ask<Login>(
    url,
    `SELECT rolname AS name, current_setting('server_version_num')::int AS version, rolsuper AS "isSuper", rolbypassrls AS "looksOver",
       (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'akashi' AND c.relowner = r.oid) AS owns
     FROM pg_roles r WHERE rolname = current_user`,
  );
  const { name, version, isSuper, looksOver, owns } = login!;
  const major = Math.floor(version / 10_000);
  if (version < oldestVersion)
    return failed({
      ja: `PostgreSQL ${major} です。15 以上が必要です`,
      en: `PostgreSQL ${major}; 15 or newer is needed`,
    });
  if (isSuper || looksOver || owns > 0)
    return failed({
      ja: `${name} は壁を越えられます（superuser、BYPASSRLS、または表の所有者）。${role} を使ってください`,
      en: `${name} can look over the walls (superuser, BYPASSRLS, or owner of tables): use ${role}`,
    });
  return ok({ ja: `${name}、PostgreSQL ${major}`, en: `${name}, PostgreSQL ${major}` });
}

async function schema(url: string): Promise<Finding> {
  const [there] = await ask<{ there: boolean }>(
    url,
    `SELECT to_regclass('akashi.schema_migration') IS NOT NULL AS there`,
  );
  if (!there?.there)
    return failed({ ja: 'スキーマがありません。migrate を実行してください', en: 'there is no schema: run migrate' });
  const rows = await ask<{ name: string }>(url, `SELECT name FROM akashi.schema_migration`);
  const known = new Set(rows.map(({ name }) => name));
  const missing = migrationNames.filter((name) => !known.has(name));
  if (missing.length > 0)
    return failed({
      ja: `${missing.length} 個の移行がまだです（${missing[0]} から）。migrate を実行してください`,
      en: `${missing.length} migrations are missing (from ${missing[0]}): run migrate`,
    });
  if (known.size > migrationNames.length)
    return failed({ ja: 'データベースのほうが新しい版です', en: 'the database is of a newer version' });
  return ok({ ja: `移行 ${known.size} 個`, en: `${known.size} migrations` });
}

async function walls(url: string): Promise<Finding> {
  // The rule that keeps a program with a hole in its walls from starting.
  await checkWall({ query: (text: string, values?: unknown[]) => ask(url, text, values) } as Pick<DataSource, 'query'>);
  return ok({ ja: '監査法人を言わない読取りは失敗します', en: 'a read without a firm fails' });
}

async function clock(url: string): Promise<Finding> {
  const asked = Date.now();
  const [row] = await ask<{ ms: number }>(url, `SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`);
  const answered = Date.now();
  const { ms } = row!;
  // Somewhere between question and answer it looked at its clock.
  const apart = Math.round(Math.max(0, asked - ms, ms - answered));
  const found = { ja: `データベースとの差 ${apart} ミリ秒`, en: `${apart} ms from the database` };
  return apart > clocksDifferMs ? failed(found) : ok(found);
}

/** What the databases say of themselves to those who serve. */
export const databaseChecks = ({ databaseUrl, signInDatabaseUrl }: Config): Check[] => [
  {
    name: 'database',
    title: { ja: 'データベース（業務）', en: 'database (work)' },
    run: () => servingLogin(databaseUrl, 'akashi_app'),
  },
  {
    name: 'sign-in-database',
    title: { ja: 'データベース（サインイン）', en: 'database (sign-in)' },
    run: () => servingLogin(signInDatabaseUrl, 'akashi_auth'),
  },
  { name: 'schema', title: { ja: 'スキーマの版', en: 'version of the schema' }, run: () => schema(databaseUrl) },
  { name: 'walls', title: { ja: '監査法人の壁', en: 'walls between firms' }, run: () => walls(databaseUrl) },
  { name: 'clock', title: { ja: '時計', en: 'clock' }, run: () => clock(databaseUrl) },
];
