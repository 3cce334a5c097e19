import { Logger } from '@nestjs/common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keysOfFirms } from './file-keys.fixture';
import { FolderFileStore } from './folder-file-store';

const folder = mkdtempSync(join(tmpdir(), 'akashi-encrypted-'));
beforeAll(() => {
  vi.spyOn(Logger.prototype, 'error').mockReturnValue();
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const keys = keysOfFirms();
const store = new FolderFileStore(folder, keys);
const plainStore = new FolderFileStore(folder);
const firm = randomUUID();
const canary = 'CANARY-7f3a';
const [segment, tag, header] = [65_536, 16, 64];

const pathOf = (of: string, sha256: string): string => join(folder, of, sha256.slice(0, 2), sha256);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function everyFile(in_: string): string[] {
  return readdirSync(in_, { recursive: true, encoding: 'utf8' })
    .map((name) => join(in_, name))
    .filter((path) => statSync(path).isFile());
}

/** Puts other bytes under the address, or takes them as another firm's. */
function rewrite(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, bytes);
  chmodSync(path, 0o444);
}

describe('encrypted files', () => {
  it('lie nowhere as they are, neither on their way in nor once they are there', async () => {
    const source = new Readable({ read: () => undefined });
    const content = Buffer.from(canary.repeat(40_000));
    source.push(content);
    const receiving = store.receive(firm, source, 10_000_000);
    await vi.waitFor(() => {
      const [incoming] = everyFile(join(folder, 'incoming'));
      expect(statSync(incoming!).size).toBeGreaterThan(100_000);
      expect(readFileSync(incoming!).includes(canary)).toBe(false);
    });
    source.push(null);
    const received = await receiving;
    expect(received).toEqual({ sha256: sha256Of(content), size: content.length });
    expect(everyFile(folder).filter((path) => readFileSync(path).includes(canary))).toEqual([]);
    expect((await buffer(store.read(firm, received))).equals(content)).toBe(true);
  });

  it('from before are read as they are, beside those that came since; the same content again leaves the first', async () => {
    const before = await plainStore.put(firm, randomBytes(200_000));
    const chance = Buffer.concat([Buffer.from('\x89AKASHI\n\x01\0\0\0\0\0\0\0', 'latin1'), randomBytes(100)]);
    const likeOne = await plainStore.put(firm, chance);
    for (const file of [before, likeOne]) {
      expect(sha256Of(await buffer(store.read(firm, file)))).toBe(file.sha256);
      expect(await store.look(firm, file)).toMatchObject({ condition: 'as-recorded' });
      expect(sha256Of(await store.lend(firm, file, (lent) => lent.read(0, file.size)))).toBe(file.sha256);
      await store.put(firm, await store.bytes(firm, file.sha256));
      expect(sha256Of(readFileSync(pathOf(firm, file.sha256)))).toBe(file.sha256);
    }
  });

  it('are not taken for such when they came before there was a key, whatever they begin with', async () => {
    const seen = readFileSync(pathOf(firm, (await store.put(firm, randomBytes(3_000_000))).sha256));
    // Somebody who has seen the storage sends what they saw: whole, cut off, with another end, and the header alone.
    for (const content of [seen, seen.subarray(0, 70_000), Buffer.concat([seen, seen]), seen.subarray(0, header)]) {
      const file = await plainStore.put(firm, content);
      for (const reader of [plainStore, store]) {
        expect((await buffer(reader.read(firm, file))).equals(content)).toBe(true);
        expect((await reader.bytes(firm, file.sha256)).equals(content)).toBe(true);
        expect(await reader.look(firm, file)).toMatchObject({ condition: 'as-recorded', size: content.length });
        const lent = await reader.lend(firm, file, (from) => from.read(0, file.size));
        expect(lent.equals(content)).toBe(true);
      }
      await store.put(firm, content);
      expect((await store.bytes(firm, file.sha256)).equals(content)).toBe(true);
    }
  });

  it('of two firms have keys of their own: one firm’s file under the other’s name is none of its files', async () => {
    const other = randomUUID();
    const content = randomBytes(100_000);
    const file = await store.put(firm, content);
    await store.put(other, content);
    expect((await keys.current(firm)).key).not.toEqual((await keys.current(other)).key);
    const [mine, theirs] = [firm, other].map((of) => readFileSync(pathOf(of, file.sha256)));
    expect(mine!.subarray(header).equals(theirs!.subarray(header))).toBe(false);
    rewrite(pathOf(other, file.sha256), mine!);
    await expect(buffer(store.read(other, file))).rejects.toMatchObject({ code: 'file.not-as-recorded' });
    // With the other firm's key named in it, too.
    rewrite(pathOf(other, file.sha256), Buffer.concat([theirs!.subarray(0, header), mine!.subarray(header)]));
    await expect(buffer(store.read(other, file))).rejects.toMatchObject({ code: 'file.not-as-recorded' });
    expect(await store.look(other, file)).toEqual({ condition: 'different', size: file.size, sha256: null });
  });

  it('of every length come back as they were, with no two of them alike', async () => {
    for (const length of [0, 1, segment - 1, segment, segment + 1, 3 * segment, 3 * segment + 7]) {
      const content = Buffer.alloc(length, 'a');
      const file = await store.put(firm, content);
      expect((await buffer(store.read(firm, file))).equals(content)).toBe(true);
      expect(statSync(pathOf(firm, file.sha256)).size).toBe(
        header + length + tag * Math.max(1, Math.ceil(length / segment)),
      );
    }
  });

  it('that were cut, lengthened, flipped, swapped or repeated anywhere give no whole answer', async () => {
    const content = Buffer.concat(Array.from({ length: 5 }, (_, n) => Buffer.alloc(n === 4 ? 1_000 : segment, n)));
    const file = await store.put(firm, content);
    const path = pathOf(firm, file.sha256);
    const kept = readFileSync(path);
    const pieces = Array.from({ length: 5 }, (_, n) =>
      kept.subarray(header + n * (segment + tag), header + (n + 1) * (segment + tag)),
    );
    const together = (...of: number[]) => Buffer.concat([kept.subarray(0, header), ...of.map((n) => pieces[n]!)]);
    const random = (below: number) => Math.floor(Math.random() * below);
    const flipped = (at: number) =>
      Buffer.concat([kept.subarray(0, at), Buffer.from([kept[at]! ^ (1 << random(8))]), kept.subarray(at + 1)]);
    const attempts = [
      ...Array.from({ length: 40 }, () => kept.subarray(0, random(kept.length))),
      ...[0, header - 1, header, header + 1, header + tag, kept.length - 1].map((at) => kept.subarray(0, at)),
      ...Array.from({ length: 60 }, () => flipped(random(kept.length))),
      ...Array.from({ length: header }, (_, at) => flipped(at)),
      ...[1, tag, segment + tag].map((more) => Buffer.concat([kept, randomBytes(more)])),
      ...[together(0, 1, 2, 3), together(0, 2, 1, 3, 4), together(1, 0, 2, 3, 4), together(0, 1, 1, 3, 4), together(4)],
      ...[together(0, 1, 2, 3, 4, 4), together(0, 1, 2, 3, 3), together(0, 0, 1, 2, 3, 4), together()],
    ];
    for (const attempt of attempts) {
      rewrite(path, attempt);
      const sent: Buffer[] = [];
      const reading = store.read(firm, file).on('data', (piece: Buffer) => sent.push(piece));
      await expect(buffer(reading)).rejects.toMatchObject({ code: 'file.not-as-recorded' });
      expect(Buffer.concat(sent).length).toBeLessThan(file.size);
      expect((await store.look(firm, file)).condition).not.toBe('as-recorded');
      const lent = store.lend(firm, file, async (from) => {
        store.mustBeAsRecorded(firm, file, { size: file.size, sha256: sha256Of(await from.read(0, file.size)) });
      });
      await expect(lent).rejects.toMatchObject({ code: 'file.not-as-recorded' });
    }
    rewrite(path, kept);
    expect((await store.look(firm, file)).condition).toBe('as-recorded');
  });
});
