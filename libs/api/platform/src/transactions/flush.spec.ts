import { describe, expect, it } from 'vitest';
import { Flush, type FlushPool } from './flush';

/** A pool whose flushes end when the test says so. */
function slowDisk() {
  const begun: { end(): void; fail(): void }[] = [];
  const query = () =>
    new Promise((end, fail) => begun.push({ end: () => end(null), fail: () => fail(new Error('disk')) }));
  return { begun, flush: new Flush({ query } as unknown as FlushPool) };
}

const turn = () => new Promise((done) => setTimeout(done, 0));

describe('waiting for the disk', () => {
  it('begins at once when nothing is under way, and ends with the flush', async () => {
    const { begun, flush } = slowDisk();
    let isKept = false;
    const waiting = flush.done().then(() => (isKept = true));
    await turn();
    expect([begun.length, isKept]).toEqual([1, false]);
    begun[0]?.end();
    await waiting;
    expect(isKept).toBe(true);
  });

  it('never counts a flush that was under way before, and shares the next one', async () => {
    const { begun, flush } = slowDisk();
    const first = flush.done();
    await turn();
    const kept: string[] = [];
    const others = ['ana', 'ben', 'eva'].map((name) => flush.done().then(() => kept.push(name)));
    begun[0]?.end();
    await first;
    await turn();
    expect([begun.length, kept]).toEqual([2, []]);
    begun[1]?.end();
    await Promise.all(others);
    expect([begun.length, kept]).toEqual([2, ['ana', 'ben', 'eva']]);
  });

  it('tells only those who shared it that a flush failed', async () => {
    const { begun, flush } = slowDisk();
    const first = flush.done();
    await turn();
    const second = flush.done();
    begun[0]?.fail();
    await expect(first).rejects.toThrow('disk');
    await turn();
    begun[1]?.end();
    await expect(second).resolves.toBeUndefined();
  });
});
