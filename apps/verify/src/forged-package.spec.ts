import { describe, expect, it, vi } from 'vitest';
import { entriesOf, examplePackage, relist, repacked, resign, signedByAnother } from './example-package';
import { printVerification } from './print-verification';
import { verifyPackage } from './verify-package';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = 'akashi-K-2026-0000';

const edit = (path: string, change: (text: string) => string) => (entries: Map<string, Uint8Array>) => {
  const name = `${folder}/${path}`;
  entries.set(name, Buffer.from(change(Buffer.from(entries.get(name) ?? []).toString())));
};

describe('verifying a package signed anew, all of it, with another key', () => {
  it('is refused with the fingerprint of the report, and without it said to be of nobody known', async () => {
    const clean = await examplePackage();
    const { info } = verifyPackage(clean);
    const forgedEntries = await entriesOf(clean);
    edit('data/ledger/events.ndjson', (text) => text.replaceAll('森 千尋', '別 人'))(forgedEntries);
    const bytes = await repacked(signedByAnother(await entriesOf(clean)));
    const given = verifyPackage(bytes, { keyFingerprint: info['Key-Fingerprint'] });
    expect([given.exitCode, given.checks.at(-1)?.reason]).toEqual([1, 'key-of-another']);
    const alone = verifyPackage(bytes);
    expect(alone.exitCode).toBe(3);
    expect(alone.checks.find(({ id }) => id === 'key')).toMatchObject({
      status: 'unchecked',
      reason: 'key-not-compared',
    });
    expect(printVerification(alone, 'ja')).toContain('結果: このパッケージは誰でも作れます。');
    // Events changed besides: the checkpoints signed anew still state the root of before.
    expect(verifyPackage(await repacked(signedByAnother(forgedEntries))).exitCode).toBe(1);
  });

  it('is refused with a root known from the report, also without the fingerprint', async () => {
    const bytes = await repacked(signedByAnother(await entriesOf(await examplePackage({ events: 41 }))));
    const root = verifyPackage(await examplePackage({ events: 40 })).info['Ledger-Root'] ?? '';
    expect(verifyPackage(bytes, { knownRoot: { root, size: 40 } }).exitCode).toBe(1);
  });
});

describe('verifying a package one of whose texts is written otherwise', () => {
  const ways: Record<string, (text: string) => string> = {
    'with a byte order mark': (text) => `\ufeff${text}`,
    'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
    'without its last line end': (text) => text.slice(0, -1),
    'with an empty line more': (text) => `${text}\n`,
    'with a key twice': (text) => text.replace('{"', '{"x":1,"x":1,"'),
  };
  const inForm = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt', 'manifest.note'];
  const signed = ['data/package.json', 'data/ledger/events.ndjson', 'data/ledger/checkpoints/00000040.note'];

  it.each(Object.entries(ways))('is refused %s, whoever made the lists fit', async (_, change) => {
    for (const path of [...inForm, ...signed]) {
      const entries = await entriesOf(await examplePackage());
      const before = Buffer.from(entries.get(`${folder}/${path}`) ?? []).toString();
      edit(path, change)(entries);
      if (Buffer.from(entries.get(`${folder}/${path}`) ?? []).toString() === before) continue;
      expect(verifyPackage(await repacked(entries)).exitCode, path).toBeOneOf([1, 2]);
      if (path === 'bag-info.txt' || !inForm.includes(path))
        expect(verifyPackage(await repacked(relist(entries))).exitCode, `${path}, relisted`).toBeOneOf([1, 2]);
      if (signed.includes(path))
        expect(verifyPackage(await repacked(resign(entries))).exitCode, `${path}, signed`).toBeOneOf([1, 2]);
    }
  });
});
