import { buildVerifierKey } from '@akashi/domain/ledger';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
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
});
