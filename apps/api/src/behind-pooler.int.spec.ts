import { FirmsModule } from '@akashi/api-firms';
import { PeopleModule } from '@akashi/api-people';
import { createApp } from '@akashi/api-platform';
import { aFirm, startDatabaseProxy, startTestApp, type DatabaseProxy, type TestApp } from '@akashi/api-testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let test: TestApp;
let pooler: DatabaseProxy;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
  pooler = await startDatabaseProxy(test.config.databaseUrl);
  pooler.stripOptions();
});
afterAll(async () => {
  await pooler.close();
  await test.close();
});

const start = (): Promise<NestExpressApplication> =>
  createApp(
    {
      ...test.config,
      databaseUrl: pooler.url(test.config.databaseUrl),
      signInDatabaseUrl: pooler.url(test.config.signInDatabaseUrl),
    },
    [PeopleModule, FirmsModule],
  );

/** A setting of this database alone goes before that of the role. */
const setHere = (role: string, setting: string) =>
  test.admin.query(
    `DO $$ BEGIN EXECUTE format('ALTER ROLE ${role} IN DATABASE %I ${setting}', current_database()); END $$`,
  );

describe('a pooler that leaves out what connections ask for when they begin', () => {
  it('leaves them their limits, because the roles have them, and their tables', async () => {
    const app = await start();
    const source = app.get<DataSource>(getDataSourceToken());
    const limits = await source.query(
      `SELECT name, setting FROM pg_settings
        WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`,
    );
    expect(limits).toEqual([
      { name: 'idle_in_transaction_session_timeout', setting: '15000' },
      { name: 'lock_timeout', setting: '3000' },
      { name: 'statement_timeout', setting: '10000' },
    ]);
    const ana = await (await aFirm(test)).person('ana');
    await request(app.getHttpServer()).get('/api/clients').set('Cookie', ana.cookie).expect(200);
    await app.close();
  });

  it.each([
    ['akashi_app', 'statement_timeout', '0'],
    ['akashi_auth', 'lock_timeout', '0'],
    ['akashi_auth', 'search_path', 'public'],
  ])('keeps the program from beginning where %s has no %s', async (role, name, value) => {
    await setHere(role, `SET ${name} TO ${value}`);
    await expect(start()).rejects.toThrow(`Connections of ${role} have no ${name}: a pooler leaves out`);
    await setHere(role, `RESET ${name}`);
  });
});
