import {
  actionsOf,
  aFirm,
  anIssuedReport,
  aReportableEngagement,
  startTestApp,
  verifyOffline,
  withClientPapers,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { JobView, PackageOverviewView } from '@akashi/contracts';
import { spawn, type ChildProcess } from 'node:child_process';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
// What is killed has to be a process of its own, and so the program as it is built.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { build } from '../../../tools/run/build';
// eslint-disable-next-line @nx/enforce-module-boundaries
import { places } from '../../../tools/run/places';
import { areas } from './areas';

let test: TestApp;
let work: TestedEngagement;
const started: ChildProcess[] = [];

beforeAll(async () => {
  await build(['api']);
  test = await startTestApp(areas);
  work = await aReportableEngagement(test, await aFirm(test));
  await anIssuedReport(test, work);
  await withClientPapers(work);
}, 240_000);
afterEach(() => {
  for (const { pid, exitCode, signalCode } of started.splice(0)) {
    if (pid && exitCode === null && signalCode === null) process.kill(pid, 'SIGKILL');
  }
});
afterAll(() => test.close());

/** A process beside the API of this spec, on the same database and files. */
async function startWorker(change: Record<string, string> = {}): Promise<ChildProcess> {
  const { databaseUrl, signInDatabaseUrl, fileFolder, ledgerKeyPem, ledgerKeyName } = test.config;
  const env = {
    ROLE: 'worker',
    APP_DATABASE_URL: databaseUrl,
    SIGN_IN_DATABASE_URL: signInDatabaseUrl,
    FILE_FOLDER: fileFolder,
    LEDGER_KEY_PEM: ledgerKeyPem,
    LEDGER_KEY_NAME: ledgerKeyName,
    DOCUMENT_WORKER_FILE: places.documentWorker,
    ...change,
  };
  const worker = spawn(process.execPath, [places.api, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(worker);
  worker.stderr?.pipe(process.stderr);
  await new Promise<void>((done, failed) => {
    worker.once('exit', (code) => failed(new Error(`The worker ended with ${code}.`)));
    worker.stdout?.once('data', () => done());
  });
  return worker;
}

const killed = (worker: ChildProcess): Promise<void> =>
  new Promise((done) => {
    worker.once('exit', () => done());
    worker.kill('SIGKILL');
  });

async function until(job: JobView, seen: (now: JobView) => boolean, timeout = 10_000): Promise<JobView> {
  const read = async () => (await work.senior.get(`${work.path}/jobs/${job.id}`).expect(200)).body as JobView;
  return vi.waitUntil(async () => [await read()].find(seen), { timeout, interval: 50 });
}

describe('a worker that is killed in the middle of a job', () => {
  it('leaves it to the next one that starts, and the package is there once', { timeout: 120_000 }, async () => {
    // Nobody may record a package for now: the worker stands in the very transaction of the effect when it is killed.
    const gate = new pg.Client({ connectionString: test.adminUrl, options: '-c search_path=akashi' });
    await gate.connect();
    await gate.query(`BEGIN; LOCK TABLE handoff_package IN EXCLUSIVE MODE`);
    const first = await startWorker();
    const job = (await work.senior.post(`${work.path}/package`).expect(202)).body as JobView;
    await until(job, ({ doing }) => doing === 'record-package');
    await killed(first);
    await gate.query('ROLLBACK');
    await gate.end();
    expect(await until(job, () => true)).toMatchObject({ state: 'running', step: 3, resultId: null });

    await startWorker();
    const done = await until(job, ({ state }) => state !== 'running' && state !== 'queued', 60_000);
    expect(done).toMatchObject({ state: 'done', step: 3 });
    const { packages, keyFingerprint } = (await work.senior.get(`${work.path}/package`)).body as PackageOverviewView;
    expect(packages.map(({ id, versionNo }) => [id, versionNo])).toEqual([[done.resultId, 1]]);
    const { rows } = await test.admin.query<{ attempt: number }>(`SELECT attempt FROM job WHERE id = $1`, [job.id]);
    expect(rows).toEqual([{ attempt: 2 }]);
    const actions = await actionsOf(test, work.engagementId);
    expect(actions.filter((action) => action === 'package.built')).toHaveLength(1);
    const file = await work.senior.get(`${work.path}/package/${done.resultId}/file`).expect(200);
    expect((await verifyOffline(file.body as Buffer, keyFingerprint)).exitCode).toBe(0);
  });
});

describe('a failure that nobody waits for', () => {
  /** Stands for a forgotten `await`: the program itself has none that could be asked for. */
  const forgotten = `process.on('SIGUSR2', () => void Promise.reject(new Error('The disk is full.')))`;

  it.each(['api', 'worker'])('ends the process in the role %s, with a line that says why', async (role) => {
    const preload = `--import=data:text/javascript,${encodeURIComponent(forgotten)}`;
    const running = await startWorker({ ROLE: role, PORT: '0', HOST: '127.0.0.1', NODE_OPTIONS: preload });
    let said = '';
    running.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    const ended = new Promise<number | null>((done) => running.once('close', done));
    running.kill('SIGUSR2');
    expect(await ended).toBe(1);
    expect(said).toContain('Nobody waited for what failed: Error: The disk is full.');
  });
});
