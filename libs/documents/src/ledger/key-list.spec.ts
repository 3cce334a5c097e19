import { buildCheckpoint, buildKeyAnnouncement, buildSignedNote, fromHex, noteKeyId } from '@akashi/domain/ledger';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleLedger, sampleOrigin } from '../package/sample-ledger';
import { keyOfNote, publicKeyPemOf, readKeyList } from './key-list';
import { verifyLedger, type StoredLedger } from './verify-ledger';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const keyName = 'akashi';
const [, firmId = ''] = sampleOrigin.split('/');

interface Made {
  raw: Uint8Array;
  privateKey: KeyObject;
}

function aKey(): Made {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, raw: new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)) };
}

function noteBy(text: string, ...keys: Made[]): string {
  const signatures = keys.map(({ raw, privateKey }) => {
    const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));
    return { keyName, keyId: noteKeyId(keyName, raw, sha256), signature };
  });
  return buildSignedNote({ text, signatures });
}

const [one, two, three, stranger] = [aKey(), aKey(), aKey(), aKey()];
const first = { keyName, publicKeyPem: publicKeyPemOf(one.raw) };
const announced = (number: number, key: Made, from: string, of = firmId) =>
  buildKeyAnnouncement({ firmId: of, number, publicKey: key.raw, from });
const second = announced(2, two, '2026-12-01T00:00:00.000Z');
const third = announced(3, three, '2026-12-20T00:00:00.000Z');

describe('a list of keys', () => {
  it('goes from the first through each announcement, with the days of each', () => {
    const { keys, isWhole } = readKeyList(firmId, first, [noteBy(second, one, two), noteBy(third, two, three)]);
    expect(isWhole).toBe(true);
    expect(keys.map(({ number, from, retired }) => [number, from, retired])).toEqual([
      [1, null, '2026-12-01T00:00:00.000Z'],
      [2, '2026-12-01T00:00:00.000Z', '2026-12-20T00:00:00.000Z'],
      [3, '2026-12-20T00:00:00.000Z', null],
    ]);
    expect(keyOfNote(noteBy('x\n', two), keys)?.number).toBe(2);
    expect(keyOfNote(noteBy('x\n', stranger), keys)).toBeNull();
  });

  it.each([
    ['that a stranger announced', noteBy(second, stranger, two)],
    ['that only the one before signed', noteBy(second, one)],
    ['that only the new one signed', noteBy(second, two)],
    ['of another firm', noteBy(announced(2, two, '2026-12-01T00:00:00.000Z', 'f2'), one, two)],
    ['whose number is not the next', noteBy(announced(3, two, '2026-12-01T00:00:00.000Z'), one, two)],
    ['that is no announcement', noteBy('audit.akashi/f/e\n', one, two)],
  ])('ends before one %s', (_, announcement) => {
    const { keys, isWhole } = readKeyList(firmId, first, [announcement, noteBy(third, two, three)]);
    expect([keys.length, isWhole]).toEqual([1, false]);
  });

  it('does not go back in time', () => {
    const earlier = noteBy(announced(3, three, '2026-11-30T00:00:00.000Z'), two, three);
    expect(readKeyList(firmId, first, [noteBy(second, one, two), earlier])).toMatchObject({ isWhole: false });
  });
});

describe('a ledger of 2026-12-18', () => {
  const { events, origin, root, size } = sampleLedger([{ action: 'engagement.opened', facts: {} }]);
  const { keys } = readKeyList(firmId, first, [noteBy(second, one, two), noteBy(third, two, three)]);
  const text = buildCheckpoint({ origin: sampleOrigin, size: 1, root: fromHex(root)! });
  const rootOnly = { leaf: root, rootAfter: root };
  const ledgerSignedBy = (key: Made): StoredLedger => ({
    ...{ origin, streamId: 'engagement', head: { size, root }, keys },
    events: events.map((canon, seq) => ({ seq, canon, ...rootOnly })),
    checkpoints: [{ size, root, note: noteBy(text, key) }],
  });

  it('holds under the key of that day, and under a later one', () => {
    expect(verifyLedger(ledgerSignedBy(two)).fault).toBeNull();
    expect(verifyLedger(ledgerSignedBy(three)).fault).toBeNull();
  });

  it('is found signed with a key that had been retired, and with one of nobody', () => {
    for (const key of [one, stranger])
      expect(verifyLedger(ledgerSignedBy(key)).fault).toEqual({ code: 'checkpoint-signature-differs', at: 1 });
  });
});
