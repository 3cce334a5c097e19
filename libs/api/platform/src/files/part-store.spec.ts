import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { keysOfFirms } from './file-keys.fixture';
import { FolderFileStore } from './folder-file-store';
import { ObjectFileStore } from './object-file-store';
import { storageAt, storageIn } from './object-storage.fixture';
import type { PartStore } from './part-store';

const scratch = mkdtempSync(join(tmpdir(), 'akashi-parts-'));
const storage = storageIn(join(scratch, 'objects'));
mkdirSync(join(scratch, 'objects'), { recursive: true });
const { port } = await storage.run();
afterAll(async () => {
  await storage.close();
  rmSync(scratch, { recursive: true, force: true });
});

const keys = keysOfFirms();
const folder = join(scratch, 'folder');
const firm = randomUUID();
const canary = 'CANARY-7f3a';
const content = Buffer.concat([Buffer.from(canary), randomBytes(200_000), Buffer.from(canary)]);

/** The same storage, as another process opens it. */
const opened: Record<string, () => Promise<PartStore>> = {
  'a folder': () => Promise.resolve(new FolderFileStore(folder, keys).parts),
  'object storage': async () => (await ObjectFileStore.open(storageAt(port), join(scratch, randomUUID()), keys)).parts,
};

const read = (parts: PartStore, id: string, bytes: number): Promise<Buffer> =>
  buffer(Readable.from(parts.read(firm, { id, bytes }), { objectMode: false }));

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());
}

describe.each(Object.keys(opened))('parts of files in %s', (where) => {
  it('are read by another process as they came, lie there encrypted, and are gone when they are taken away', async () => {
    const [one, other] = [await opened[where]!(), await opened[where]!()];
    const id = randomUUID();
    expect(await one.receive(firm, id, Readable.from([content]), content.length)).toBe(content.length);
    expect((await read(other, id, content.length)).equals(content)).toBe(true);
    expect(filesIn(scratch).filter((path) => readFileSync(path).includes(canary))).toEqual([]);
    await other.remove(firm, id);
    await other.remove(firm, id);
    await expect(read(one, id, content.length)).rejects.toThrow('file.not-as-recorded');
    expect(filesIn(scratch).filter((path) => path.includes(id))).toEqual([]);
  });

  it('keep what came before the line dropped, and nothing of what is longer than said', async () => {
    const parts = await opened[where]!();
    const id = randomUUID();
    const received = Promise.withResolvers<number>();
    const server = createServer((coming) => {
      parts.receive(firm, id, coming, content.length).then(received.resolve, received.reject);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const sending = request({ port: (server.address() as AddressInfo).port, method: 'PUT' });
    sending.on('error', () => undefined);
    sending.setHeader('Content-Length', content.length);
    sending.write(content.subarray(0, 100_000), () => sending.destroy());
    const kept = await received.promise;
    server.close();
    expect(kept).toBeLessThanOrEqual(100_000);
    if (kept > 0) expect((await read(parts, id, kept)).equals(content.subarray(0, kept))).toBe(true);
    const tooLong = parts.receive(firm, randomUUID(), Readable.from([content]), content.length - 1);
    await expect(tooLong).rejects.toThrow('too-large');
  });
});
