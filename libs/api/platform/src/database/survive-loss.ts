import type pg from 'pg';

/**
 * A server that ends says so on each connection, also on one that nobody asks anything of at that moment. Without somebody who
 * hears it that would end the whole process: of idle connections the pool tells, of those that are lent out they themselves.
 */
export function surviveLoss(pool: pg.Pool): void {
  const isHeard = (): void => undefined;
  pool.on('error', isHeard);
  pool.on('connect', (connection) => connection.on('error', isHeard));
}
