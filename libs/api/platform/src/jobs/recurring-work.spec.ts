import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecurringWork } from './recurring-work';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const silent = { error: vi.fn() } as unknown as Logger;

describe('work that is done every so often', () => {
  it('is not begun while it is under way, and not made up for afterwards', async () => {
    let [begun, finish] = [0, (): void => undefined];
    const recurring = new RecurringWork(silent, () => new Promise<void>((done) => (begun++, (finish = done))));
    recurring.every(100);
    await vi.advanceTimersByTimeAsync(1050);
    expect(begun).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toBe(2);
    finish();
    await recurring.end();
  });

  it('tells of a time that failed, and comes again', async () => {
    const error = vi.fn();
    let begun = 0;
    const failing = (): void => {
      begun++;
      throw new Error('The server is gone.');
    };
    const recurring = new RecurringWork({ error } as unknown as Logger, failing);
    recurring.every(100);
    await vi.advanceTimersByTimeAsync(250);
    await recurring.end();
    expect(begun).toBe(2);
    expect(error.mock.calls[0]?.[0]).toContain('The server is gone.');
  });

  it('ends when what is under way has come to its stop, and begins no more', async () => {
    let [begun, stops] = [0, 0];
    const recurring: RecurringWork = new RecurringWork(silent, async () => {
      begun++;
      await new Promise<void>((stopped) => recurring.signal.addEventListener('abort', () => stopped()));
      stops++;
    });
    recurring.begin();
    expect(recurring.isEnding).toBe(false);
    await recurring.end();
    recurring.begin();
    recurring.every(100);
    await vi.advanceTimersByTimeAsync(500);
    await recurring.end();
    expect([begun, stops, recurring.isEnding]).toEqual([1, 1, true]);
  });
});
