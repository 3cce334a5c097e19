import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examplePackage, noise } from './example-package';
import { heldArchive } from './archive-bytes';
import { readArchive } from './read-archive';
import { verifyPackage } from './verify-package';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'akashi-verify-'));
const program = join(folder, 'akashi-verify.mjs');
const clean = join(folder, 'package.zip');

const run = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout };
};

let fingerprint = '';

beforeAll(async () => {
  await build({
    configFile: resolve(import.meta.dirname, '../vite.config.mts'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: false },
  });
  const bytes = await examplePackage();
  writeFileSync(clean, bytes);
  fingerprint = verifyPackage(bytes).info['Key-Fingerprint'] ?? '';
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('one issued file and its proof', () => {
  it('end with 0 under the fingerprint in either order, 3 without, 1 for another file and 2 without a proof', () => {
    const { entries } = readArchive(heldArchive(readFileSync(clean)));
    const [pdf, proof, other] = ['report.pdf', 'report.tlog-proof', 'statement.xlsx'].map((name) => {
      const path = [...entries.keys()].find((one) => one.endsWith(`/data/${name}`))!;
      writeFileSync(join(folder, name), entries.get(path)!.bytes());
      return join(folder, name);
    }) as [string, string, string];
    const told = ['--key-fingerprint', fingerprint];
    expect(run(pdf, proof, ...told)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('発行されたときのまま'),
    });
    expect(run(proof, pdf, ...told).status).toBe(0);
    expect(run(pdf, proof)).toMatchObject({ status: 3, stdout: expect.stringContaining('誰でも作れます') });
    expect(run(other, proof, ...told)).toMatchObject({ status: 1, stdout: expect.stringContaining('[不一致]') });
    expect(run(pdf, other, ...told).status).toBe(2);
    expect(run(pdf, proof, other).status).toBe(2);
    // Whoever gives the certificates of an authority would take 0 for their having been compared.
    expect(run(pdf, proof, ...told, '--tsa-ca', pdf)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('--tsa-ca この使いかたでは照合に使われません'),
    });
  });
});

describe('the program akashi-verify', () => {
  it('is one file that needs nothing but Node', () => {
    const imports = [...readFileSync(program, 'utf8').matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*["']([^"']+)["']/g)];
    expect(imports.length).toBeGreaterThan(0);
    for (const [, source] of imports) expect(source).toMatch(/^node:(fs|util|crypto|zlib)$/);
  });

  it('ends with 0 under the right fingerprint only, 3 without one, 1 on a changed package and 2 where nothing can be said', () => {
    expect(run(clean)).toMatchObject({
      status: 3,
      stdout: expect.stringContaining('このパッケージは誰でも作れます'),
    });
    expect(run(clean, '--key-fingerprint', fingerprint)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('確認した項目はすべて一致しました'),
    });
    expect(run(clean, '--key-fingerprint', '0'.repeat(64)).status).toBe(1);
    const changed = readFileSync(clean);
    changed[3_000] = (changed[3_000] ?? 0) ^ 1;
    writeFileSync(join(folder, 'changed.zip'), changed);
    expect(run(join(folder, 'changed.zip'))).toMatchObject({ status: 1, stdout: expect.stringContaining('[不一致]') });
    writeFileSync(join(folder, 'noise.zip'), noise(500, 'x'));
    expect(run(join(folder, 'noise.zip')).status).toBe(2);
    expect(run(join(folder, 'absent.zip'))).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/absent\.zip ファイルを開けません/),
    });
    expect(run().status).toBe(2);
    expect(run(clean, '--unknown').status).toBe(2);
    for (const slip of [
      ['--key-fingerprint', '12ab'],
      ['--key-fingerprint', 'x'.repeat(64)],
      ['--root', '0'.repeat(64)],
      ['--size', '4'],
    ])
      expect(run(clean, ...slip).status, slip.join(' ')).toBe(2);
  });

  it('says in either language what was typed wrong, and takes nothing that it does not read', () => {
    const draw = ['draw', '--population', clean, '--seed', '00', '--size', '1'];
    for (const [typed, ja, en] of [
      [[clean, '--loud'], "'--loud' この引数を読み取れません", "'--loud' cannot be read"],
      [[clean, '--root'], 'この引数を読み取れません', 'cannot be read'],
      [[clean, '--seed', '00'], '--seed この使いかたでは', '--seed is compared with nothing'],
      [[...draw, '--witness', 'x'], '--witness この使いかたでは', '--witness is compared with nothing'],
      [[clean, '--witness', 'x'], '--witness NAME+ID+KEY この形で', '--witness NAME+ID+KEY has to be given'],
      [[clean, '--tsa-ca', program], '--tsa-ca PEM この形で', '--tsa-ca PEM has to be given'],
    ] as const) {
      expect(run(...typed)).toMatchObject({ status: 2, stdout: expect.stringContaining(ja) });
      const { stdout } = run(...typed, '--lang=en');
      expect(stdout).toContain(en);
      expect(stdout).not.toMatch(/Error|[ぁ-ん]/);
    }
  });

  it('prints English, or JSON for a program', () => {
    expect(run(clean, '--lang', 'en', '--key-fingerprint', fingerprint).stdout).toContain(
      'Result: everything checked holds.',
    );
    const { exitCode, checks } = JSON.parse(run(clean, '--json').stdout) as { exitCode: number; checks: unknown[] };
    expect(exitCode).toBe(3);
    expect(checks).toHaveLength(14);
  });

  it('repeats a draw from the frozen file and the seed', () => {
    const file = join(folder, 'population.csv');
    writeFileSync(file, 'id,name\n1,a\n2,b\n3,c\n');
    const { status, stdout } = run('draw', '--population', file, '--seed', '0a'.repeat(32), '--size', '2', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      algorithm: 'akashi-rank-sha256-1',
      rows: 3,
      sample: [{ rank: 1 }, { rank: 2 }],
    });
    expect(run('draw', '--population', file, '--seed', 'zz', '--size', '2').status).toBe(2);
  });

  it('prints nothing of a draw sheet that a screen would take for more than text', () => {
    const [file, path] = [join(folder, 'population.csv'), join(folder, 'sheet.json')];
    writeFileSync(file, 'id,name\n1,a\n');
    const hash = '0'.repeat(64);
    const sheet = {
      form: 'akashi-draw-sheet-1',
      ...{ population: 'P-01', fileSha256: hash, rowCount: 1, reading: null, seedSha256: hash, seedHex: '0a' },
      ...{ size: 1, items: [], algorithm: `\u001b[2J\u202e${'x'.repeat(100_000)}` },
    };
    writeFileSync(path, JSON.stringify(sheet));
    const { status, stdout } = run('draw', '--population', file, '--sheet', path);
    expect(status).toBe(2);
    expect(stdout).not.toMatch(/[\u001b\u202e]/u);
    expect(stdout.length).toBeLessThan(5_000);
  });

  it('starts with its own line for a shell', () => {
    expect(readFileSync(program, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(execFileSync(process.execPath, [program, '--help'], { encoding: 'utf8' })).toContain(
      'akashi-verify PACKAGE.zip',
    );
  });
});
