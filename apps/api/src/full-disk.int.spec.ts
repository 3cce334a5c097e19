import { createApp, FileStore } from '@akashi/api-platform';
import { PeopleModule } from '@akashi/api-people';
import { aFirm, startDatabaseProxy, startTestApp, type DatabaseProxy, type TestApp } from '@akashi/api-testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor, whoMay } from './hostile/ask';
import { watchRows } from './hostile/digest';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas, Slot } from './hostile/sample';
import { codeOf, send, type Answer } from './hostile/send';
import { standingInFieldwork, type Standing } from './hostile/standing';

let test: TestApp;
let port: number;
let schemas: Schemas;
let standing: Standing;
let changedTables: () => Promise<string[]>;
let proxy: DatabaseProxy;
let full: NestExpressApplication;

beforeAll(async () => {
  test = await startTestApp(areas);
  ({ port } = test.app.getHttpServer().address() as AddressInfo);
  schemas = inputSchemas(test.app) as Schemas;
  const firm = await aFirm(test);
  standing = await standingInFieldwork(test, firm);
  proxy = await startDatabaseProxy(test.config.databaseUrl);
  const { config } = test;
  full = await createApp({ ...config, databaseUrl: proxy.url(config.databaseUrl), leastFreeBytes: 2 ** 60 }, [
    PeopleModule,
    ...areas,
  ]);
  await full.listen(0, '127.0.0.1');
  changedTables = await watchRows(test, firm.firmId);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await full.close();
  await proxy.close();
  await test.close();
});

const portOf = (app: NestExpressApplication): number => (app.getHttpServer().address() as AddressInfo).port;

function ask(at: number, operation: Operation): Promise<Answer> {
  const id = (slot: Slot): string => standing.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000';
  const who = (operation.inEngagement ? whoMay(standing, operation.permission!) : null) ?? standing.work.leader;
  return send(at, by(who, requestFor(operation, schemas, standing, id)));
}

const noSpace = (code: string): Error => Object.assign(new Error(`${code}: no space left on device, write`), { code });

describe('a disk that is full', () => {
  it.each(['ENOSPC', 'EDQUOT'])('takes no upload and keeps nothing half: %s where files come in', async (code) => {
    vi.spyOn(test.app.get(FileStore) as unknown as { settle(): Promise<void> }, 'settle').mockRejectedValue(
      noSpace(code),
    );
    const refused = [];
    for (const operation of operationsOf(test.app).filter(({ upload }) => upload)) {
      const answer = await ask(port, operation);
      if (answer.status >= 500) refused.push([operation.name, answer.status, codeOf(answer)]);
    }
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.filter(([, status, told]) => status !== 507 || told !== 'storage-full')).toEqual([]);
    expect(await changedTables()).toEqual([]);
    expect(await readdir(`${test.config.fileFolder}/incoming`)).toEqual([]);
  });

  it('is told as one where the database has it', async () => {
    proxy.failWith('53100');
    const answers = [];
    const reading = operationsOf(test.app).filter(({ method }) => method === 'GET');
    // The connection from before ends with what was asked on it.
    await ask(portOf(full), reading[0]!);
    for (const operation of reading) {
      const answer = await ask(portOf(full), operation);
      if (answer.status >= 500) answers.push([operation.name, answer.status, codeOf(answer)]);
    }
    proxy.failWith(null);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter(([, status, told]) => status !== 507 || told !== 'storage-full')).toEqual([]);
  });

  it('keeps the process from being ready, which says what is missing; with room it is', async () => {
    const asked = { method: 'GET', url: '/api/health/ready' };
    const answer = await send(portOf(full), asked);
    expect([answer.status, codeOf(answer)]).toEqual([507, 'storage-full']);
    const { facts } = JSON.parse(answer.body.toString()) as { facts: Record<string, unknown> };
    expect(facts).toEqual({ missing: 'space', freeBytes: expect.any(Number), neededBytes: 2 ** 60 });
    expect((await send(port, asked)).status).toBe(200);
    expect((await send(portOf(full), { method: 'GET', url: '/api/health/live' })).status).toBe(200);
  });
});
