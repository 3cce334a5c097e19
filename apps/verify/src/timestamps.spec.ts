import { sampleAuthority, timestampRequest, tokenOfResponse, type SampleLie } from '@akashi/documents/timestamp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sha256 } from './bag';
import { entriesOf, examplePackage, relist, repacked, resign } from './example-package';
import { printVerification } from './print-verification';
import { verifyPackage } from './verify-package';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = 'akashi-K-2026-0000';
const authority = await sampleAuthority();
const clean = await examplePackage();
const keyFingerprint = verifyPackage(clean).info['Key-Fingerprint']!;

/** After the last event of the example; and when it is read. */
const soon = new Date('2026-12-18T03:10:00.000Z');
beforeAll(() => void vi.setSystemTime(new Date('2026-12-20T00:00:00.000Z')));
afterAll(() => void vi.useRealTimers());

async function stamped({
  lie = {},
  of = '00000040',
  label = of,
}: { lie?: SampleLie; of?: string; label?: string } = {}) {
  const entries = await entriesOf(clean);
  const note = entries.get(`${folder}/data/ledger/checkpoints/${of}.note`)!;
  const answer = await authority.answer(timestampRequest(sha256(note), Uint8Array.of(1, 2, 3)), { at: soon, ...lie });
  entries.set(`${folder}/data/ledger/timestamps/${label}.tst`, tokenOfResponse(answer)!);
  const info = Buffer.from(entries.get(`${folder}/bag-info.txt`)!).toString();
  const promised = info.replace('Timestamp: none', `Timestamp: ledger/timestamps/${label}.tst`);
  entries.set(`${folder}/bag-info.txt`, Buffer.from(promised));
  return repacked(resign(relist(entries)));
}

const ends = (bytes: Uint8Array, timestampAnchors?: string[]) => {
  const { exitCode, checks } = verifyPackage(bytes, { keyFingerprint, timestampAnchors });
  const { status, reason } = checks.at(-1)!;
  return [exitCode, reason ?? status];
};

describe('the time-stamps of a package', () => {
  it('hold under the certificates that were given, and are said not to be compared without', async () => {
    const bytes = await stamped();
    expect(ends(bytes, [authority.anchor])).toEqual([0, 'holds']);
    expect(ends(bytes)).toEqual([3, 'anchors-not-given']);
    const said = verifyPackage(bytes, { keyFingerprint });
    expect(printVerification(said, 'ja')).toContain('--tsa-ca');
    expect(ends(clean, [authority.anchor])).toEqual([0, 'no-time-stamp']);
  });

  it.each<[string, Parameters<typeof stamped>[0]]>([
    ['time-stamp-imprint-differs', { lie: { imprint: true } }],
    ['time-stamp-signature-differs', { lie: { key: true } }],
    ['time-stamp-imprint-differs', { of: '00000020', label: '00000040' }],
    ['time-stamp-time-implausible', { lie: { at: new Date('2026-12-18T02:00:00.000Z') } }],
  ])('are refused as %s', async (reason, lie) => {
    expect(ends(await stamped(lie), [authority.anchor])).toEqual([1, reason]);
  });

  it('are refused under another authority’s certificates', async () => {
    const stranger = await sampleAuthority();
    const bytes = await stamped();
    expect(ends(bytes, [stranger.anchor])).toEqual([1, 'time-stamp-chain-untrusted']);
  });
});
