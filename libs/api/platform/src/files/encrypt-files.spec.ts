import { Logger } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FileKeys } from './file-keys';
import { keysOfFirms } from './file-keys.fixture';
import type { FileStore } from './file-store';
import { FolderFileStore } from './folder-file-store';
import { ObjectFileStore } from './object-file-store';
import { storageAt, storageIn } from './object-storage.fixture';

const scratch = mkdtempSync(join(tmpdir(), 'akashi-encrypt-'));
const storage = storageIn(join(scratch, 'storage'));
let port: number;
beforeAll(async () => {
  vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  port = (await storage.run()).port;
});
afterAll(async () => {
  vi.restoreAllMocks();
  await storage.close();
  rmSync(scratch, { recursive: true, force: true });
});

const firm = randomUUID();
const stores = [
  {
    name: 'a folder',
    folder: join(scratch, 'folder'),
    open: async (folder: string, keys?: FileKeys): Promise<FileStore> => new FolderFileStore(folder, keys),
    pathOf: (folder: string, sha256: string): string => join(folder, firm, sha256.slice(0, 2), sha256),
  },
  {
    name: 'object storage',
    folder: join(scratch, 'spool'),
    open: (folder: string, keys?: FileKeys): Promise<FileStore> => ObjectFileStore.open(storageAt(port), folder, keys),
    pathOf: (_folder: string, sha256: string): string =>
      join(scratch, 'storage', 'akashi', firm, `${sha256}._S3rver_object`),
  },
];

describe.each(stores)('files that came before there was a key, in $name', ({ folder, open, pathOf }) => {
  const keys = keysOfFirms();
  let [plain, store]: FileStore[] = [];
  beforeAll(async () => {
    [plain, store] = [await open(folder), await open(folder, keys)];
  });
  const lies = (sha256: string): Buffer => readFileSync(pathOf(folder, sha256));

  it('are encrypted where they lie, once, and read as before', async () => {
    const begun = await store!.put(firm, randomBytes(200_000));
    for (const content of [randomBytes(200_000), Buffer.alloc(0), randomBytes(65_536), lies(begun.sha256)]) {
      const file = await plain!.put(firm, content);
      expect(lies(file.sha256).equals(content)).toBe(true);
      expect(await store!.encrypt(firm, file)).toBe('encrypted');
      const encrypted = lies(file.sha256);
      expect(content.length > 0 && encrypted.includes(content.subarray(0, 40))).toBe(false);
      expect((await buffer(store!.read(firm, file))).equals(content)).toBe(true);
      expect((await store!.bytes(firm, file.sha256)).equals(content)).toBe(true);
      expect(await store!.encrypt(firm, file)).toBe('encryptedBefore');
      expect(lies(file.sha256).equals(encrypted)).toBe(true);
    }
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('are read whole by whoever had begun before they were encrypted', async () => {
    const content = randomBytes(4_000_000);
    const file = await plain!.put(firm, content);
    const lent = await store!.lend(firm, file, async (from) => {
      const beginning = await from.read(0, 1_000_000);
      await store!.encrypt(firm, file);
      return Buffer.concat([beginning, await from.read(1_000_000, content.length)]);
    });
    expect(lent.equals(content)).toBe(true);
  });

  it('are read whole by whoever found them as they came a moment before', async () => {
    const content = randomBytes(1_500_000);
    const file = await plain!.put(firm, content);
    const late = await open(folder, keys);
    const sized = vi.spyOn(late as unknown as { keptSize: () => Promise<number | null> }, 'keptSize');
    sized.mockImplementationOnce(async () => {
      await store!.encrypt(firm, file);
      return file.size;
    });
    expect((await buffer(late.read(firm, file))).equals(content)).toBe(true);
    for (const work of [
      async () => (await late.look(firm, file)).sha256 === file.sha256,
      async () => (await late.bytes(firm, file.sha256)).equals(content),
      async () => (await late.lend(firm, file, (from) => from.read(0, file.size))).equals(content),
    ]) {
      sized.mockResolvedValueOnce(file.size);
      expect(await work()).toBe(true);
    }
  });

  it('are encrypted by two at once while the same content comes again and others read it, and nothing is lost', async () => {
    const other = await open(folder, keys);
    for (let n = 0; n < 4; n++) {
      const content = randomBytes(300_000);
      const file = await plain!.put(firm, content);
      const [one, two, again, read] = await Promise.all([
        store!.encrypt(firm, file),
        other.encrypt(firm, file),
        other.put(firm, content),
        buffer(other.read(firm, file)),
      ]);
      expect(['encrypted', 'encryptedBefore']).toEqual(expect.arrayContaining([one, two]));
      expect([one, two]).toContain('encrypted');
      expect(again).toEqual(file);
      expect(read.equals(content)).toBe(true);
      expect(lies(file.sha256).includes(content.subarray(0, 40))).toBe(false);
      expect((await buffer(store!.read(firm, file))).equals(content)).toBe(true);
    }
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('stay as they came where the encrypted one is not what it should be, or is not put in their place', async () => {
    const content = randomBytes(100_000);
    const file = await plain!.put(firm, content);
    const failing = await open(folder, keys);
    const replacing = vi.spyOn(failing as unknown as { replace: () => Promise<void> }, 'replace');
    replacing.mockRejectedValue(new Error('broken off'));
    await expect(failing.encrypt(firm, file)).rejects.toThrow('broken off');
    const spool = (failing as unknown as { spool: { measure: () => Promise<unknown> } }).spool;
    vi.spyOn(spool, 'measure').mockResolvedValue({ file: { ...file, sha256: '0'.repeat(64) } });
    await expect(failing.encrypt(firm, file)).rejects.toThrow('does not open to what it was');
    expect(replacing).toHaveBeenCalledOnce();
    expect(lies(file.sha256).equals(content)).toBe(true);
    expect(await store!.encrypt(firm, file)).toBe('encrypted');
  });

  it('that are no longer what came are left as they lie', async () => {
    const file = await plain!.put(firm, randomBytes(100_000));
    const changed = lies(file.sha256).fill(7, 99_000);
    chmodSync(pathOf(folder, file.sha256), 0o600);
    writeFileSync(pathOf(folder, file.sha256), changed);
    expect(await store!.encrypt(firm, file)).toBe('notAsRecorded');
    expect(lies(file.sha256).equals(changed)).toBe(true);
    const gone = { ...file, sha256: 'a'.repeat(64) };
    expect(await store!.encrypt(firm, gone)).toBe('notAsRecorded');
    expect(existsSync(pathOf(folder, gone.sha256))).toBe(false);
    await expect(plain!.encrypt(firm, file)).rejects.toThrow('no key');
  });
});
