import { buildVerifierKey } from '@akashi/domain/ledger';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

/** Building shares two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const place = mkdtempSync(join(tmpdir(), 'akashi-witness-'));
const program = join(place, 'akashi-witness.mjs');
const folder = join(place, 'kept');
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const logKey = buildVerifierKey({ name: 'akashi', kind: 'note', publicKey: new Uint8Array(32).fill(3) }, sha256);

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

beforeAll(() =>
  build({
    configFile: resolve(import.meta.dirname, '../vite.config.mts'),
    logLevel: 'silent',
    build: { outDir: place, emptyOutDir: false },
  }),
);
afterAll(() => rmSync(place, { recursive: true }));

it('is made once, told of a log, and shows its key and what it saw, in either language', () => {
  const made = run('create', '--folder', folder, '--name', 'quality.example/w');
  expect(made).toMatchObject({ status: 0 });
  expect(made.said).toMatch(/^quality\.example\/w\+[0-9a-f]{8}\+\S+$/m);
  expect(run('create', '--folder', folder, '--name', 'other')).toMatchObject({ status: 2 });
  expect(run('trust', '--folder', folder, '--origin', 'audit.akashi/f/', '--key', logKey).status).toBe(0);
  expect(run('trust', '--folder', folder, '--origin', 'audit.akashi/f/', '--key', 'none').said).toContain('鍵の行では');
  expect(run('show', '--folder', folder).said).toContain('見た台帳はまだありません');
  expect(run('show', '--folder', folder, '--lang', 'en').said).toContain('No ledger was seen yet');
  expect(run('show', '--folder', join(place, 'nowhere'), '--lang', 'en').said).toContain('there is no witness');
});

it('answers at its address until it is told to end, and lets go of its folder then', async () => {
  const child = spawn(process.execPath, [program, 'serve', '--folder', folder, '--port', '0'], { stdio: 'pipe' });
  const said = await new Promise<string>((done) => child.stdout.once('data', (part: Buffer) => done(part.toString())));
  const [address = ''] = /http:\S+/.exec(said) ?? [];
  expect((await fetch(address, { method: 'POST', body: 'old 0\n\n' })).status).toBe(400);
  expect(run('serve', '--folder', folder, '--port', '0').said).toContain('すでに動いています');
  child.kill('SIGTERM');
  expect(await new Promise((done) => child.once('exit', done))).toBe(0);
  const again = spawn(process.execPath, [program, 'serve', '--folder', folder, '--port', '0'], { stdio: 'pipe' });
  await new Promise((done) => again.stdout.once('data', done));
  again.kill('SIGTERM');
  await new Promise((done) => again.once('exit', done));
});

it('says how it is asked where it is asked for nothing', () => {
  expect(run()).toMatchObject({ status: 2 });
  expect(run('serve', '--folder', folder, '--port', '99999').said).toContain('使いかた');
  expect(run('show', '--folder', folder, '--port=x', '--loud', '--lang', 'en').said).toMatch(/^'--loud'\nUsage/);
});

it('names the file that is spoilt or cannot be opened, in either language, and changes nothing', () => {
  const spoilt = join(folder, 'logs', 'spoilt.json');
  writeFileSync(spoilt, '{"origin":');
  expect(run('show', '--folder', folder)).toMatchObject({ status: 2, said: expect.stringContaining(`${spoilt} この`) });
  expect(run('show', '--folder', folder, '--lang', 'en').said).toContain(`${spoilt} this file is not as it was`);
  rmSync(spoilt);
  const beneath = join(folder, 'witness.json', 'beneath');
  expect(run('create', '--folder', beneath, '--name', 'w').said).toMatch(/beneath 読み書きできません.*\(ENOTDIR\)/);
});

it('says that its address is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  const child = spawn(process.execPath, [program, 'serve', '--folder', folder, '--port', String(port)]);
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  expect(await new Promise((done) => child.once('close', done))).toBe(1);
  expect(said).toContain(`127.0.0.1:${port} この住所では待てません`);
  server.close();
});
