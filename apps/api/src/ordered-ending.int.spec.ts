import { FirmsModule } from '@akashi/api-firms';
import { PeopleModule } from '@akashi/api-people';
import { createApp } from '@akashi/api-platform';
import { startTestApp, type TestApp } from '@akashi/api-testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Agent, get, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let test: TestApp;
let ending: NestExpressApplication;
let port: number;

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
  ending = await createApp({ ...test.config, role: 'all', endWithinMs: 700 }, [PeopleModule, FirmsModule]);
  await ending.listen(0, '127.0.0.1');
  ({ port } = ending.getHttpServer().address() as AddressInfo);
});
afterAll(() => test.close());

/** One answer of the process, over a connection that is kept. */
function ask(agent: Agent): Promise<{ status: number; connection: string }> {
  return new Promise((done, failed) => {
    const asking = get({ port, host: '127.0.0.1', path: '/api/health/ready', agent }, (answer: IncomingMessage) => {
      answer.resume();
      answer.once('end', () =>
        done({ status: answer.statusCode ?? 0, connection: answer.headers.connection ?? 'keep-alive' }),
      );
    });
    asking.once('error', failed);
  });
}

/** Asks without a pause until nobody answers any more. */
async function keepAsking(agent: Agent): Promise<{ status: number; connection: string }[]> {
  const answers = [];
  for (;;) {
    try {
      answers.push(await ask(agent));
    } catch {
      return answers;
    }
  }
}

describe('a process that is asked to end', () => {
  it('ends although four clients keep asking and one upload hangs: it says that it is not ready, and takes their connections along', async () => {
    const agents = Array.from({ length: 4 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
    expect(await ask(agents[0]!)).toMatchObject({ status: 200 });
    const hanging = request({
      ...{ port, host: '127.0.0.1', method: 'POST', path: '/api/session' },
      headers: { 'Content-Type': 'application/json', 'Content-Length': '100', 'Sec-Fetch-Site': 'same-origin' },
    });
    const broken = new Promise<string>((done) => hanging.once('error', ({ message }) => done(message)));
    hanging.write('{"email"');
    const asking = agents.map((agent) => keepAsking(agent));
    await ask(agents[1]!);

    await ending.close();
    const answers = await Promise.all(asking);
    expect(await broken).toMatch(/hang up|ECONNRESET/);
    const late = answers.flatMap((all) => all.filter(({ connection }) => connection === 'close'));
    for (const { status } of late) expect(status).toBe(503);
    // After the word to end nobody was given two answers on one connection.
    for (const all of answers) expect(all.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    await expect(ask(new Agent())).rejects.toThrow();
    for (const agent of agents) agent.destroy();
  });

  it('answers what a proxy sends at that moment on a connection that it kept, and takes it along', async () => {
    const another = await createApp({ ...test.config, role: 'all', endWithinMs: 4_000 }, [PeopleModule, FirmsModule]);
    await another.listen(0, '127.0.0.1');
    ({ port } = another.getHttpServer().address() as AddressInfo);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await ask(agent)).toMatchObject({ status: 200, connection: 'keep-alive' });
    const closed = another.close();
    await new Promise((next) => setTimeout(next, 50));
    expect(await ask(agent)).toEqual({ status: 503, connection: 'close' });
    await closed;
    await expect(ask(new Agent())).rejects.toThrow();
    agent.destroy();
  });
});
