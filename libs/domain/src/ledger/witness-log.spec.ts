import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAddCheckpoint, parseAddCheckpoint } from './add-checkpoint';
import { consistencyProof } from './consistency-proof';
import { rootOfLeaves } from './merkle-tree';
import { answerOffer } from './witness-log';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const leavesOf = (size: number, from = 0) =>
  Array.from({ length: size }, (_, index) => sha256(Uint8Array.of(1 + ((index + from) % 250), index % 256)));
const placeOf = (leaves: readonly Uint8Array[]) => ({ size: leaves.length, root: rootOfLeaves(leaves, sha256) });
const offerOf = (leaves: readonly Uint8Array[], oldSize: number, given = leaves) => ({
  oldSize,
  proof: consistencyProof(given, oldSize, sha256),
  checkpoint: { origin: 'o', ...placeOf(leaves) },
});

describe('a witness', () => {
  it('cosigns the first place it is shown, and whatever only adds to it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (first, more) => {
        const all = leavesOf(first + more + 1);
        const seen = first === 0 ? null : placeOf(all.slice(0, first));
        expect(answerOffer(seen, offerOf(all, first), sha256)).toBe('cosign');
      }),
    );
  });

  it('refuses every log that was cut below the place it saw, or rewritten below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat({ max: 59 }), fc.nat({ max: 20 }), (size, at, more) => {
        const seen = placeOf(leavesOf(size));
        const cut = leavesOf(Math.min(at, size - 1) + 1).slice(0, -1);
        expect(answerOffer(seen, { ...offerOf(cut, 0), oldSize: size }, sha256)).toBe('malformed');
        const rewritten = leavesOf(size + more);
        rewritten[at % size] = sha256(Uint8Array.of(255, 255, 255));
        const answer = answerOffer(seen, offerOf(rewritten, size), sha256);
        expect(answer).toBe(more === 0 ? 'forked' : 'inconsistent');
      }),
    );
  });

  it('says where it ended to whoever begins elsewhere', () => {
    const seen = placeOf(leavesOf(5));
    expect(answerOffer(seen, offerOf(leavesOf(9), 0), sha256)).toBe('conflict');
    expect(answerOffer(seen, offerOf(leavesOf(9), 4), sha256)).toBe('conflict');
    expect(answerOffer(null, offerOf(leavesOf(9), 4), sha256)).toBe('conflict');
  });

  it('takes no proof from nothing, and none that is too long', () => {
    const offer = offerOf(leavesOf(9), 4);
    expect(answerOffer(null, { ...offer, oldSize: 0 }, sha256)).toBe('malformed');
    const long = { ...offer, proof: [...offer.proof, sha256(Uint8Array.of(1))] };
    expect(answerOffer(placeOf(leavesOf(4)), long, sha256)).toBe('inconsistent');
  });
});

describe('what a log sends to a witness', () => {
  const checkpoint = 'origin\n9\nAAAA\n\n— log AAAA\n';

  it('is read as it was written', () => {
    for (const [size, oldSize] of [
      [9, 4],
      [9, 0],
      [9, 9],
    ] as const) {
      const sent = { oldSize, proof: consistencyProof(leavesOf(size), oldSize, sha256), checkpoint };
      expect(parseAddCheckpoint(buildAddCheckpoint(sent))).toEqual(sent);
    }
  });

  it.each([
    '',
    'old 1',
    'old 01\n\nx',
    'old -1\n\nx',
    'old 1\nAAAA\n\nx',
    'new 1\n\nx',
    `old 0\n${'A'.repeat(44)}\n\nx`,
  ])('is refused as %j', (body) => expect(parseAddCheckpoint(body)).toBeNull());

  it('has at most 63 hashes', () => {
    const proof = Array.from({ length: 64 }, () => new Uint8Array(32));
    expect(parseAddCheckpoint(buildAddCheckpoint({ oldSize: 1, proof, checkpoint }))).toBeNull();
    expect(parseAddCheckpoint(buildAddCheckpoint({ oldSize: 1, proof: proof.slice(1), checkpoint }))).not.toBeNull();
  });
});
