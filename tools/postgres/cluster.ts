import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { isProcess } from '../run/claim.ts';
import { Fault } from '../run/fault.ts';
import { reachablePlaces, unprivileged } from './binaries.ts';

const run = promisify(execFile);

export interface Cluster {
  port: number;
  /** Of the server's first process. */
  pid: number;
  /** Connection string of the administrator for a database of this cluster. */
  url(database: string): string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  dataFolder: string;
  password: string;
  /** Trades durability for speed, and leaves nothing behind outside its folder; for tests. */
  disposable?: boolean;
  /** For a suite with a database for each of its files: the rounds through all of them would never end. */
  unswept?: boolean;
  /** Any free one otherwise. */
  port?: number;
  /** `name=value`, beside the usual ones. */
  settings?: readonly string[];
}

const admin = 'akashi_admin';

interface Server {
  pid: number;
  port: number;
  /** The process that was started here; none for a server that was found running. */
  child?: ChildProcess;
  log?: string;
}

/** Starts PostgreSQL on a free loopback port, making its data folder the first time. A server left running is taken over. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { native, data, extra } = reachablePlaces(options.dataFolder);
  if (!existsSync(join(data, 'PG_VERSION'))) await makeDataFolder(native, data, options.password);
  const server: Server = livePostmaster(data) ?? (await launch(native, data, options));
  const url = (database: string) => `postgres://${admin}:${options.password}@127.0.0.1:${server.port}/${database}`;
  await untilItAnswers(url('postgres'), server);
  const end = async (): Promise<void> => {
    await stop(data, server.pid);
    if (options.disposable && extra) rmSync(extra, { recursive: true, force: true });
  };
  return { port: server.port, pid: server.pid, url, stop: end };
}

/** Made beside its place and moved there whole: one that was cut short is begun anew the next time. */
async function makeDataFolder(native: string, place: string, password: string): Promise<void> {
  const data = `${place}.new`;
  for (const folder of [data, place]) rmSync(folder, { recursive: true, force: true });
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
    renameSync(data, place);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

/**
 * The server that a postmaster.pid names, when it is really alive. The file of one that was killed is taken away where the
 * system tells that its process is somebody else's now: PostgreSQL itself would only see that the number is in use.
 */
function livePostmaster(data: string): Server | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (isProcess(pid, data)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return null;
}

async function launch(native: string, data: string, options: ClusterOptions): Promise<Server> {
  const { disposable, unswept } = options;
  const port = options.port ?? (await freePort());
  const settings = [
    'autovacuum_naptime=5s',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'max_connections=120',
    ...(options.settings ?? []),
  ];
  if (disposable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  if (unswept) settings.push('autovacuum=off');
  const log = join(dirname(data), 'postgres.log');
  const written = openSync(log, 'w', 0o600);
  // A group of its own: Ctrl-C reaches the program first, which stops the server last.
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...unprivileged,
      cwd: '/',
      detached: true,
      stdio: ['ignore', written, written],
    },
  );
  child.unref();
  child.once('error', () => undefined);
  closeSync(written);
  return { pid: child.pid ?? 0, port, child, log };
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

async function untilItAnswers(url: string, server: Server): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { child, log } = server;
      const hasEnded = child !== undefined && (!child.pid || child.exitCode !== null || child.signalCode !== null);
      if (hasEnded || attempt === 300) throw didNotStart(log, error);
      await wait(100);
    }
  }
}

function didNotStart(log: string | undefined, error: unknown): Fault {
  const last = log ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
  return new Fault(
    `内蔵の PostgreSQL が始まりませんでした。${log ?? ''}`,
    `The embedded PostgreSQL did not start. ${log ?? ''}`,
    new Error(last || String(error)),
  );
}

async function stop(data: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < 300 && existsSync(join(data, 'postmaster.pid')); waited++) await wait(50);
}
