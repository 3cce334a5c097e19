import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { CommandFault } from '../command/command-fault';
import { rowsIn, rowsOut } from './copy-rows';
import type { KeptTable, Manifest } from './manifest';
import { shapeOf } from './shape';
import { sameText, selectOf, targetOf, tablesOf } from './tables';
import { unpacked } from './write-piece';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Puts the rows of a backup into the fresh tables of an empty database, all or none. Meanwhile the tables bear no foreign key, no trigger and
 * no forced wall; afterwards they bear all of them again, the keys checked over every row, and each table's rows are read again and are
 * those that were written.
 */
export async function loadRows(adminUrl: string, folder: string, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c role=akashi_owner' });
  await client.connect();
  try {
    await client.query(`BEGIN; ${sameText}`);
    const before = await shapeOf(client);
    await mustHaveTheseTables(client, manifest);
    const [keys, walled] = [await foreignKeys(client), await walledTables(client)];
    await open(client, manifest.tables, { keys, walled });
    for (const table of manifest.tables) await load(client, folder, table);
    for (const { name, value } of manifest.sequences)
      if (value !== null) await client.query(`SELECT setval($1, $2::bigint)`, [name, value]);
    for (const table of manifest.tables) await mustHaveSameRows(client, table);
    await close(client, manifest.tables, { keys, walled });
    await mustHaveShape(client, before);
    await client.query('COMMIT');
  } catch (error) {
    throw error instanceof pg.DatabaseError ? refused(error) : error;
  } finally {
    // Without COMMIT the server forgets all of it.
    await client.end();
  }
}

async function mustHaveTheseTables(client: pg.Client, { tables }: Manifest): Promise<void> {
  const line = ({ name, columns }: { name: string; columns: readonly string[] }) => `${name} ${columns.join(' ')}`;
  const known = new Set((await tablesOf(client)).map(line));
  const odd = tables.find((table) => !known.has(line(table)));
  if (odd || known.size !== tables.length) throw differs(odd?.name ?? '');
}

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE contype = 'f' AND conparentid = 0 AND connamespace IN ('akashi'::regnamespace, 'akashi_jobs'::regnamespace)`,
  );
  return rows;
}

/** Of all that there are: a key may point from a table that a backup leaves out. */
async function walledTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relforcerowsecurity AND relnamespace IN ('akashi'::regnamespace, 'akashi_jobs'::regnamespace)`,
  );
  return rows.map(({ name }) => name);
}

/** What stands between an owner and their own tables. */
interface Guards {
  readonly keys: readonly ForeignKey[];
  readonly walled: readonly string[];
}

async function open(client: pg.Client, tables: readonly KeptTable[], { keys, walled }: Guards): Promise<void> {
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const name of walled) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    // What migrations and the queue put there by themselves is in the backup, too.
    await client.query(`DELETE FROM ${name}`);
  }
}

async function close(client: pg.Client, tables: readonly KeptTable[], { keys, walled }: Guards): Promise<void> {
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  for (const { name } of tables) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const name of walled) await client.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
}

async function load(client: pg.Client, folder: string, table: KeptTable): Promise<void> {
  await rowsIn(client, targetOf(table), unpacked(join(folder, table.file)));
}

async function mustHaveSameRows(client: pg.Client, table: KeptTable): Promise<void> {
  const hash = createHash('sha256');
  for await (const line of rowsOut(client, selectOf(table))) hash.update(line);
  if (hash.digest('hex') !== table.rowsSha256) throw differs(table.name);
}

/** A wall, a grant or a key that is not there again would be found by nobody later. */
async function mustHaveShape(client: pg.Client, before: readonly string[]): Promise<void> {
  const after = await shapeOf(client);
  const [was, is] = [new Set(before), new Set(after)];
  const odd = before.find((line) => !is.has(line)) ?? after.find((line) => !was.has(line));
  if (odd !== undefined) throw differs(odd);
}

/** Rows that the tables do not take, or that point to none: they were not written by a backup. */
const refused = ({ message, table }: pg.DatabaseError): CommandFault =>
  new CommandFault({
    ja: `控えの行をデータベースが受け付けません（${table ?? ''} ${message}）。行は一つも残していません。データベースを作り直し、別の控えを使ってください。`,
    en: `The database does not take the rows of the backup (${table ?? ''} ${message}). No row was kept. Make the database anew and use another backup.`,
  });

const differs = (what: string): CommandFault =>
  new CommandFault({
    ja: `復元した ${what} が控えと一致しません。行は一つも残していません。データベースを作り直し、控えを確かめてください。`,
    en: `${what}, as it was restored, is not as the backup has it. No row was kept. Make the database anew and look at the backup.`,
  });
