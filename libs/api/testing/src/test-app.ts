import { PeopleModule } from '@akashi/api-people';
import { createApp, socketTimes, type ApiConfig } from '@akashi/api-platform';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import pg from 'pg';
import { inject } from 'vitest';
import { holdAnswers } from './answers/hold-answers';
import { asRole } from './database/as-role';
import { templateDatabase } from './database/global-setup';
import { rowsNotAsRecorded, watchChanges } from './rows-as-recorded';

export interface TestApp {
  app: NestExpressApplication;
  config: ApiConfig;
  /** Connection string of the administrator. */
  adminUrl: string;
  /** The administrator's own connection, over the wall: to arrange what no route can, and to look at what is really there. */
  admin: pg.Pool;
  close(): Promise<void>;
}

/** The API of these areas, and of the people who sign in, on a fresh database of its own. */
export async function startTestApp(areas: Type[], change: Partial<ApiConfig> = {}): Promise<TestApp> {
  const cluster = inject('cluster');
  const database = `spec_${randomUUID().replaceAll('-', '')}`;
  const server = new pg.Client({ connectionString: cluster.adminUrl });
  await server.connect();
  // Two copies of one template at the same moment would refuse each other.
  await server.query(`SELECT pg_advisory_lock(770302)`);
  await server.query(`CREATE DATABASE ${database} TEMPLATE ${templateDatabase}`);
  await server.end();

  const url = cluster.adminUrl.replace(/\/postgres$/, `/${database}`);
  const config: ApiConfig = {
    role: 'api',
    databaseUrl: asRole(url, 'akashi_app', cluster.password),
    signInDatabaseUrl: asRole(url, 'akashi_auth', cluster.password),
    poolSize: 6,
    fileFolder: `${cluster.fileFolder}/${database}`,
    leastFreeBytes: 0,
    objectStorage: null,
    fileKeys: [],
    fileScanner: null,
    webFolder: '',
    secureCookies: false,
    endWithinMs: 1000,
    socketTimes,
    publicOrigin: 'https://akashi.example.test',
    providersInside: [],
    trustedProxies: [],
    metrics: null,
    logsRefusals: false,
    demo: null,
    ledgerKeyPem: cluster.ledgerKeyPem,
    ledgerKeyName: 'akashi-test',
    witnesses: [],
    timestamps: null,
    mail: null,
    documentWorkerFile: '',
    ...change,
  };
  const admin = new pg.Pool({ connectionString: url, max: 2, options: '-c search_path=akashi' });
  const app = await createApp(config, [...new Set([PeopleModule, ...areas])]);
  // A request of a spec opens and closes a server of its own where none listens.
  await app.listen(0, '127.0.0.1');
  const unfit = holdAnswers(app.getHttpServer() as Server);
  const changed = watchChanges(admin);
  return {
    app,
    config,
    adminUrl: url,
    admin,
    close: async () => {
      const differing = await rowsNotAsRecorded(app, admin, changed);
      await app.close();
      await admin.end();
      if (differing.length > 0) throw new Error(`Rows that no entry says how they stand:\n${differing.join('\n')}`);
      if (unfit.length > 0) throw new Error(`Answers that are not what the contracts promise:\n${unfit.join('\n')}`);
    },
  };
}
