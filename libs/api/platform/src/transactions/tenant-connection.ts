import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The transaction a use case works in. Every store method takes one first, so no query can slip outside. */
export type Tx = EntityManager;

/** TypeORM keeps this one to itself; `transactions.int.spec.ts` pins it, because an upgrade may rename it. */
interface ReleasesWithError {
  releasePostgresConnection(error: unknown): Promise<void>;
}

/**
 * The one door to a firm's rows: opens a transaction, sets the firm, and never gives a connection back to the pool
 * whose transaction may still be open. (TypeORM's own `transaction()` releases it even when ROLLBACK failed, and the
 * next request would then read as the firm before it.)
 */
export async function withTenant<T>(
  source: DataSource,
  firmId: string,
  mode: 'READ ONLY' | 'READ WRITE',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!uuid.test(firmId)) throw new Error('A firm id is a uuid.');
  const runner = source.createQueryRunner();
  let broken: unknown = null;
  try {
    await runner.connect();
    await begin(runner, firmId, mode);
    const result = await work(runner.manager);
    try {
      await runner.query('COMMIT');
    } catch (error) {
      broken = error;
      throw error;
    }
    return result;
  } catch (error) {
    broken ??= await rollBack(runner);
    throw error;
  } finally {
    if (broken) await (runner as unknown as ReleasesWithError).releasePostgresConnection(broken);
    else await runner.release();
  }
}

/** One round trip: the firm id is checked above, and a simple query takes no parameters. */
async function begin(runner: QueryRunner, firmId: string, mode: string): Promise<void> {
  await runner.query(`BEGIN TRANSACTION ${mode}; SELECT set_config('app.firm', '${firmId}', true)`);
}

async function rollBack(runner: QueryRunner): Promise<unknown> {
  try {
    await runner.query('ROLLBACK');
    return null;
  } catch (error) {
    return error;
  }
}
