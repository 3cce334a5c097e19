import { describe, expect, it } from 'vitest';
import { Clock } from './clock';

class StoppedClock extends Clock {
  constructor(private readonly at: string) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }
}

describe('today', () => {
  it.each([
    ['2026-11-28T14:59:59.999Z', '2026-11-28'],
    ['2026-11-28T15:00:00.000Z', '2026-11-29'],
    ['2026-12-31T15:00:00.000Z', '2027-01-01'],
    ['2028-02-28T15:00:00.000Z', '2028-02-29'],
    ['2026-07-01T14:59:59.999Z', '2026-07-01'],
  ])('is at %s the day that Japan has: %s', (at, day) => {
    const inTokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date(at));
    expect([new StoppedClock(at).today(), inTokyo]).toEqual([day, day]);
  });
});
