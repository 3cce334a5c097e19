import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from '../clock';
import type { StaleUploads } from '../uploads/stale-uploads';
import { FolderFileStore } from './folder-file-store';
import { SweepUploads } from './sweep-uploads';

const hourMs = 3_600_000;
let folder: string;
let store: FolderFileStore;
let halfWay: Readable;
let receiving: Promise<unknown>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'akashi-sweep-'));
  store = new FolderFileStore(folder);
  halfWay = new Readable({ read: () => undefined });
  halfWay.push(Buffer.from('half of '));
  receiving = store.receive(randomUUID(), halfWay, 1000).catch(() => undefined);
  await vi.waitFor(() => expect(incoming()).toHaveLength(1));
});
afterEach(async () => {
  halfWay.destroy();
  await receiving;
  rmSync(folder, { recursive: true, force: true });
});

const incoming = (): string[] => readdirSync(join(folder, 'incoming'));

/** A process that begins so many hours later, beside whatever lies in the folder. */
async function processAfter(hours: number): Promise<void> {
  const clock = { now: () => new Date(Date.now() + hours * hourMs) } as Clock;
  const sweeping = new SweepUploads(store, clock, { sweep: () => Promise.resolve(0) } as unknown as StaleUploads);
  sweeping.onApplicationBootstrap();
  await sweeping.beforeApplicationShutdown();
}

describe('an upload whose process was killed half-way', () => {
  it('is taken away by the next process, well within a day', async () => {
    await processAfter(7);
    expect(incoming()).toEqual([]);
  });

  it('is taken away like what another process was writing when it was killed', async () => {
    let writing = false;
    let end!: () => void;
    const killed = store.receiveWritten(randomUUID(), async (file) => {
      writeSync(file.fd, '["1","half of ');
      writing = true;
      await new Promise<void>((_, reject) => (end = () => reject(new Error('killed'))));
    });
    await vi.waitFor(() => expect([writing, incoming().length]).toEqual([true, 2]));
    await processAfter(7);
    expect(incoming()).toEqual([]);
    end();
    await expect(killed).rejects.toThrow('killed');
  });

  it('stays while it may still be on its way', async () => {
    await processAfter(5);
    expect(incoming()).toHaveLength(1);
  });

  it('takes no file along that came to its end, and a folder without any is no fault', async () => {
    const firm = randomUUID();
    const kept = await store.put(firm, Buffer.from('whole'));
    await processAfter(48);
    expect((await buffer(store.read(firm, kept))).toString()).toBe('whole');
    rmSync(join(folder, 'incoming'), { recursive: true });
    expect(await store.sweepUploads(new Date())).toBe(0);
  });
});
