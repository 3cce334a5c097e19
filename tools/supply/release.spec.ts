import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasedFolders, writeRelease } from './release.ts';
import { faultsOfRelease } from './release-signature.ts';
import { ustar } from './ustar.ts';

const pem = { type: 'pkcs8', format: 'pem' } as const;
const pairOf = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { key: String(privateKey.export(pem)), pub: String(publicKey.export({ type: 'spki', format: 'pem' })) };
};
const ours = pairOf();

let folder: string;
let made = 0;
const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** A project as small as one can be, its files laid in the order that is asked for. */
function project(order: (names: string[]) => string[] = (names) => names): string {
  const from = join(folder, `project-${(made += 1)}`);
  const files = [
    'package.json',
    'package-lock.json',
    'LICENSE',
    'README.md',
    ...releasedFolders.map((one) => `${one}/b.txt`),
  ];
  for (const name of order([...files, 'dist/api/main.js', 'dist/web/a/c.txt', 'docs/案内.md']))
    write(join(from, name), name);
  write(join(from, 'dist/api/main.js'), '#!/usr/bin/env node\n');
  write(join(from, 'dist/demo/demo.js'), 'is not released');
  return from;
}

function release(from = project(), more: { time?: number; key?: string } = {}): string {
  const to = join(folder, `release-${(made += 1)}`);
  writeRelease({
    from,
    to,
    version: '1.2.3',
    time: 1_700_000_000,
    key: ours.key,
    sbom: '{}\n',
    licences: 'MIT\n',
    ...more,
  });
  return to;
}

/** What an archive holds, read by the fields of the form. */
function entriesOf(tar: Buffer) {
  const entries = [];
  for (let at = 0; tar[at] !== 0;) {
    const field = (from: number, length: number) =>
      tar
        .subarray(at + from, at + from + length)
        .toString('utf8')
        .split('\0')[0]!;
    const size = parseInt(field(124, 12), 8);
    const sum = tar.subarray(at, at + 512).reduce((total, byte, n) => total + (n >= 148 && n < 156 ? 32 : byte), 0);
    entries.push({
      path: [field(345, 155), field(0, 100)].filter(Boolean).join('/'),
      mode: field(100, 8),
      owner: [field(108, 8), field(116, 8), field(265, 32), field(297, 32)].join('|'),
      time: parseInt(field(136, 12), 8),
      isSummed: parseInt(field(148, 8), 8) === sum,
      text: tar.subarray(at + 512, at + 512 + size).toString('utf8'),
    });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'akashi-release-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the archive of a release', () => {
  it('is the same bytes whenever and in whatever order its files were laid', () => {
    const other = project((names) => names.toReversed());
    utimesSync(join(other, 'dist/api/main.js'), 1, 1);
    const [first, second] = [release(), release(other)];
    for (const file of ['akashi-1.2.3.tar.gz', 'SHA256SUMS', 'SHA256SUMS.sig'])
      expect(readFileSync(join(first, file)).equals(readFileSync(join(second, file)))).toBe(true);
  });

  it('holds what is released in one folder, sorted, of no owner and of the time that is asked for', () => {
    const tar = gunzipSync(readFileSync(join(release(), 'akashi-1.2.3.tar.gz')));
    expect(tar.length % 512).toBe(0);
    const entries = entriesOf(tar);
    const paths = entries.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(paths.every((path) => path.startsWith('akashi-1.2.3/'))).toBe(true);
    for (const name of [
      'dist/api/main.js',
      'dist/web/a/c.txt',
      'docs/案内.md',
      'package-lock.json',
      'sbom.json',
      'LICENSE',
    ])
      expect(paths).toContain(`akashi-1.2.3/${name}`);
    expect(paths.filter((path) => path.includes('demo'))).toEqual([]);
    expect(new Set(entries.map(({ owner }) => owner))).toEqual(new Set(['0000000|0000000||']));
    expect(entries.every(({ isSummed, time }) => isSummed && time === 1_700_000_000)).toBe(true);
    const programs = entries.filter(({ mode }) => mode === '0000755').map(({ path }) => path);
    expect(programs).toEqual(['akashi-1.2.3/dist/api/main.js']);
    expect(entries.find(({ path }) => path.endsWith('sbom.json'))?.text).toBe('{}\n');
  });

  it('is not made of half a build, of links, over another one or with another kind of key', () => {
    const half = project();
    rmSync(join(half, 'dist/web'), { recursive: true });
    expect(() => release(half)).toThrow('dist/web');
    const linked = project();
    symlinkSync('/etc/hostname', join(linked, 'docs/link'));
    expect(() => release(linked)).toThrow('docs/link');
    const to = release();
    const plan = { version: '1.2.3', time: 0, key: ours.key, sbom: '', licences: '' };
    expect(() => writeRelease({ ...plan, from: project(), to })).toThrow('not empty');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => release(project(), { key: String(privateKey.export(pem)) })).toThrow('Ed25519');
  });
});

describe('a tar archive', () => {
  const one = (path: string) => ustar([{ path, bytes: Buffer.from('x') }], 0);

  it('keeps a long path whole, and refuses one that is too long', () => {
    const long = `${'a'.repeat(90)}/${'b'.repeat(60)}/${'c'.repeat(100)}`;
    expect(entriesOf(one(long)).map(({ path }) => path)).toEqual([long]);
    expect(() => one('d'.repeat(101))).toThrow('too long');
    expect(() => one(`${'a'.repeat(156)}/b`.repeat(2))).toThrow('too long');
  });

  it.each(['/a', '../a', 'a/../b', 'a//b', './a', 'a\\b', ''])('has no path like «%s»', (path) => {
    expect(() => one(path)).toThrow('no path of an archive');
  });

  it('names nothing twice', () => {
    expect(() =>
      ustar(
        [one, one].map(() => ({ path: 'a', bytes: Buffer.alloc(0) })),
        0,
      ),
    ).toThrow('twice');
  });
});

describe('the signature of a release', () => {
  const flip = (file: string): void => {
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(file, bytes);
  };

  it('holds as long as nothing is changed', () => {
    expect(faultsOfRelease(release(), ours.pub)).toEqual([]);
  });

  it.each([
    ['akashi-1.2.3.tar.gz', 'akashi-1.2.3.tar.gz: not as it was signed'],
    ['sbom.json', 'sbom.json: not as it was signed'],
    ['THIRD_PARTY_LICENCES.txt', 'THIRD_PARTY_LICENCES.txt: not as it was signed'],
    ['SHA256SUMS', 'SHA256SUMS: not signed by this key'],
    ['SHA256SUMS.sig', 'SHA256SUMS: not signed by this key'],
  ])('fails with one bit of %s, and with it gone', (file, fault) => {
    const to = release();
    flip(join(to, file));
    expect(faultsOfRelease(to, ours.pub)).toEqual([fault]);
    rmSync(join(to, file));
    expect(faultsOfRelease(to, ours.pub)).toEqual([`${file}: missing`]);
  });

  it('fails under another key, and where something is added that nobody signed', () => {
    const to = release();
    expect(faultsOfRelease(to, pairOf().pub)).toEqual(['SHA256SUMS: not signed by this key']);
    write(join(to, 'akashi-1.2.4.tar.gz'), 'x');
    expect(faultsOfRelease(to, ours.pub)).toEqual(['akashi-1.2.4.tar.gz: not part of the release']);
    expect(() =>
      faultsOfRelease(to, String(generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }))),
    ).toThrow('Ed25519');
  });
});
