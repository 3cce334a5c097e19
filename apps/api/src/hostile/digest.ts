import { checkWall } from '@akashi/api-platform';
import type { TestApp } from '@akashi/api-testing';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** Rows that say how somebody came in and who was refused, not what the firm has. */
const comingIn = ['session', 'sign_in_throttle', 'security_log_head', 'security_event'];

async function tenantTables(test: TestApp): Promise<string[]> {
  const { rows } = await test.admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'firm_id'
     WHERE n.nspname = 'akashi' AND c.relkind = 'r' AND c.relname <> ALL ($1::text[]) ORDER BY c.relname`,
    [comingIn],
  );
  return rows.map(({ name }) => name);
}

const digestSql = (tables: readonly string[], firmId: string): string =>
  tables
    .map(
      (name) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS digest
         FROM ${name} t WHERE firm_id = '${firmId}'`,
    )
    .join(' UNION ALL ');

async function digestOf(test: TestApp, tables: readonly string[], firmId: string): Promise<Record<string, string>> {
  if (tables.length === 0) return {};
  const { rows } = await test.admin.query<{ name: string; digest: string }>(digestSql(tables, firmId));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

/** Gives a function that reads the digest of all rows of a firm, table by table: equal digests, equal rows. */
export async function digestOfRows(test: TestApp, firmId: string): Promise<() => Promise<Record<string, string>>> {
  const tables = await tenantTables(test);
  return () => digestOf(test, tables, firmId);
}

/** From now on each statement that writes to one of these tables leaves its name, if it is committed. */
async function noteWrites(test: TestApp, tables: readonly string[]): Promise<void> {
  await test.admin.query(
    `CREATE TABLE IF NOT EXISTS touched (name text NOT NULL);
     CREATE OR REPLACE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = akashi AS $$
       BEGIN INSERT INTO touched VALUES (TG_TABLE_NAME); RETURN NULL; END $$`,
  );
  const triggers = tables.map(
    (name) =>
      `CREATE OR REPLACE TRIGGER note_write AFTER INSERT OR UPDATE OR DELETE ON ${name} EXECUTE FUNCTION note_write()`,
  );
  await test.admin.query(triggers.join(';'));
}

/** Gives a function that names the tables whose rows of the firm are no longer what they were when it was last asked. */
export async function watchRows(test: TestApp, firmId: string): Promise<() => Promise<string[]>> {
  const tables = await tenantTables(test);
  await noteWrites(test, tables);
  const before = await digestOf(test, tables, firmId);
  return async () => {
    const { rows } = await test.admin.query<{ name: string }>(`DELETE FROM touched RETURNING name`);
    const now = await digestOf(test, [...new Set(rows.map(({ name }) => name))], firmId);
    const changed = Object.keys(now).filter((table) => now[table] !== before[table]);
    Object.assign(before, now);
    return changed;
  };
}

/** Writes a mark in front of every text of a firm that takes one; gives the number of columns that did. */
export async function markTexts(test: TestApp, firmId: string, mark: string): Promise<number> {
  const { rows } = await test.admin.query<{ table: string; column: string }>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     WHERE table_schema = 'akashi' AND data_type = 'text' AND table_name = ANY ($1)
       AND (table_name, column_name) NOT IN (('ledger_event', 'canon'), ('idempotency_key', 'key'), ('population', 'frequency'),
         ('individual_control', 'frequency'), ('individual_control', 'main_target'), ('sign_off', 'method'))`,
    [await tenantTables(test)],
  );
  let marked = 0;
  for (const { table, column } of rows) {
    // What a constraint keeps in a form of its own (a code, a hash, a reference) takes no mark, and needs none.
    const change = `UPDATE ${table} SET ${column} = $2 || ${column} WHERE firm_id = $1 AND ${column} !~ '^[{[]'`;
    marked += await test.admin.query(change, [firmId, mark]).then(
      ({ rowCount }) => (rowCount ? 1 : 0),
      () => 0,
    );
  }
  return marked;
}

/** A wall that stands again when it is asked to. */
export interface FallenWall {
  /** How many firms the API's role sees without it. */
  firmsSeen: number;
  raise(): Promise<void>;
}

/** Takes the rows' wall away, so that only the queries' own words keep firms apart. */
export async function tearDownWall(test: TestApp): Promise<FallenWall> {
  const tables = await tenantTables(test);
  for (const table of tables) {
    await test.admin.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
  }
  return { firmsSeen: await firmsSeen(test), raise: () => raiseWall(test, tables) };
}

async function raiseWall(test: TestApp, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await test.admin.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  }
  await checkWall(test.app.get(DataSource));
}

async function firmsSeen(test: TestApp): Promise<number> {
  const api = new pg.Client({ connectionString: test.config.databaseUrl, options: '-c search_path=akashi' });
  await api.connect();
  try {
    const { rows } = await api.query<{ firms: number }>(`SELECT count(DISTINCT firm_id)::int AS firms FROM engagement`);
    return rows[0]?.firms ?? 0;
  } finally {
    await api.end();
  }
}
