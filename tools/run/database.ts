import { join } from 'node:path';
import pg from 'pg';
import { startCluster } from '../postgres/cluster.ts';
import { Fault } from './fault.ts';

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
    await checkGivenDatabase(given);
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

/**
 * Throws a sentence when the server of DATABASE_URL is out of reach, too old, or its login may not make what Akashi needs;
 * does nothing when there is none.
 */
export async function checkGivenDatabase(given = process.env['DATABASE_URL']): Promise<void> {
  if (!given) return;
  if (!/^postgres(ql)?:\/\/./.test(given) || !URL.canParse(given)) {
    throw new Fault(
      'DATABASE_URL は postgres://利用者:パスワード@ホスト:ポート/データベース の形で書きます。',
      'DATABASE_URL is written as postgres://user:password@host:port/database.',
    );
  }
  const fault = faultOf(await ask(given));
  if (fault) throw fault;
}

/** What the server says of itself and of what the login may do there. */
export interface GivenServer {
  version: number;
  maySuper: boolean;
  mayMakeRoles: boolean;
  mayMakeSchemas: boolean;
  hasSchema: boolean;
}

async function ask(url: string): Promise<GivenServer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<GivenServer>(
      `SELECT current_setting('server_version_num')::int AS version, rolsuper AS "maySuper", rolcreaterole AS "mayMakeRoles",
         has_database_privilege(current_database(), 'CREATE') AS "mayMakeSchemas",
         EXISTS (SELECT FROM pg_namespace WHERE nspname = 'akashi') AS "hasSchema"
       FROM pg_roles WHERE rolname = current_user`,
    );
    return rows[0] as GivenServer;
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Fault(
      `DATABASE_URL の PostgreSQL（${host}${pathname}）に接続できません。アドレス、利用者、パスワード、データベース名を確かめてください。`,
      `The PostgreSQL of DATABASE_URL (${host}${pathname}) cannot be connected to. Check address, user, password and database name.`,
      error,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why Akashi cannot live on this server; null when it can. */
export function faultOf(server: GivenServer): Fault | null {
  if (server.version < oldestVersion) {
    const found = Math.floor(server.version / 10000);
    return new Fault(
      `DATABASE_URL の PostgreSQL は ${found} です。15 以上が必要です。`,
      `The PostgreSQL of DATABASE_URL is version ${found}; 15 or newer is needed.`,
    );
  }
  const may = server.maySuper || (server.mayMakeRoles && (server.mayMakeSchemas || server.hasSchema));
  if (may) return null;
  return new Fault(
    'DATABASE_URL の利用者に権限が足りません。ロールを作る権限（CREATEROLE）と、そのデータベースにスキーマを作る権限が必要です。',
    'The login of DATABASE_URL lacks rights: it must be allowed to make roles (CREATEROLE) and to make a schema in its database.',
  );
}
