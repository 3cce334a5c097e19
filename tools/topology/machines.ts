import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../postgres/cluster.ts';
import { runApi, servingEnvironment, type ApiPlan } from '../run/api-process.ts';
import type { Closing } from '../run/closing.ts';
import { asRole } from '../run/database-url.ts';
import { makeDemoFirms } from '../run/load-demo-firm.ts';
import { places } from '../run/places.ts';
import { secretsOf } from '../run/secrets.ts';
import { AkashiProcess } from './akashi-process.ts';
import { DatabasePair } from './database-pair.ts';
import { Pooler } from './pooler.ts';
import type { Programs } from './programs.ts';
import { Proxy } from './proxy.ts';

export interface Machines {
  database: DatabasePair;
  pooler: Pooler;
  proxy: Proxy;
  proxyPort: number;
  apis: readonly [AkashiProcess, AkashiProcess];
  worker: AkashiProcess;
  /** Address of the first API, past the proxy. */
  url: string;
}

/** All of it on loopback, in a folder that goes when it is closed. */
export async function startMachines(programs: Programs, closing: Closing): Promise<Machines> {
  const folder = mkdtempSync(join(tmpdir(), 'akashi-topology-'));
  chmodSync(folder, 0o755);
  const keeps = process.env['KEEP_TOPOLOGY'] !== undefined;
  await closing.start(
    async () => folder,
    (made) => keeps || rmSync(made, { recursive: true, force: true }),
  );
  const secrets = secretsOf(folder);
  const ports: number[] = [];
  while (ports.length < 7) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  const [one, two, pooled, first, second, proxyPort, plainPort] = ports as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const database = new DatabasePair(programs.postgres, join(folder, 'postgres'), secrets.adminPassword, [one, two]);
  await closing.start(
    () => database.start(),
    () => database.stop(),
  );
  const plan: ApiPlan = { adminUrl: database.url(), secrets, dataFolder: folder, port: first, webFolder: places.web };
  mkdirSync(join(folder, 'files'));
  await runApi('migrate', plan);

  const logins = { akashi_app: secrets.appPassword, akashi_auth: secrets.signInPassword };
  const pooler = new Pooler({ program: programs.pgbouncer, folder: join(folder, 'pooler'), port: pooled, logins });
  await closing.start(
    async () => pooler.start(one),
    () => pooler.kill('SIGTERM'),
  );
  const throughPooler = `postgres://nobody@127.0.0.1:${pooled}/akashi`;
  const { DEMO_ACCOUNTS: _ofDemonstrations, ...serving } = servingEnvironment(plan);
  const env = (port: number, role: string): NodeJS.ProcessEnv => ({
    ...serving,
    PORT: String(port),
    APP_DATABASE_URL: asRole(throughPooler, 'akashi_app', secrets.appPassword),
    SIGN_IN_DATABASE_URL: asRole(throughPooler, 'akashi_auth', secrets.signInPassword),
    PUBLIC_ORIGIN: 'https://akashi.example',
    SECURE_COOKIES: 'true',
    // Debian 12 has PgBouncer 1.18.
    PREPARED_STATEMENTS: 'false',
    TRUSTED_PROXIES: '127.0.0.1',
    ROLE: role,
  });
  const start = (command: 'serve' | 'worker', port: number, name: string): Promise<AkashiProcess> => {
    const role = command === 'serve' ? 'api' : 'worker';
    const akashi = new AkashiProcess(command, env(port, role), join(folder, `${name}.log`));
    return closing.start(
      async () => {
        await akashi.start();
        return akashi;
      },
      () => akashi.kill('SIGTERM'),
    );
  };
  const apis = [await start('serve', first, 'api-1'), await start('serve', second, 'api-2')] as const;
  const worker = await start('worker', 0, 'worker');
  const proxy = new Proxy({
    ...programs,
    folder: join(folder, 'proxy'),
    port: proxyPort,
    plainPort,
    apiPorts: [first, second],
  });
  await closing.start(
    async () => proxy.start(),
    () => proxy.kill('SIGTERM'),
  );
  const url = `http://127.0.0.1:${first}`;
  await makeDemoFirms(plan, url);
  return { database, pooler, proxy, proxyPort, apis, worker, url };
}
