import { BeginSealing, Reconciliation, type Tx } from '@akashi/api-platform';
import type { TestApp } from '@akashi/api-testing';
import type { DifferingRow } from '@akashi/contracts';
import { appendToFrontier, encodeUtf8, leafHash, rootOfFrontier, toHex, type Frontier } from '@akashi/domain/ledger';
import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A column as the database describes it. */
export interface Column {
  name: string;
  type: string;
}

/** What whoever holds the database may do, and what is found of it; nothing of it is kept. */
export interface Rewriting {
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Binds every row of a kind as it stands now. */
  bindAnew: (kind: string) => Promise<void>;
  /** Every row that a comparison names, the log itself left out. */
  found: () => Promise<DifferingRow[]>;
  /** The same with the log recomputed. */
  foundInAll: () => Promise<DifferingRow[]>;
}

/** Works as the holder of the database: without triggers, keys to other tables, checks or the firms' wall. */
export async function rewriting<T>(
  test: TestApp,
  of: { firmId: string; engagementId: string },
  work: (as: Rewriting) => Promise<T>,
): Promise<T> {
  const client = await test.admin.connect();
  const reconciliation = test.app.get(Reconciliation);
  const sql = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows;
  const tx = { query: sql } as unknown as Tx;
  try {
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
    const looked = () => reconciliation.look(tx, { firmId: of.firmId, streamId: of.engagementId });
    return await work({
      sql,
      bindAnew: async (kind) => {
        await sql(`DELETE FROM ledger_binding WHERE stream_id = $1 AND kind = $2`, [of.engagementId, kind]);
        await test.app.get(BeginSealing).bindUnbound(tx, of.firmId, of.engagementId);
      },
      found: async () => {
        const { rows, events } = await looked();
        return [...rows.flatMap(({ differences }) => differences), ...events];
      },
      foundInAll: async () => (await reconciliation.conclude(await looked())).differences,
    });
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

export async function columnsOf(admin: pg.Pool, table: string): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'akashi' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows;
}

/** Lets a row be anything: what the table itself would refuse, its owner can allow. */
export async function withoutChecks({ sql }: Rewriting, table: string): Promise<void> {
  const checks = await sql(`SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`, [
    table,
  ]);
  for (const { conname } of checks) await sql(`ALTER TABLE ${table} DROP CONSTRAINT "${String(conname)}"`);
}

/** Another value than the column has, in SQL. */
export function another({ name, type }: Column): string {
  const others: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    int4: `coalesce(${name}, 0) + 1000`,
    int8: `coalesce(${name}, 0) + 1000`,
    bool: `NOT coalesce(${name}, false)`,
    date: `coalesce(${name}, '2026-01-01') + 1`,
    timestamptz: `coalesce(${name}, '2026-01-01Z') + interval '1 millisecond'`,
    jsonb: `jsonb_build_array('x', ${name})`,
    _text: `array_append(${name}, 'x')`,
    bytea: `coalesce(${name}, '') || '\\x00'::bytea`,
    text: `coalesce(${name}, '') || 'x'`,
  };
  const other = others[type];
  if (!other) throw new Error(`What is another ${type}?`);
  return other;
}

/** Any value of a type, in SQL. */
export function anyOf({ type }: Column): string {
  const values: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    int4: '5000 + floor(random() * 1e6)::int',
    int8: '5000 + floor(random() * 1e6)::int',
    bool: 'true',
    date: `'2026-01-01'`,
    timestamptz: `'2026-01-01Z'`,
    jsonb: `'[]'`,
    _text: `'{x}'`,
    bytea: `'\\x00'`,
    text: `'x' || gen_random_uuid()`,
  };
  const value = values[type];
  if (!value) throw new Error(`What is a ${type}?`);
  return value;
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** Numbers the events of a stream anew and hashes all of it, head included, so that the log itself is without a fault. */
export async function rehash({ sql }: Rewriting, streamId: string): Promise<void> {
  const events = await sql(`SELECT seq, canon FROM ledger_event WHERE stream_id = $1 ORDER BY seq`, [streamId]);
  let frontier: Frontier = [];
  for (const [index, { seq, canon }] of events.entries()) {
    const text = String(canon).replace(`"seq":${String(seq)},"stream"`, `"seq":${index},"stream"`);
    const leaf = leafHash(encodeUtf8(text), sha256);
    frontier = appendToFrontier(frontier, index, leaf, sha256);
    await sql(
      `UPDATE ledger_event SET seq = $3, canon = $4, leaf = decode($5, 'hex'), root_after = decode($6, 'hex')
       WHERE stream_id = $1 AND seq = $2`,
      [streamId, seq, index, text, toHex(leaf), toHex(rootOfFrontier(frontier, sha256))],
    );
  }
  await sql(`UPDATE ledger_head SET size = $2, root = decode($3, 'hex'), frontier = $4::bytea[] WHERE stream_id = $1`, [
    streamId,
    events.length,
    toHex(rootOfFrontier(frontier, sha256)),
    frontier.map((hash) => Buffer.from(hash)),
  ]);
}
