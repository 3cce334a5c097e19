import type { ImportProgressView, Problem } from '@akashi/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../api';
import { ApiProblem } from '../api-problem';
import { FollowedImport } from './followed-import';

const writing: ImportProgressView = { id: 'i1', key: 'k1', step: 'write', done: 500, of: 5_012 };

describe('an import that a page waits for', () => {
  const ask = vi.fn<() => Promise<ImportProgressView[]>>();
  const send = vi.fn<(address: { url: string }) => Promise<void>>();
  let followed: FollowedImport;

  beforeEach(() => {
    vi.useFakeTimers();
    ask.mockReset().mockResolvedValue([{ ...writing, id: 'i2', key: 'k2' }, writing]);
    send.mockReset().mockResolvedValue();
    followed = new FollowedImport({ ask, send } as unknown as Api);
  });
  afterEach(() => vi.useRealTimers());

  it('is looked at while it lasts, among others by its key', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const answer = followed.of('k1', promise);
    expect(followed.progress()).toBeNull();
    await vi.advanceTimersByTimeAsync(400);
    expect(followed.progress()).toEqual(writing);
    resolve('edition');
    expect(await answer).toBe('edition');
    expect(followed.progress()).toBeNull();
    const asked = ask.mock.calls.length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ask).toHaveBeenCalledTimes(asked);
  });

  it('goes on when a look fails', async () => {
    ask.mockRejectedValueOnce(new ApiProblem({ code: 'busy' } as Problem, false));
    void followed.of('k1', new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(800);
    expect(followed.progress()).toEqual(writing);
  });

  it('is stopped by its id, and is left to its answer', async () => {
    void followed.of('k1', new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(400);
    await followed.stop();
    expect(send.mock.calls[0]?.[0].url).toBe('/api/imports/i1/cancel');
    expect(followed.progress()).toEqual(writing);
  });
});
