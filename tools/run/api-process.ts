import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { asRole } from './database-url.ts';
import { accounts, password } from './demo-accounts.ts';
import { Fault } from './fault.ts';
import { places } from './places.ts';
import type { Secrets } from './secrets.ts';

export interface ApiProcess {
  port: number;
  pid: number;
  stop(): Promise<void>;
  /** Resolves when the process ends by itself. */
  ended: Promise<number | null>;
}

export interface ApiPlan {
  adminUrl: string;
  secrets: Secrets;
  dataFolder: string;
  port: number;
  webFolder: string;
}

/** What the serving process needs: nothing of the administrator, whose login it must not be able to use. */
export function servingEnvironment(plan: ApiPlan): NodeJS.ProcessEnv {
  const { DATABASE_URL: _administrators, ...env } = process.env;
  return {
    ...env,
    NODE_ENV: 'production',
    APP_DATABASE_URL: asRole(plan.adminUrl, 'akashi_app', plan.secrets.appPassword),
    SIGN_IN_DATABASE_URL: asRole(plan.adminUrl, 'akashi_auth', plan.secrets.signInPassword),
    LEDGER_KEY_PEM: plan.secrets.ledgerKeyPem,
    FILE_FOLDER: join(plan.dataFolder, 'files'),
    WEB_FOLDER: plan.webFolder,
    DOCUMENT_WORKER_FILE: places.documentWorker,
    PORT: String(plan.port),
    HOST: '127.0.0.1',
    // A provider that somebody tries sends browsers back to where they came from; where the port is chosen later, none does.
    ...(plan.port > 0 && { PUBLIC_ORIGIN: env['PUBLIC_ORIGIN'] ?? `http://localhost:${plan.port}` }),
    // What these tools start is a demonstration: a real installation sets nothing of the kind.
    DEMO_ACCOUNTS: JSON.stringify({ password, accounts }),
  };
}

/** What the administrator's commands need. */
function adminEnvironment(plan: ApiPlan): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    ADMIN_DATABASE_URL: plan.adminUrl,
    APP_PASSWORD: plan.secrets.appPassword,
    SIGN_IN_PASSWORD: plan.secrets.signInPassword,
  };
}

/** Runs one command of the API to its end and gives the JSON line it prints. */
export function runApi<T>(command: string, plan: ApiPlan, more: NodeJS.ProcessEnv = {}): Promise<T> {
  const child = spawn(process.execPath, [places.api, command], { env: { ...adminEnvironment(plan), ...more } });
  return new Promise((done, failed) => {
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', failed);
    child.once('close', (code) => {
      if (code === 0) done(JSON.parse(out.trim().split('\n').at(-1) ?? 'null') as T);
      else
        failed(new Fault(`API の ${command} ができませんでした。`, errors || out || `${command} ended with ${code}.`));
    });
  });
}

/** Brings the database to the newest schema, and what was recorded under an older one along. */
export async function migrateApi(plan: ApiPlan): Promise<void> {
  const { migrations } = await runApi<{ migrations: string[] }>('migrate', plan);
  const isUpgrade = !migrations.some((name) => name.startsWith('CreateFirms'));
  if (isUpgrade && migrations.some((name) => /^Bind(Firm)?Rows/.test(name))) {
    await runApi('seal', plan, servingEnvironment(plan));
  }
  if (isUpgrade && migrations.some((name) => name.startsWith('SearchEverywhere'))) {
    await runApi('index', plan, servingEnvironment(plan));
  }
}

/** Starts the API and waits until it listens. Its own messages go to this program's error output. */
export function serveApi(plan: ApiPlan): Promise<ApiProcess> {
  const child = spawn(process.execPath, [places.api, 'serve'], {
    env: servingEnvironment(plan),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return new Promise((done, failed) => {
    child.once('error', failed);
    void ended.then((code) =>
      failed(new Fault('APIが始まりませんでした。', `The API ended with ${code} before it listened.`)),
    );
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /"listening":(\d+)/.exec(chunk.toString());
      if (found) done({ port: Number(found[1]), pid: child.pid ?? 0, ended, stop: () => stop(child, ended) });
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(patience);
}
