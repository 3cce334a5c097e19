import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ObjectFileStore } from './object-file-store';
import { storageAt } from './object-storage.fixture';

const scratch = mkdtempSync(join(tmpdir(), 'akashi-objects-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const firm = randomUUID();
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('object storage', () => {
  /** Answers every request as told; says what was asked. */
  async function storageThat(
    answers: (method: string) => number,
  ): Promise<{ server: Server; port: number; asked: string[]; conditions: unknown[] }> {
    const asked: string[] = [];
    const conditions: unknown[] = [];
    const server = createServer((request, response) => {
      request.resume().once('end', () => {
        asked.push(request.method ?? '');
        if (request.method === 'PUT') {
          conditions.push([request.headers['if-none-match'], request.headers['x-amz-checksum-sha256']]);
        }
        response.writeHead(request.url === '/akashi' || request.url === '/akashi/' ? 200 : answers(asked.at(-1) ?? ''));
        response.end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { server, port: (server.address() as AddressInfo).port, asked, conditions };
  }

  it('is asked never to replace an object, and to check the hash of what it gets', async () => {
    const { server, port, conditions } = await storageThat((method) => (method === 'PUT' ? 412 : 404));
    const store = await ObjectFileStore.open(storageAt(port), scratch);
    const bytes = Buffer.from('written by another process in the same moment');
    const { sha256 } = await store.put(firm, bytes);
    expect(sha256).toBe(sha256Of(bytes));
    expect(conditions).toEqual([['*', createHash('sha256').update(bytes).digest('base64')]]);
    server.close();
  });

  it('that fails for a while is told as busy after a few attempts', async () => {
    const { server, port, asked } = await storageThat((method) => (method === 'PUT' ? 503 : 404));
    const store = await ObjectFileStore.open(storageAt(port), scratch);
    await expect(store.put(firm, randomBytes(10))).rejects.toThrow('busy');
    expect(asked.filter((method) => method === 'PUT').length).toBeGreaterThanOrEqual(3);
    server.close();
  });

  it('that cannot be reached, or has no such bucket, stops the start in a sentence', async () => {
    const nowhere = storageAt(1);
    await expect(ObjectFileStore.open(nowhere, scratch)).rejects.toThrow(
      /bucket «akashi» of S3_BUCKET cannot be reached/,
    );
    const { server, port } = await storageThat(() => 404);
    const other = { ...storageAt(port), bucket: 'not-there' };
    await expect(ObjectFileStore.open(other, scratch)).rejects.toThrow(/«not-there» .* \(404/);
    server.close();
  });
});
