import { describe, expect, it, vi } from 'vitest';
import { repacked, resign } from './example-package';
import { printVerification } from './print-verification';
import { rotatedPackage, thirdKey, type Rotation } from './rotated-package';
import { verifyPackage } from './verify-package';

/** Building shares two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000 });

const folder = 'akashi-K-2026-0000';

async function verified(rotation: Rotation, known: 'first' | 'second' | 'none' = 'second') {
  const { entries, ...fingerprints } = await rotatedPackage(rotation);
  const given = known === 'none' ? {} : { keyFingerprint: fingerprints[known] };
  return verifyPackage(await repacked(entries), given);
}

describe('verifying a package of a firm that rotated its key', () => {
  it('holds under the fingerprint of today, with the old place under the key of its day', async () => {
    const { exitCode, checks } = await verified({});
    expect([exitCode, checks.find(({ id }) => id === 'checkpoints')]).toMatchObject([0, { status: 'holds' }]);
  });

  it('holds under the fingerprint of the first key too, and says that there is another of today', async () => {
    const result = await verified({}, 'first');
    expect(result.exitCode).toBe(0);
    expect(result.checks.find(({ id }) => id === 'key')).toMatchObject({ status: 'holds', reason: 'key-followed' });
    expect(printVerification(result, 'en')).toContain('ask the firm for that one too');
  });

  it('ends 3 without one, and 1 with that of somebody else', async () => {
    expect((await verified({}, 'none')).exitCode).toBe(3);
    const { entries } = await rotatedPackage();
    const other = verifyPackage(await repacked(entries), { keyFingerprint: 'ab'.repeat(32) });
    expect([other.exitCode, other.checks.at(-1)?.reason]).toEqual([1, 'key-of-another']);
  });

  it.each([
    ['a key that only the new one announces', { announcedBy: 'second' }, 'signature-differs'],
    ['a key that its holder never signed', { announcedBy: 'first' }, 'signature-differs'],
    ['a place that a retired key signed', { from: '2026-12-18T03:00:00.000Z', lastUnder: 'first' }, 'key-retired'],
  ] as const)('finds %s', async (_, rotation, reason) => {
    for (const known of ['first', 'second'] as const) {
      const { exitCode, checks } = await verified(rotation, known);
      expect([exitCode, checks.at(-1)?.reason], known).toEqual([1, reason]);
    }
  });

  it('says so where the events around a place do not show whether its key signed in its days', async () => {
    const { exitCode, checks } = await verified({ receiver: 'authority', from: '2026-12-18T03:03:00.000Z' });
    expect([exitCode, checks.find(({ id }) => id === 'checkpoints')]).toMatchObject([
      0,
      { status: 'holds', reason: 'key-day-not-shown', place: '2' },
    ]);
    const shown = await verified({ receiver: 'authority' });
    expect(shown.checks.find(({ id }) => id === 'checkpoints')).toEqual({
      id: 'checkpoints',
      status: 'holds',
      place: '2',
    });
    const late = await verified({ receiver: 'authority', from: '2026-12-18T03:00:00.000Z', lastUnder: 'first' });
    expect([late.exitCode, late.checks.at(-1)?.reason]).toEqual([1, 'key-retired']);
  });

  it('holds after a third key, as long as its days follow those of the second', async () => {
    const { entries, third } = thirdKey(await rotatedPackage(), '2026-12-18T03:04:45.000Z');
    const { exitCode, checks } = verifyPackage(await repacked(entries), { keyFingerprint: third });
    expect([exitCode, checks.at(-1)?.reason]).toEqual([0, 'no-time-stamp']);
    for (const from of ['2026-12-18T03:04:30.000Z', '2026-12-18T03:04:00.000Z']) {
      const other = thirdKey(await rotatedPackage(), from);
      const found = verifyPackage(await repacked(other.entries), { keyFingerprint: other.third });
      expect([found.exitCode, found.checks.at(-1)?.reason], from).toEqual([1, 'keys-out-of-order']);
    }
  });

  it('finds a list without its first key, and one that ends with another key', async () => {
    const { entries, bySecond, second } = await rotatedPackage();
    for (const [path, reason] of [
      ['0001.pub', 'missing'],
      ['0002.note', 'key-differs'],
    ]) {
      const next = new Map(entries);
      next.delete(`${folder}/data/keys/${path}`);
      const { exitCode, checks } = verifyPackage(await repacked(resign(next, bySecond)), { keyFingerprint: second });
      expect(exitCode, path).not.toBe(0);
      expect(checks.at(-1)?.reason, path).toBe(reason);
    }
  });
});
