import { aFirm, startTestApp, type TestApp } from '@akashi/api-testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignInPool } from '../database/sign-in-pool';
import { Transactions } from '../transactions/transactions';
import { EncryptFiles } from './encrypt-files';
import { StoredFileKeys } from './file-keys';
import { FileStore } from './file-store';
import { FolderFileStore } from './folder-file-store';
import { openFileStore } from './open-file-store';
import { checkFileKeys, RewrapFileKeys } from './rewrap-file-keys';
import { WrappingKeys, wrappingKeysOf } from './wrapping-keys';

const [first, second] = [randomBytes(32), randomBytes(32)];
let test: TestApp;
let firms: [string, string];

beforeAll(async () => {
  test = await startTestApp([], { fileKeys: [first] });
  firms = [(await aFirm(test)).firmId, (await aFirm(test)).firmId];
});
afterAll(() => test.close());

interface Kept {
  firm_id: string;
  id: string;
  wrapped: Buffer;
  wrapped_under: string;
}

const kept = async (): Promise<Kept[]> =>
  (await test.admin.query<Kept>(`SELECT * FROM file_key ORDER BY firm_id`)).rows;
const keysUnder = (...keys: [Buffer, ...Buffer[]]) =>
  new StoredFileKeys(test.config.databaseUrl, new WrappingKeys(keys));

describe('the keys of files', () => {
  it('are one for each firm, whichever process comes first, and lie in the database under the installation’s alone', async () => {
    const [one, other] = firms;
    const made = await Promise.all([keysUnder(first).current(one), keysUnder(first).current(one)]);
    expect(made[0]).toEqual(made[1]);
    const theirs = await keysUnder(first).current(other);
    expect([theirs.id === made[0].id, Buffer.from(theirs.key).equals(made[0].key)]).toEqual([false, false]);
    const rows = await kept();
    expect(rows.map(({ firm_id }) => firm_id)).toEqual([...firms].sort());
    expect(
      rows.some(({ wrapped }) => [theirs.key, made[0].key].some((key) => wrapped.includes(Buffer.from(key)))),
    ).toBe(false);
    expect(await keysUnder(first).find(one, theirs.id)).toBeNull();
    expect(await keysUnder(first).find(one, randomUUID())).toBeNull();
  });

  it('are not seen by whoever signs people in: no more than which of the installation’s they are under', async () => {
    await expect(test.app.get(SignInPool).query(`SELECT wrapped FROM file_key`)).rejects.toThrow('permission denied');
  });

  it('of another firm, put in place of a firm’s own, open nothing', async () => {
    const [one, other] = firms;
    const rows = await kept();
    const [mine, theirs] = [one, other].map((of) => rows.find(({ firm_id }) => firm_id === of)!);
    const put = (wrapped: Buffer) =>
      test.admin.query(`UPDATE file_key SET wrapped = $2 WHERE firm_id = $1`, [one, wrapped]);
    await put(theirs!.wrapped);
    await expect(keysUnder(first).current(one)).rejects.toThrow('cannot be opened');
    await put(mine!.wrapped);
  });

  it('take in what came before them: every file that a record names, in each firm, once', async () => {
    const before = new FolderFileStore(test.config.fileFolder);
    for (const firm of firms) {
      const { sha256, size } = await before.put(firm, Buffer.from(`from before ${firm}`));
      await test.admin.query(`INSERT INTO stored_file (firm_id, sha256, size) VALUES ($1, $2, $3)`, [
        firm,
        sha256,
        size,
      ]);
    }
    const [pool, transactions] = [test.app.get(SignInPool), test.app.get(Transactions)];
    const encrypting = test.app.get(EncryptFiles);
    expect(await encrypting.all()).toEqual({ encrypted: 2, encryptedBefore: 0, notAsRecorded: 0 });
    expect(await encrypting.all()).toEqual({ encrypted: 0, encryptedBefore: 2, notAsRecorded: 0 });
    await expect(new EncryptFiles(pool, transactions, before).all()).rejects.toThrow('no key in FILE_KEYS');
  });

  it('go under another key of the installation without a file being written anew, and need the old one no more', async () => {
    const [one] = firms;
    const file = await test.app.get(FileStore).put(one, Buffer.from('from before'));
    const [pool, transactions] = [test.app.get(SignInPool), test.app.get(Transactions)];
    const both = new RewrapFileKeys(pool, transactions, wrappingKeysOf([second, first]));
    expect([await both.all(), await both.all()]).toEqual([2, 0]);
    const after = await openFileStore({ ...test.config, fileKeys: [second] });
    expect((await buffer(after.read(one, file))).toString()).toBe('from before');
    // Whoever has not been told of the new one starts no more; whoever holds the keys already goes on.
    await expect(checkFileKeys(pool, wrappingKeysOf([second]))).resolves.toBeUndefined();
    for (const without of [wrappingKeysOf([first]), null])
      await expect(checkFileKeys(pool, without)).rejects.toThrow('keys that FILE_KEYS does not name');
    expect((await buffer(test.app.get(FileStore).read(one, file))).toString()).toBe('from before');
    const none = new RewrapFileKeys(pool, transactions, null);
    await expect(none.all()).rejects.toThrow('no key in FILE_KEYS');
  });
});
