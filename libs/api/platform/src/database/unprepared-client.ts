import pg from 'pg';

const isNamed = (asked: unknown): asked is pg.QueryConfig =>
  typeof asked === 'object' && asked !== null && 'name' in asked && 'text' in asked && !('submit' in asked);

/**
 * A connection on which nothing stays prepared: a pooler in transaction mode that does not know prepared statements (PgBouncer
 * before 1.21) gives the next transaction to a server process that has never heard the name.
 */
export class UnpreparedClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [asked, ...rest] = args;
    const said = isNamed(asked) ? { ...asked, name: undefined } : asked;
    return super.query(...([said, ...rest] as Parameters<pg.Client['query']>)) as never;
  }
}
