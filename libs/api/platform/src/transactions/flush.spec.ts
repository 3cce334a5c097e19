import { describe, expect, it } from 'vitest';
import { Flush, type FlushPool } from './flush';

/** A pool whose flushes end when the test says so, each on the server that is there by then. */
function slowDisk() {
  const begun: { end(server?: string): void; fail(): void }[] = [];
  const thrownAway: unknown[] = [];
  const query = () =>
    new Promise((end, fail) =>
      begun.push({
        end: (server = 'first') => end({ rows: [{ server, place: 100 }] }),
        fail: () => fail(new Error('disk')),
      }),
    );
  const release = (broken?: unknown) => broken && thrownAway.push(broken);
  const connect = () => Promise.resolve({ query, release });
  return { begun, thrownAway, flush: new Flush({ connect } as unknown as FlushPool) };
}

/** A commit that the first server took. */
const commit = { server: 'first', place: 50 };

const turn = () => new Promise((done) => setTimeout(done, 0));

describe('waiting for the disk', () => {
  it('begins at once when nothing is under way, and ends with the flush', async () => {
    const { begun, flush } = slowDisk();
    let isKept = false;
    const waiting = flush.done(commit).then(() => (isKept = true));
    await turn();
    expect([begun.length, isKept]).toEqual([1, false]);
    begun[0]?.end();
    await waiting;
    expect(isKept).toBe(true);
  });

  it('never counts a flush that was under way before, and shares the next one', async () => {
    const { begun, flush } = slowDisk();
    const first = flush.done(commit);
    await turn();
    const kept: string[] = [];
    const others = ['ana', 'ben', 'eva'].map((name) => flush.done(commit).then(() => kept.push(name)));
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
    const first = flush.done(commit);
    await turn();
    const second = flush.done(commit);
    begun[0]?.fail();
    await expect(first).rejects.toMatchObject({ code: 'outcome-unknown' });
    await turn();
    begun[1]?.end();
    await expect(second).resolves.toBeUndefined();
  });

  it('never takes the flush of another server, or of another run, for that of the commit; and comes to the right one by a new connection', async () => {
    const { begun, thrownAway, flush } = slowDisk();
    const lost = flush.done(commit);
    await turn();
    begun[0]?.end('second');
    await expect(lost).rejects.toMatchObject({ code: 'outcome-unknown', detail: { retryAfterSeconds: 2 } });
    const kept = flush.done({ server: 'second', place: 60 });
    await turn();
    begun[1]?.end('second');
    await kept;
    expect(thrownAway).toEqual([true]);
  });

  it('nor a flush that stands before the commit in the log', async () => {
    const { begun, flush } = slowDisk();
    const lost = flush.done({ server: 'first', place: 100 });
    await turn();
    begun[0]?.end();
    await expect(lost).rejects.toMatchObject({ code: 'outcome-unknown' });
  });
});
