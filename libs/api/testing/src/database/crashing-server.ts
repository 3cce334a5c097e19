import { prepareDatabase } from '@akashi/api-platform';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
// The launcher also runs before anything is built, as plain Node, so it is no library.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { freePort, startCluster, type Cluster } from '../../../../../tools/postgres/cluster';
import { asRole } from './as-role';

/** A server of a spec's own, which may be killed: what it has not put on disk is then really lost. */
export interface CrashingServer {
  admin: pg.Pool;
  databaseUrl: string;
  signInDatabaseUrl: string;
  /** Kills all of it as a power cut would, and starts it on the same data. */
  restart(): Promise<void>;
  /** Kills the process of one connection: the others start anew, and the memory that they shared is gone. */
  crashConnection(): Promise<void>;
  stop(): Promise<void>;
}

const password = 'only-for-tests';

/**
 * Nothing but a COMMIT that waits puts the log on disk: what was committed without waiting stays in memory until somebody does.
 */
const forgetful = ['wal_writer_delay=10s', 'wal_writer_flush_after=1GB', 'checkpoint_timeout=1h', 'autovacuum=off'];

export async function startCrashingServer(): Promise<CrashingServer> {
  const folder = mkdtempSync(join(tmpdir(), 'akashi-crash-'));
  chmodSync(folder, 0o755);
  const options = { dataFolder: join(folder, 'data'), password, port: await freePort(), settings: forgetful };
  let cluster = await startCluster(options);
  const url = cluster.url('postgres');
  await prepareDatabase(url, { appPassword: password, signInPassword: password });
  const admin = new pg.Pool({ connectionString: url, max: 2, options: '-c search_path=akashi' });
  admin.on('error', () => undefined);
  return {
    admin,
    databaseUrl: asRole(url, 'akashi_app', password),
    signInDatabaseUrl: asRole(url, 'akashi_auth', password),
    restart: async () => {
      process.kill(cluster.pid, 'SIGKILL');
      while (isThere(cluster.pid)) await wait(20);
      cluster = await startAgain(options);
    },
    crashConnection: async () => {
      const startedAt = await countersBegan(admin);
      const { rows } = await admin.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`);
      process.kill(rows[0]!.pid, 'SIGKILL');
      while ((await countersBegan(admin).catch(() => startedAt)) === startedAt) await wait(50);
    },
    stop: async () => {
      await admin.end();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The processes of the killed server look after one another and end by themselves; until then the data are taken. */
async function startAgain(options: Parameters<typeof startCluster>[0]): Promise<Cluster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startCluster(options);
    } catch (error) {
      if (attempt === 50) throw error;
      await wait(100);
    }
  }
}

async function countersBegan(admin: pg.Pool): Promise<string> {
  const { rows } = await admin.query<{ at: string }>(`SELECT pg_stat_get_bgwriter_stat_reset_time()::text AS at`);
  return rows[0]?.at ?? '';
}
