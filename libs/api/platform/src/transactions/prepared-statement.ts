import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * A statement that every request of a kind asks: the server parses and plans it once for each connection, which is most of
 * what a look-up by key costs. Behind a pooler in transaction mode this needs PgBouncer 1.21 or newer.
 */
export interface PreparedStatement {
  /** Unique in the program; the driver refuses a name that is used for two texts. */
  name: string;
  text: string;
}

/** Runs it in this transaction and gives its rows. */
export async function queryPrepared<Row extends object>(
  tx: EntityManager,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  if (!tx.queryRunner) throw new Error('A prepared statement runs in a transaction.');
  const connection = (await tx.queryRunner.connect()) as PoolClient;
  const { rows } = await connection.query<Row>({ ...statement, values: [...values] });
  return rows;
}
