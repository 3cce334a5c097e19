import { writerOf, type OpenFile } from '@akashi/documents';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileKeys } from './file-keys';
import { keysOfFirms } from './file-keys.fixture';
import { FileStore } from './file-store';
import { FolderFileStore } from './folder-file-store';
import { ObjectFileStore } from './object-file-store';
import { storageAt, storageIn } from './object-storage.fixture';

const scratch = mkdtempSync(join(tmpdir(), 'akashi-files-'));
const inStorage = join(scratch, 'storage');
const storage = storageIn(inStorage);
let storagePort: number;
beforeAll(async () => {
  storagePort = (await storage.run()).port;
});
afterAll(async () => {
  await storage.close();
  rmSync(scratch, { recursive: true, force: true });
});

const firm = randomUUID();
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function writeInto(file: OpenFile, bytes: Uint8Array): string {
  const writer = writerOf(file);
  writer.write(bytes);
  writer.end();
  return 'written';
}

/** Every store keeps this, whatever it keeps files in. `pathOf` is where it really lies. */
const plainStores = [
  {
    name: 'a folder',
    folder: join(scratch, 'folder'),
    open: async (folder: string, keys?: FileKeys): Promise<FileStore> => new FolderFileStore(folder, keys),
    pathOf: (folder: string, of: string, sha256: string): string => join(folder, of, sha256.slice(0, 2), sha256),
  },
  {
    name: 'object storage',
    folder: join(scratch, 'spool'),
    open: (folder: string, keys?: FileKeys): Promise<FileStore> =>
      ObjectFileStore.open(storageAt(storagePort), folder, keys),
    pathOf: (_folder: string, of: string, sha256: string): string =>
      join(inStorage, 'akashi', of, `${sha256}._S3rver_object`),
  },
];

const stores = [
  ...plainStores,
  ...plainStores.map((store) => ({
    ...store,
    name: `${store.name}, encrypted`,
    folder: `${store.folder}-encrypted`,
    open: (folder: string) => store.open(folder, keysOfFirms()),
  })),
];

/** As whoever can write to the storage. */
function rewrite(path: string, other: (kept: Buffer) => Buffer): void {
  chmodSync(path, 0o600);
  writeFileSync(path, other(readFileSync(path)));
}

const timeOf = (path: string): number | null => (existsSync(path) ? statSync(path).mtimeMs : null);

describe.each(stores)('files in $name', ({ folder, open, pathOf }) => {
  let store: FileStore;
  beforeAll(async () => {
    store = await open(folder);
  });
  const incoming = (): string[] => (existsSync(join(folder, 'incoming')) ? readdirSync(join(folder, 'incoming')) : []);

  it('are found again by their hash, byte for byte', async () => {
    const bytes = randomBytes(3_000_000);
    const received = await store.receive(firm, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), 4_000_000);
    expect(received).toEqual({ sha256: sha256Of(bytes), size: bytes.length });
    expect((await store.bytes(firm, received.sha256)).equals(bytes)).toBe(true);
    expect((await buffer(store.read(firm, received))).equals(bytes)).toBe(true);
  });

  it('are taken in as somebody writes them, and lent open to who reads them', async () => {
    const bytes = randomBytes(500_000);
    const { made, file } = await store.receiveWritten(firm, async (into) => writeInto(into, bytes));
    expect([made, file]).toEqual(['written', { sha256: sha256Of(bytes), size: bytes.length }]);
    const read = await store.lend(firm, file, (from) => from.read(0, bytes.length + 10));
    const middle = await store.lend(firm, file, (from) => from.read(65_000, 140_000));
    expect([read.equals(bytes), middle.equals(bytes.subarray(65_000, 205_000))]).toEqual([true, true]);
    await expect(store.lend(firm, { ...file, size: 1 }, async () => null)).rejects.toMatchObject({
      code: 'file.not-as-recorded',
    });
    const other = { sha256: sha256Of(randomBytes(8)), size: file.size };
    await expect(store.lend(firm, other, async () => null)).rejects.toMatchObject({ code: 'file.not-as-recorded' });
    expect(() => store.mustBeAsRecorded(firm, file, other)).toThrow(
      expect.objectContaining({ code: 'file.not-as-recorded' }),
    );
    expect(incoming()).toEqual([]);
  });

  it('are not there when the work that writes them fails', async () => {
    const bytes = randomBytes(1_000);
    const failing = store.receiveWritten(firm, async (into) => {
      writeInto(into, bytes);
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');
    expect([existsSync(pathOf(folder, firm, sha256Of(bytes))), incoming()]).toEqual([false, []]);
  });

  it('may be empty', async () => {
    const { sha256, size } = await store.put(firm, new Uint8Array());
    expect([size, (await store.bytes(firm, sha256)).length]).toEqual([0, 0]);
  });

  it('are written once: the same content again, also at the same moment, leaves the first as it is', async () => {
    const bytes = randomBytes(1000);
    const { sha256 } = await store.put(firm, bytes);
    const first = timeOf(pathOf(folder, firm, sha256));
    expect(first).not.toBeNull();
    await new Promise((done) => setTimeout(done, 20));
    await Promise.all(Array.from({ length: 5 }, () => store.put(firm, bytes)));
    expect(timeOf(pathOf(folder, firm, sha256))).toBe(first);
  });

  it('are given whole only when they are what is recorded: neither longer, nor shorter, nor other bytes', async () => {
    const bytes = randomBytes(3_000_000);
    const { sha256 } = await store.put(firm, bytes);
    for (const [size, condition] of [
      [bytes.length - 1, 'longer'],
      [bytes.length + 1, 'shorter'],
    ] as const) {
      await expect(buffer(store.read(firm, { sha256, size }))).rejects.toMatchObject({
        code: 'file.not-as-recorded',
        detail: { facts: { condition } },
      });
      expect(await store.look(firm, { sha256, size })).toMatchObject({ condition, size: bytes.length });
    }
    const lent = store.lend(firm, { sha256, size: bytes.length - 1 }, async () => null);
    await expect(lent).rejects.toMatchObject({ detail: { facts: { condition: 'longer' } } });
    rewrite(pathOf(folder, firm, sha256), (kept) =>
      Buffer.concat([kept.subarray(0, -1), Buffer.from([kept.at(-1)! ^ 1])]),
    );
    const sent: Buffer[] = [];
    const reading = store.read(firm, { sha256, size: bytes.length }).on('data', (piece: Buffer) => sent.push(piece));
    await expect(finished(reading)).rejects.toThrow('file.not-as-recorded');
    expect(Buffer.concat(sent).length).toBeLessThan(bytes.length);
    await expect(store.bytes(firm, sha256)).rejects.toThrow('file.not-as-recorded');
    expect(await store.look(firm, { sha256, size: bytes.length })).toMatchObject({ condition: 'different' });
  });

  it('that are gone are told as missing, and not as a fault of the program', async () => {
    const nowhere = { sha256: sha256Of(randomBytes(8)), size: 8 };
    await expect(buffer(store.read(firm, nowhere))).rejects.toMatchObject({
      detail: { facts: { condition: 'missing' } },
    });
    await expect(store.bytes(firm, nowhere.sha256)).rejects.toThrow('file.not-as-recorded');
    expect(await store.look(firm, nowhere)).toEqual({ condition: 'missing', size: 0, sha256: null });
  });

  it('belong to their firm alone', async () => {
    const bytes = randomBytes(100);
    const { sha256 } = await store.put(firm, bytes);
    await expect(store.bytes(randomUUID(), sha256)).rejects.toThrow();
    await expect(buffer(store.read(randomUUID(), { sha256, size: 100 }))).rejects.toThrow();
  });

  it('that are larger than they may be are refused, and nothing of them stays', async () => {
    const bytes = randomBytes(1001);
    await expect(store.receive(firm, Readable.from([bytes]), 1000)).rejects.toThrow('too-large');
    expect(incoming()).toEqual([]);
    expect(timeOf(pathOf(folder, firm, sha256Of(bytes)))).toBeNull();
  });

  it('that stop half-way are refused, and nothing of them stays', async () => {
    const source = new Readable({ read: () => undefined });
    source.push(Buffer.from('half of '));
    const receiving = store.receive(firm, source, 1000);
    setTimeout(() => source.destroy(), 20);
    await expect(receiving).rejects.toThrow('upload.cut-short');
    expect(incoming()).toEqual([]);
    expect(timeOf(pathOf(folder, firm, sha256Of(Buffer.from('half of '))))).toBeNull();
  });

  it('are at no other address: nothing but a firm and a hash becomes part of one', async () => {
    const { sha256 } = await store.put(firm, randomBytes(10));
    for (const [of, hash] of [
      ['../..', sha256],
      [firm, '../../etc/passwd'],
      [firm, sha256.toUpperCase()],
    ] as const) {
      expect(() => store.read(of, { sha256: hash, size: 10 })).toThrow('Not the address of a file.');
    }
  });
});
