import { describe, expect, it } from 'vitest';
import { buildKeyAnnouncement, isSignedAfterRetirement, parseKeyAnnouncement } from './key-announcement';

const announcement = {
  firmId: 'f1',
  number: 2,
  publicKey: new Uint8Array(32).fill(7),
  from: '2026-11-29T00:00:00.000Z',
};
const text = buildKeyAnnouncement(announcement);

describe('the announcement of a key', () => {
  it('is read as it was written', () => {
    expect(parseKeyAnnouncement(text)).toEqual(announcement);
  });

  it.each([
    ['cut off', text.slice(0, -1)],
    ['with a line more', `${text}x\n`],
    ['of the first key, which nobody announces', buildKeyAnnouncement({ ...announcement, number: 1 })],
    ['with a key of another length', buildKeyAnnouncement({ ...announcement, publicKey: new Uint8Array(31) })],
    ['with a number written otherwise', text.replace('\n2\n', '\n02\n')],
    ['of a log', text.replace('/keys\n', '/018f\n')],
    ['without its milliseconds', text.replace('.000Z', 'Z')],
  ])('is none %s', (_, other) => {
    expect(parseKeyAnnouncement(other)).toBeNull();
  });
});

describe('a signature under a key that was retired', () => {
  it.each([
    ['2026-11-29T00:00:00.000Z', null, false],
    ['2026-11-28T23:59:59.000Z', '2026-11-29T00:00:00.000Z', false],
    ['2026-11-29T00:00:59.000Z', '2026-11-29T00:00:00.000Z', false],
    ['2026-11-29T00:01:01.000Z', '2026-11-29T00:00:00.000Z', true],
  ])('over an event at %s, retired at %s: %s', (at, retired, after) => {
    expect(isSignedAfterRetirement(at, retired)).toBe(after);
  });
});
