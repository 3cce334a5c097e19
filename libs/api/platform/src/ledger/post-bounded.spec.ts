import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postBounded } from './post-bounded';

let server: Server;
let origin: string;
/** How often somebody was asked who should not have been. */
let elsewhere = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/elsewhere') elsewhere += 1;
    if (request.url === '/redirects') response.writeHead(307, { Location: '/elsewhere' }).end();
    else response.end(request.url === '/long' ? 'x'.repeat(101) : 'x'.repeat(100));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

const ask = (path: string) =>
  postBounded(`${origin}${path}`, { type: 'text/plain', body: 'x', withinMs: 10_000, atMost: 100 });

describe('a machine that is not ours', () => {
  it('is heard as far as was said', async () => {
    expect((await ask('/'))?.body.length).toBe(100);
    expect(await ask('/long')).toBeNull();
  });

  it('leads nowhere else', async () => {
    expect(await ask('/redirects')).toBeNull();
    expect(elsewhere).toBe(0);
  });
});
