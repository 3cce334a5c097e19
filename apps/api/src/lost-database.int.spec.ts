import { aFirm, startDatabaseProxy, startTestApp, type DatabaseProxy, type TestApp } from '@akashi/api-testing';
import { createApp } from '@akashi/api-platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { inputSchemas } from './description/inputs';
import { by, kindOf, requestFor, whoMay } from './hostile/ask';
import { operationsOf, type Operation } from './hostile/operation';
import type { Schemas, Slot } from './hostile/sample';
import { codeOf, send, type Answer, type Sent } from './hostile/send';
import { standingInFieldwork, type Standing } from './hostile/standing';

let test: TestApp;
/** A process of its own on the same database, by way of proxies. */
let behind: NestExpressApplication;
let port: number;
let rows: DatabaseProxy;
let signIn: DatabaseProxy;
let operations: Operation[];
let schemas: Schemas;
let standing: Standing;
let password: Sent;

beforeAll(async () => {
  test = await startTestApp(areas);
  operations = operationsOf(test.app);
  schemas = inputSchemas(test.app) as Schemas;
  standing = await standingInFieldwork(test, await aFirm(test));
  rows = await startDatabaseProxy(test.config.databaseUrl);
  signIn = await startDatabaseProxy(test.config.signInDatabaseUrl);
  const urls = {
    databaseUrl: rows.url(test.config.databaseUrl),
    signInDatabaseUrl: signIn.url(test.config.signInDatabaseUrl),
  };
  behind = await createApp({ ...test.config, ...urls }, areas);
  await behind.listen(0, '127.0.0.1');
  ({ port } = behind.getHttpServer().address() as AddressInfo);
  const body = JSON.stringify({ email: 'ana@example.test', password: '窓辺の青い鳥と夜明けの貨物列車' });
  const headers = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' };
  password = { method: 'POST', url: '/api/session', headers, body };
});
afterAll(async () => {
  await behind.close();
  await rows.close();
  await signIn.close();
  await test.close();
});

const idOf = (slot: Slot): string => standing.ids[kindOf(slot)] ?? '00000000-0000-4000-8000-000000000000';

function ask(operation: Operation): Promise<Answer> {
  const who = (operation.inEngagement ? whoMay(standing, operation.permission!) : null) ?? standing.work.leader;
  return send(port, by(who, requestFor(operation, schemas, standing, idOf)));
}

/** What a crash may be told as: that it passes, and when to ask again. */
const told = (answer: Answer) => [answer.status, codeOf(answer), Number(answer.headers['retry-after']) > 0];
const passing = [503, 'busy', true];

/** Ended by an administrator, crashed, starting up, gone; out of connections or of memory; a pooler's words; a standby. */
const states = ['57P01', '57P02', '57P03', '57P05', '08000', '08003', '08006', '08P01', '53200', '53300', '25006'];

describe('a database that went away', () => {
  it.each(states)(
    'is told as %s by one who signs in, who is signed in, and by whoever asks for readiness',
    async (state) => {
      signIn.failWith(state);
      expect(told(await send(port, password))).toEqual(passing);
      expect(told(await send(port, by(standing.work.leader, { method: 'GET', url: '/api/session' })))).toEqual(passing);
      expect(told(await send(port, { method: 'GET', url: '/api/health/ready' }))).toEqual(passing);
      signIn.failWith(null);
      rows.failWith(state);
      expect(
        told(
          await send(
            port,
            by(standing.work.leader, { method: 'GET', url: standing.work.path.replace(/^(\/api)?/, '/api') }),
          ),
        ),
      ).toEqual(passing);
      rows.failWith(null);
      expect((await send(port, { method: 'GET', url: '/api/health/ready' })).status).toBe(200);
    },
  );

  it('is told so by every operation, and never as a fault of ours', async () => {
    rows.failWith('57P01');
    const answers = new Map<string, unknown[]>();
    for (const operation of operations) {
      const answer = await ask(operation);
      if (answer.status >= 500) answers.set(operation.name, told(answer));
    }
    rows.failWith(null);
    expect([...answers].filter(([, answer]) => JSON.stringify(answer) !== JSON.stringify(passing))).toEqual([]);
    expect(answers.size).toBeGreaterThan(operations.length / 2);
  });

  it('is told so where nothing is listening any more, and is found again when it is', async () => {
    for (const proxy of [rows, signIn]) proxy.shut(true);
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const answer = await ask(operation);
      if (answer.status >= 500) expect([operation.name, ...told(answer)]).toEqual([operation.name, ...passing]);
    }
    for (const proxy of [rows, signIn]) proxy.shut(false);
    expect((await send(port, { method: 'GET', url: '/api/health/ready' })).status).toBe(200);
  });
});
