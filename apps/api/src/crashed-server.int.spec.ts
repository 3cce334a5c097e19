import {
  aFirm,
  ledgerOf,
  startCrashingServer,
  startDatabaseProxy,
  startTestApp,
  type CrashingServer,
  type DatabaseProxy,
  type TestApp,
} from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import { PeopleModule } from '@akashi/api-people';
import { createApp, Flush, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let test: TestApp;
let server: CrashingServer;
let proxy: DatabaseProxy;
let app: NestExpressApplication;
let ana: Caller;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
  server = await startCrashingServer();
  proxy = await startDatabaseProxy(server.databaseUrl);
  const databaseUrl = proxy.url(server.databaseUrl);
  app = await createApp({ ...test.config, databaseUrl, signInDatabaseUrl: server.signInDatabaseUrl }, [
    PeopleModule,
    FirmsModule,
  ]);
  const { userId, firmId } = await (await aFirm({ ...test, app, admin: server.admin })).person('ana');
  ana = {
    kind: 'member',
    clientId: null,
    ...{ userId, firmId, name: '試験 花子', firmRoles: ['member'], asking: 'client.register' },
    ...{ requestId: randomUUID(), role: 'member', authn: 'session' },
  };
}, 240_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await app.close();
  await proxy.close();
  await server.stop();
  await test.close();
});

/** Writes one entry and tells what was answered: `kept`, or the code of the problem. */
async function write(engagementId: string, id: string): Promise<string> {
  const caller = { ...ana, idempotency: { key: id, requestSha256: 'a'.repeat(64) } };
  const writing = app.get(Transactions).write(caller, (tx) => {
    const entity = { type: 'engagement', id } as const;
    app.get(LedgerWriter).record(tx, { action: 'engagement.accepted', engagementId, entity, facts: { members: 1 } });
    return Promise.resolve('kept');
  });
  return writing.catch((error: { code?: string; message: string }) => error.code ?? error.message);
}

const keptIn = async (engagementId: string): Promise<string[]> =>
  (await ledgerOf({ ...test, admin: server.admin }, engagementId)).map(({ entity }) => entity.id);

/** The server goes away between the next COMMIT and its flush; whoever connects meanwhile waits until it is back. */
function crashBeforeFlush(crash: () => Promise<void>): void {
  const flush = app.get(Flush);
  const done = flush.done.bind(flush);
  vi.spyOn(flush, 'done').mockImplementationOnce(async (commit) => {
    proxy.hold();
    await crash();
    proxy.goOn();
    return done(commit);
  });
}

const crashes = {
  'was killed and started again': () => server.restart(),
  'lost one of its processes and started itself anew': () => server.crashConnection(),
};

describe('a commit whose server went away before the disk had it', () => {
  it.each(Object.entries(crashes))(
    'is not called kept where the server %s, and is there once when it is sent again',
    async (_, crash) => {
      const engagementId = randomUUID();
      const asked: string[] = [];
      for (let round = 0; round < 3; round++) {
        const id = randomUUID();
        crashBeforeFlush(crash);
        expect(await write(engagementId, id)).toBe('outcome-unknown');
        // The server did lose it: a flush that succeeded on the one that came back would have been a lie.
        expect(await keptIn(engagementId)).toEqual(asked);
        expect(await write(engagementId, id)).toBe('kept');
        asked.push(id);
        expect(await keptIn(engagementId)).toEqual(asked);
      }
    },
  );

  it('is never missing if it was called kept, when the server is killed amid many writers', async () => {
    const engagementId = randomUUID();
    const told = new Map<string, string>();
    for (let round = 0; round < 2; round++) {
      let goesOn = true;
      const writers = Array.from({ length: 8 }, async () => {
        while (goesOn) {
          const id = randomUUID();
          told.set(id, await write(engagementId, id));
        }
      });
      const enough = told.size + 40;
      while (told.size < enough) await new Promise((done) => setTimeout(done, 5));
      proxy.hold();
      await server.restart();
      proxy.goOn();
      goesOn = false;
      await Promise.all(writers);
    }
    const kept = new Set(await keptIn(engagementId));
    const called = [...told].filter(([, answer]) => answer === 'kept').map(([id]) => id);
    expect(called.length).toBeGreaterThan(40);
    expect(called.filter((id) => !kept.has(id))).toEqual([]);
  });
});
