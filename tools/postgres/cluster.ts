import { execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { reachablePlaces, unprivileged } from './binaries.ts';

const run = promisify(execFile);

export interface Cluster {
  port: number;
  /** Connection string of the administrator for a database of this cluster. */
  url(database: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  dataFolder: string;
  password: string;
  /** Trades durability for speed, and leaves nothing behind outside its folder; for tests. */
  disposable?: boolean;
}

const admin = 'akashi_admin';

/** Starts PostgreSQL on a free loopback port, making its data folder the first time. A server left running is taken over. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { native, data, extra } = reachablePlaces(options.dataFolder);
  if (!existsSync(join(data, 'PG_VERSION'))) await makeDataFolder(native, data, options.password);
  const running = livePostmaster(data);
  const server = running ?? (await launch(native, data, options.disposable ?? false));
  const url = (database: string) => `postgres://${admin}:${options.password}@127.0.0.1:${server.port}/${database}`;
  await untilItAnswers(url('postgres'));
  const end = async (): Promise<void> => {
    await stop(data, server.pid);
    if (options.disposable && extra) rmSync(extra, { recursive: true, force: true });
  };
  return { port: server.port, url, stop: end };
}

async function makeDataFolder(native: string, data: string, password: string): Promise<void> {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secrets = mkdtempSync(join(tmpdir(), 'akashi-pw-'));
  const passwordFile = join(secrets, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (unprivileged)
    for (const path of [data, secrets, passwordFile]) chownSync(path, unprivileged.uid, unprivileged.gid);
  const flags = ['-D', data, '-U', admin, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'];
  try {
    await run(join(native, 'bin', 'initdb'), [...flags, ...locale], { ...unprivileged, cwd: '/' });
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

/** The server that a postmaster.pid names, when it is really alive; a file left by a killed machine is not. */
function livePostmaster(data: string): { pid: number; port: number } | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  try {
    process.kill(pid, 0);
    if (existsSync('/proc') && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)) return null;
    return { pid, port };
  } catch {
    return null;
  }
}

async function launch(native: string, data: string, disposable: boolean): Promise<{ pid: number; port: number }> {
  const port = await freePort();
  const settings = [
    'autovacuum_naptime=5s',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'max_connections=120',
  ];
  if (disposable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  // A group of its own: Ctrl-C reaches the program first, which stops the server last.
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...unprivileged,
      cwd: '/',
      detached: true,
      stdio: 'ignore',
    },
  );
  child.unref();
  if (!child.pid) throw new Error('PostgreSQL did not start.');
  return { pid: child.pid, port };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt === 300) throw error;
      await wait(100);
    }
  }
}

async function stop(data: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < 300 && existsSync(join(data, 'postmaster.pid')); waited++) await wait(50);
}
