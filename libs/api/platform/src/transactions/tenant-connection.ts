import type { Socket } from 'node:net';
import type { PoolClient, QueryResult } from 'pg';
import type { PreparedStatement } from './prepared-statement';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Walls } from './caller';
import { bytesOf, runOfServer, type CommitMark } from './commit-mark';
import { outcomeUnknown, saysUndone } from './outcome-unknown';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The transaction a use case works in. Every store method takes one first, so no query can slip outside. */
export type Tx = EntityManager;

/** `STILL`: reads everything as it stood at one moment, however many queries it takes. */
export type TransactionMode = 'READ ONLY' | 'READ WRITE' | 'STILL';

/** A statement that travels with COMMIT: the lock it takes is held no longer than the server needs to commit. */
export interface ClosingStatement extends PreparedStatement {
  values: unknown[];
}

/** How a transaction ends. */
export interface Ending {
  /** What travels with COMMIT. */
  closing?: (tx: Tx) => ClosingStatement[] | Promise<ClosingStatement[]>;
  /**
   * COMMIT makes the change visible and its locks free before the disk has answered. Whoever asks for it is told where the commit
   * stands and waits for the disk afterwards (`Flush`), before anybody is told that something was kept.
   */
  freesLocksEarly?: (commit: CommitMark) => void;
}

/** TypeORM keeps this one to itself; `tenant-connection.int.spec.ts` pins it, because an upgrade may rename it. */
interface ReleasesWithError {
  releasePostgresConnection(error: unknown): Promise<void>;
}

/**
 * The one door to a firm's rows: opens a transaction, sets the firm (and the client, whose people see nothing but its
 * rows), and never gives a connection back to the pool
 * whose transaction may still be open. (TypeORM's own `transaction()` releases it even when ROLLBACK failed, and the
 * next request would then read as the firm before it.)
 */
export async function withTenant<T>(
  source: DataSource,
  walls: Walls,
  mode: TransactionMode,
  work: (tx: Tx) => Promise<T>,
  { closing = () => [], freesLocksEarly }: Ending = {},
): Promise<T> {
  const settings = settingsOf(walls);
  const runner = source.createQueryRunner();
  let broken: unknown = null;
  try {
    const connection = (await runner.connect()) as PoolClient;
    // Not awaited: the first statement of the work travels with it. Should it fail, no firm is set and that one fails too.
    const begun = begin(connection, settings, mode, freesLocksEarly !== undefined);
    begun.catch(() => undefined);
    const result = await work(runner.manager);
    await begun;
    const { fault, outcomeKnown } = await commit(connection, await closing(runner.manager), freesLocksEarly);
    if (!outcomeKnown) broken = fault;
    if (fault !== null) throw toldAs(fault, outcomeKnown || mode !== 'READ WRITE');
    return result;
  } catch (error) {
    broken ??= await rollBack(runner, error);
    throw error;
  } finally {
    if (broken) await (runner as unknown as ReleasesWithError).releasePostgresConnection(broken);
    else await runner.release();
  }
}

/** The firm, and within it a client, a link or an inspection: its id stands in one setting, and no two of them are the same. */
interface Settings {
  firmId: string;
  inner: string | null;
  inspectionId: string | null;
}

/**
 * An inspector stands behind the wall of a client that is nobody's: what no policy opens to inspections is closed. The ids are written
 * into a statement: whatever is no id stops here.
 */
function settingsOf({ firmId, clientId, linkId, inspectionId }: Walls): Settings {
  const inner = linkId ?? clientId ?? inspectionId ?? null;
  if (!uuid.test(firmId)) throw new Error('A firm id is a uuid.');
  if (inner !== null && !uuid.test(inner)) throw new Error('The id of a client, a link or an inspection is a uuid.');
  if (inspectionId !== undefined && inner !== inspectionId) throw new Error('An inspector is behind one wall.');
  return { firmId, inner, inspectionId: inspectionId ?? null };
}

/** The ids are checked before, and a simple query takes no parameters. */
function begin(
  connection: PoolClient,
  { firmId, inner, inspectionId }: Settings,
  mode: TransactionMode,
  freesLocksEarly: boolean,
): Promise<unknown> {
  sendTogether(connection);
  const settings = [`'app.firm', '${firmId}'`, `'app.client', '${inner ?? ''}'`];
  if (inspectionId !== null) settings.push(`'app.inspection', '${inspectionId}'`, `'role', 'akashi_inspector'`);
  if (freesLocksEarly) settings.push(`'synchronous_commit', 'off'`);
  const set = settings.map((setting) => `set_config(${setting}, true)`).join(', ');
  const begin = mode === 'STILL' ? 'ISOLATION LEVEL REPEATABLE READ, READ ONLY' : mode;
  return connection.query(`BEGIN TRANSACTION ${begin}; SELECT ${set}`);
}

/** Travels behind COMMIT as part of one text, so that no pooler gives it to another server. */
const marked = `; SELECT ${bytesOf('pg_current_wal_insert_lsn()')}, ${runOfServer}`;

/**
 * One flight: when a closing statement fails, the server itself turns the COMMIT behind it into a ROLLBACK. A COMMIT that
 * gives an error says nothing about its outcome, unless the error does.
 */
async function commit(
  connection: PoolClient,
  statements: readonly ClosingStatement[],
  freesLocksEarly: Ending['freesLocksEarly'],
): Promise<{ fault: unknown; outcomeKnown: boolean }> {
  sendTogether(connection);
  const closed = statements.map((statement) => connection.query(statement));
  const committing = connection.query(freesLocksEarly ? `COMMIT${marked}` : 'COMMIT');
  const answers = await Promise.allSettled([...closed, committing as Promise<QueryResult | QueryResult[]>]);
  const failed = answers.find((answer) => answer.status === 'rejected');
  const last = answers.at(-1);
  if (last?.status !== 'fulfilled') return { fault: failed?.reason, outcomeKnown: saysUndone(last?.reason) };
  if (failed) return { fault: failed.reason, outcomeKnown: true };
  const [ended, mark] = [last.value].flat();
  // A statement whose error the work swallowed: nothing was kept, and nobody may be told that it was.
  if (ended?.command !== 'COMMIT')
    return { fault: new Error('The transaction had failed before its COMMIT.'), outcomeKnown: true };
  freesLocksEarly?.(mark?.rows[0] as CommitMark);
  return { fault: null, outcomeKnown: true };
}

/** Of what only reads nothing could have been kept. */
const toldAs = (fault: unknown, outcomeKnown: boolean): unknown => (outcomeKnown ? fault : outcomeUnknown());

/** Whatever is asked on this connection before the event loop turns leaves in one packet instead of one each. */
function sendTogether(connection: PoolClient): void {
  const { stream } = (connection as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** What was prepared on a connection is of the schema of that day: after an upgrade beside it, the connection is of no more use. */
const oldPlan = '0A000';

/** Gives why the connection must not be used again; null when it may be. */
async function rollBack(runner: QueryRunner, failure: unknown): Promise<unknown> {
  if ((failure as { code?: string } | null)?.code === oldPlan) return failure;
  try {
    await runner.query('ROLLBACK');
    return null;
  } catch (error) {
    return error;
  }
}
