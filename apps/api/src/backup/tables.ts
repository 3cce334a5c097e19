import pg from 'pg';

export interface Table {
  /** `akashi.finding`. */
  readonly name: string;
  /** By name; what the database works out itself is left out. */
  readonly columns: readonly string[];
  /** By which the rows have one order in every database. */
  readonly order: string;
}

/**
 * Whose rows are of the moment: a session that was closed after the backup must not be open again by it, and of an upload on its way
 * no backup holds the parts. Tables that PostgreSQL itself
 * forgets after a fall (unlogged) are left out, too.
 */
export const leftOut: readonly string[] = ['akashi.session', 'akashi.upload', 'akashi.upload_part'];

const listed = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attname COLLATE "C") AS columns,
    coalesce((SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY k.at)
      FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, at)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE i.indrelid = c.oid AND i.indisprimary), format('%I::text COLLATE "C"', c.relname)) AS "order"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('akashi', 'akashi_jobs') AND c.relkind = 'r' AND c.relpersistence = 'p'
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`;

/** Every table that a backup holds. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(listed);
  return rows.filter(({ name }) => !leftOut.includes(name));
}

export const selectOf = ({ name, columns, order }: Table): string =>
  `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order}`;

export const targetOf = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `${name} (${columns.join(', ')})`;

export interface Sequence {
  readonly name: string;
  /** Null where no number was taken yet. */
  readonly value: string | null;
}

export async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname IN ('akashi', 'akashi_jobs') ORDER BY 1`,
  );
  return rows;
}

export interface LedgerSize {
  readonly firmId: string;
  readonly streamId: string;
  readonly size: number;
  readonly root: string;
}

export async function ledgersOf(client: pg.Client): Promise<LedgerSize[]> {
  const { rows } = await client.query<LedgerSize>(
    `SELECT firm_id AS "firmId", stream_id AS "streamId", size::int, encode(root, 'hex') AS root
     FROM akashi.ledger_head ORDER BY firm_id, stream_id`,
  );
  return rows;
}

/** What a value looks like as text depends on these, so they are the same wherever rows are written, read or compared. */
export const sameText = [
  `SET LOCAL search_path = pg_catalog`,
  `SET LOCAL datestyle = 'ISO, YMD'`,
  `SET LOCAL intervalstyle = 'iso_8601'`,
  `SET LOCAL timezone = 'UTC'`,
  `SET LOCAL bytea_output = 'hex'`,
  `SET LOCAL extra_float_digits = 3`,
  `SET LOCAL client_encoding = 'UTF8'`,
  `SET LOCAL statement_timeout = 0`,
  `SET LOCAL idle_in_transaction_session_timeout = 0`,
].join('; ');
