import { PasswordHasher, PeopleModule } from '@akashi/api-people';
import { createApp } from '@akashi/api-platform';
import { aFirm, asFirm, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import type { AccountView } from '@akashi/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** As a real installation is set: cookies over TLS alone, the web beside the API. */
let test: TestApp;
/** The same behind a proxy of ours. */
let behindProxy: NestExpressApplication;
let firm: Firm;
let web: string;
const password = '正しい馬の電池 staple';

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'akashi-web-'));
  for (const folder of ['.git', 'media']) mkdirSync(join(web, folder));
  writeFileSync(join(web, 'index.html'), '<!doctype html>shell');
  writeFileSync(join(web, 'main-ABCDEFGH.js'), 'let a = 1;');
  for (const hidden of ['.git/config', '.env']) writeFileSync(join(web, hidden), 'hidden');
  writeFileSync(join(web, 'media', 'listed.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  test = await startTestApp([], { secureCookies: true, webFolder: web });
  behindProxy = await createApp({ ...test.config, trustedProxies: ['127.0.0.1', '::1'] }, [PeopleModule]);
  firm = await aFirm(test);
});
afterAll(async () => {
  await behindProxy.close();
  await test.close();
  rmSync(web, { recursive: true, force: true });
});

const ask = () => request(test.app.getHttpServer());

/** Signs in with these headers; gives the cookie as it was set, and from where the session says that it came. */
async function signedIn(app: NestExpressApplication, headers: Record<string, string> = {}) {
  const person = await firm.person('佐藤');
  const hash = await test.app.get(PasswordHasher).hash(password);
  await asFirm(test, firm.firmId, (client) =>
    client.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [person.userId, hash]),
  );
  const server = request(app.getHttpServer());
  const answer = await server.post('/api/session').set(headers).send({ email: person.email, password }).expect(200);
  const set = answer.headers['set-cookie']?.[0] ?? '';
  const account = await server.get('/api/account').set('Cookie', set.split(';')[0]!).expect(200);
  const session = (account.body as AccountView).sessions.find(({ isThis }) => isThis);
  return { set, from: session?.ip.replace('::ffff:', '') };
}

describe('an answer, whatever was asked', () => {
  it.each([
    ['of the API', '/api/health/live', 200],
    ['of a refusal', '/api/account', 401],
    ['of the shell', '/engagements', 200],
    ['of a script', '/main-ABCDEFGH.js', 200],
    ['of what is not there', '/main-ZZZZZZZZ.js', 404],
  ])('carries the headers that keep a browser careful: %s', async (_, path, status) => {
    const { headers } = await ask().get(path).set('Origin', 'https://elsewhere.example').expect(status);
    const [, seconds] = /^max-age=(\d+); includeSubDomains$/.exec(headers['strict-transport-security'] ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 60 * 60);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    const policy = headers['content-security-policy']?.split(';') ?? [];
    for (const said of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "script-src 'self'",
    ])
      expect(policy).toContain(said);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
  });

  it('opens the session’s cookie to this host alone, over TLS alone, and to no script', async () => {
    const { set } = await signedIn(test.app);
    expect(set).toMatch(/^__Host-akashi=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it.each([
    ['/api/health/live', 'application/json; charset=utf-8'],
    ['/api/account', 'application/problem+json; charset=utf-8'],
    ['/engagements', 'text/html; charset=utf-8'],
    ['/main-ABCDEFGH.js', 'text/javascript; charset=utf-8'],
  ])('says in which letters a text is written: %s', async (path, type) => {
    expect((await ask().get(path)).headers['content-type']).toBe(type);
  });

  it('repeats nothing to who traces it', async () => {
    for (const path of ['/', '/api/account', '/api/health/live']) {
      const answer = await ask().trace(path).set('X-Secret', 'my-secret').expect(404);
      expect(answer.text).not.toContain('my-secret');
    }
  });

  it('lists no folder, and gives nothing that lies hidden beside the web', async () => {
    for (const path of [
      '/media',
      '/media/',
      '/.git/',
      '/.git/config',
      '/.env',
      '/media/../.env',
      '/media/%2e%2e/.env',
    ]) {
      const { text } = await ask().get(path);
      expect(text, path).not.toMatch(/hidden|listed/);
    }
    await ask().get('/media/listed.svg').expect(200);
  });

  it('is none to a request that tells its length twice', async () => {
    const server = test.app.getHttpServer();
    const { port } = server.address() as { port: number };
    const sent = (lines: string[]) =>
      new Promise<string>((done, failed) => {
        let heard = '';
        const socket = connect(port, '127.0.0.1', () => socket.end([...lines, '', '0', '', ''].join('\r\n')));
        socket.on('data', (part) => (heard += part.toString()));
        socket.on('close', () => done(heard));
        socket.on('error', failed);
      });
    const head = ['POST /api/session HTTP/1.1', 'Host: akashi', 'Content-Type: application/json'];
    for (const twice of [
      ['Content-Length: 5', 'Transfer-Encoding: chunked'],
      ['Content-Length: 5', 'Content-Length: 6'],
    ])
      expect(await sent([...head, ...twice])).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('where a request comes from', () => {
  const claimed = { 'X-Forwarded-For': '203.0.113.7, 198.51.100.9', 'X-Real-IP': '203.0.113.8' };

  it('is where its connection comes from, whatever it says itself', async () => {
    expect((await signedIn(test.app, claimed)).from).toMatch(/^127\.0\.0\.1$|^::1$/);
  });

  it('is what a proxy of ours says, and not what its sender put before that', async () => {
    expect((await signedIn(behindProxy, claimed)).from).toBe('198.51.100.9');
  });

  /** A browser from before browsers said where a request comes from. */
  const oldBrowser = { 'User-Agent': 'Mozilla/5.0 (iPad; CPU OS 15_8 like Mac OS X)' };

  it('is of our own page over TLS where a proxy ends it, known to us or not, and of no other, whatever Host says', async () => {
    const open = (app: NestExpressApplication, origin: string, said: Record<string, string>) =>
      request(app.getHttpServer())
        .post('/api/session')
        .set({ ...oldBrowser, ...said, Origin: origin })
        .send({ email: 'nobody@example.test', password: 'x' });
    for (const app of [test.app, behindProxy])
      for (const said of [{ Host: '10.0.0.5:3000' }, { Host: 'akashi.example.test', 'X-Forwarded-Proto': 'https' }]) {
        await open(app, 'https://akashi.example.test', said).expect(401);
        await open(app, 'https://elsewhere.example', said).expect(403);
      }
    // Whoever writes both has said nothing of us.
    await open(test.app, 'http://elsewhere.example', { Host: 'elsewhere.example' }).expect(403);
    await open(test.app, 'null', { Host: 'akashi.example.test' }).expect(403);
  });

  it('is asked of no page that is only read: an old browser opens the page of sign-in and what stands on it', async () => {
    await request(test.app.getHttpServer()).get('/api/session/ways').set(oldBrowser).expect(200);
  });
});
