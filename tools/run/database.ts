import { join } from 'node:path';
import pg from 'pg';
import { startCluster } from '../postgres/cluster.ts';

export interface Database {
  adminUrl: string;
  stop(): Promise<void>;
}

const oldestVersion = 150000;

/**
 * `kept`: the PostgreSQL of DATABASE_URL when it is set, an embedded one in the data folder when it is not. The others are
 * always embedded and thrown away; a `disposable` one trades durability for speed.
 */
export type Keeping = 'kept' | 'durable' | 'disposable';

export async function openDatabase(dataFolder: string, password: string, keeping: Keeping = 'kept'): Promise<Database> {
  const given = process.env['DATABASE_URL'];
  if (given && keeping === 'kept') {
    await checkVersion(given);
    return { adminUrl: given, stop: async () => undefined };
  }
  const cluster = await startCluster({
    dataFolder: join(dataFolder, 'postgres'),
    password,
    disposable: keeping === 'disposable',
  });
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'akashi'`);
  if (rowCount === 0) await client.query(`CREATE DATABASE akashi`);
  await client.end();
  return { adminUrl: cluster.url('akashi'), stop: cluster.stop };
}

async function checkVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  const { rows } = await client.query<{ v: string }>(`SELECT current_setting('server_version_num') AS v`);
  await client.end();
  if (Number(rows[0]?.v) < oldestVersion) throw new Error('DATABASE_URL names a PostgreSQL older than 15.');
}
