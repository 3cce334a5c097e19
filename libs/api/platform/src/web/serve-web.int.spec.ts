import { startTestApp, type TestApp } from '@akashi/api-testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const page = '<!doctype html><ak-root></ak-root>';
const script = `console.log('${'証'.repeat(400)}');`;

let test: TestApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akashi-web-'));
  const write = (name: string, bytes: string | Buffer) => writeFile(join(folder, name), bytes);
  await write('index.html', page);
  await write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const name of ['main-PBTOVBGL.js', 'matrix-page-D2pq_v-U.js']) {
    await write(name, script);
    await write(`${name}.br`, brotliCompressSync(script));
    await write(`${name}.gz`, gzipSync(script));
  }
  test = await startTestApp([], { webFolder: folder });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, encoding: string) =>
  request(test.app.getHttpServer()).get(path).set('Accept-Encoding', encoding);

describe('the built web', () => {
  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip'],
    [undefined, 'identity'],
  ])('is sent as %s to a browser that takes %s, and is the same script', async (sent, accepted) => {
    const answer = await get('/main-PBTOVBGL.js', accepted).expect(200);
    expect(answer.headers['content-encoding']).toBe(sent);
    expect(answer.headers['content-type']).toMatch(/^text\/javascript/);
    expect(answer.headers['vary']).toContain('Accept-Encoding');
    if (sent) expect(Number(answer.headers['content-length'])).toBeLessThan(200);
    expect(answer.text).toBe(script);
  });

  it.each(['/main-PBTOVBGL.js', '/matrix-page-D2pq_v-U.js'])(
    'keeps %s for ever, whose name changes with it',
    async (path) => {
      await get(path, 'br').expect(200).expect('Cache-Control', 'public, max-age=31536000, immutable');
    },
  );

  it.each(['/favicon.svg', '/engagements/new', '/sign-in?to=%2Fclients'])('asks again for %s', async (path) => {
    await get(path, 'br').expect(200).expect('Cache-Control', 'no-cache');
  });

  it('gives the shell to every address of the app and to none of the API', async () => {
    expect((await get('/engagements/new', 'br').expect(200)).text).toBe(page);
    expect((await get('/api/nothing', 'br').expect(404)).body).toMatchObject({ code: 'not-found' });
  });
});
