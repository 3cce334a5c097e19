import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysOfFirms } from './file-keys.fixture';
import type { FileStore } from './file-store';
import { FolderFileStore } from './folder-file-store';
import { ObjectFileStore } from './object-file-store';
import { storageAt, storageIn } from './object-storage.fixture';

const scratch = mkdtempSync(join(tmpdir(), 'akashi-as-it-lies-'));
const firm = randomUUID();
const keys = keysOfFirms();
const content = randomBytes(200_000);
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const storage = storageIn(join(scratch, 'bucket'));
let port: number;
beforeAll(async () => {
  ({ port } = await storage.run());
});
afterAll(async () => {
  await storage.close();
  rmSync(scratch, { recursive: true, force: true });
});

const place = (name: string): string => join(scratch, name);
/** One place without a key, as a backup sees it, and the same with the firms' keys. */
const stores: [string, () => Promise<[FileStore, FileStore]>][] = [
  ['a folder', async () => [new FolderFileStore(place('folder')), new FolderFileStore(place('folder'), keys)]],
  [
    'object storage',
    async () => [
      await ObjectFileStore.open(storageAt(port), place('spool')),
      await ObjectFileStore.open(storageAt(port), place('spool'), keys),
    ],
  ],
];

describe.each(stores)('a file in %s', (_, open) => {
  it('is handed out as it lies without its key, and laid back elsewhere to be read with it', async () => {
    const [blind, knowing] = await open();
    const file = await knowing.put(firm, content);
    const kept = await buffer((await blind.asItLies(firm, file.sha256))!);
    expect(sha256Of(kept)).not.toBe(file.sha256);

    const elsewhere = new FolderFileStore(place(randomUUID()));
    const laid = await elsewhere.layBack(firm, file.sha256, Readable.from([kept]));
    expect(laid).toEqual({ sha256: sha256Of(kept), size: kept.length });
    expect(await buffer((await elsewhere.asItLies(firm, file.sha256))!)).toEqual(kept);
  });

  it('is laid back into it, and read there with the key', async () => {
    const [blind, knowing] = await open();
    const other = new FolderFileStore(place(randomUUID()), keys);
    const another = randomBytes(100_000);
    const file = await other.put(firm, another);
    await blind.layBack(firm, file.sha256, (await other.asItLies(firm, file.sha256))!);
    expect(await buffer(knowing.read(firm, file))).toEqual(another);
  });

  it('is none where there is none', async () => {
    const [blind] = await open();
    expect(await blind.asItLies(firm, sha256Of(Buffer.from('never stored')))).toBeNull();
  });
});
