import type { DataKey } from '@akashi/documents';
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { searchPath } from '../database/data-source';
import { surviveLoss } from '../database/survive-loss';
import { WrappingKeys } from './wrapping-keys';

/** Where a firm's data keys come from. */
export interface FileKeys {
  /** The key of what is written from now on; made when the firm has none. */
  current(firmId: string): Promise<DataKey>;
  /** Null when the firm has none of that id. */
  find(firmId: string, id: string): Promise<DataKey | null>;
}

interface Row {
  id: string;
  wrapped: Buffer;
  wrappedUnder: string;
}

/**
 * The firms' data keys in the database, opened with the installation's own key and held in memory. They are asked for outside of any
 * use case, so they have a connection of their own, and it is closed when it is idle.
 */
export class StoredFileKeys implements FileKeys {
  private readonly pool: pg.Pool;
  private readonly held = new Map<string, Promise<DataKey[]>>();

  constructor(
    databaseUrl: string,
    private readonly wrapping: WrappingKeys,
  ) {
    const closing = { idleTimeoutMillis: 1_000, allowExitOnIdle: true };
    const options = `${searchPath} -c statement_timeout=10s`;
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 1,
      connectionTimeoutMillis: 3_000,
      options,
      ...closing,
    });
    surviveLoss(this.pool);
  }

  async current(firmId: string): Promise<DataKey> {
    const [newest] = await this.of(firmId);
    if (newest) return newest;
    const [made] = await this.again(firmId, () => this.load(firmId, 'make'));
    return made!;
  }

  async find(firmId: string, id: string): Promise<DataKey | null> {
    const known = (await this.of(firmId)).find((key) => key.id === id);
    if (known) return known;
    // Another process may have made it a moment ago.
    return (await this.again(firmId, () => this.load(firmId, 'look'))).find((key) => key.id === id) ?? null;
  }

  private of(firmId: string): Promise<DataKey[]> {
    return this.held.get(firmId) ?? this.again(firmId, () => this.load(firmId, 'look'));
  }

  /** What failed is not held. */
  private again(firmId: string, load: () => Promise<DataKey[]>): Promise<DataKey[]> {
    const loading = load();
    this.held.set(firmId, loading);
    loading.catch(() => this.held.delete(firmId));
    return loading;
  }

  /** Newest first. */
  private async load(firmId: string, what: 'look' | 'make'): Promise<DataKey[]> {
    const client = await this.pool.connect();
    let fault: Error | undefined;
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.firm', $1, true), set_config('app.client', '', true)`, [firmId]);
      if (what === 'make') await this.make(client, firmId);
      const { rows } = await client.query<Row>(
        `SELECT id, wrapped, wrapped_under AS "wrappedUnder" FROM file_key WHERE firm_id = $1 ORDER BY made_at DESC, id DESC`,
        [firmId],
      );
      await client.query('COMMIT');
      return rows.map((row) => ({ id: row.id, key: this.wrapping.unwrap(firmId, row.id, row) }));
    } catch (error) {
      fault = error as Error;
      throw error;
    } finally {
      client.release(fault);
    }
  }

  /** One key a firm, whichever process comes first. */
  private async make(client: pg.PoolClient, firmId: string): Promise<void> {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('file_key'), hashtext($1))`, [firmId]);
    const id = randomUUID();
    const { wrapped, wrappedUnder } = this.wrapping.wrap(firmId, id, randomBytes(32));
    await client.query(
      `INSERT INTO file_key (firm_id, id, wrapped, wrapped_under)
       SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM file_key WHERE firm_id = $1)`,
      [firmId, id, wrapped, wrappedUnder],
    );
  }
}
