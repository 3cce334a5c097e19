import {
  buildCheckpoint,
  buildSignedNote,
  buildVerifierKey,
  cosignatureLine,
  cosignedMessage,
  rootOfLeaves,
  type VerifierKey,
} from '@akashi/domain/ledger';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { offerPlace } from './offer-place';
import type { Witness } from './witnesses';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
const key: VerifierKey = { name: 'witness.example/w', kind: 'cosignature', publicKey: raw };
const leaves = [sha256(Uint8Array.of(1))];
const text = buildCheckpoint({ origin: 'audit.akashi/f/e', size: 1, root: rootOfLeaves(leaves, sha256) });
const signature = { keyName: 'akashi', keyId: Uint8Array.of(1, 2, 3, 4), signature: new Uint8Array(64) };
const place = { size: 1, note: buildSignedNote({ text, signatures: [signature] }), leaves };

let server: Server;
let witness: Witness;
let seconds = 0;

beforeAll(async () => {
  server = createServer((_, response) => {
    const signed = new Uint8Array(sign(null, cosignedMessage(seconds, text), privateKey));
    const line = cosignatureLine(key, { time: seconds, signature: signed }, sha256);
    response.end(buildSignedNote({ text: '', signatures: [line] }).slice(1));
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  witness = { verifierKey: buildVerifierKey(key, sha256), url, logs: '', key };
});
afterAll(() => new Promise((done) => server.close(done)));

const now = new Date('2026-12-17T00:00:00.000Z');
const offeredAt = (at: number) => {
  seconds = at;
  return offerPlace(witness, place, { cosignedSize: 0, now });
};

it('takes a cosignature of about now, also of a clock that is an hour ahead', async () => {
  const at = now.getTime() / 1000;
  expect(await offeredAt(at)).toMatchObject({ kind: 'cosigned', at: now });
  expect(await offeredAt(at + 3_600)).toMatchObject({ kind: 'cosigned' });
});

it.each([now.getTime() / 1000 + 2 * 86_400, 253_402_300_800, 2 ** 52])(
  'takes none of a moment that is not yet, or none at all: second %i',
  async (second) => {
    expect(await offeredAt(second)).toMatchObject({ kind: 'fault', fault: 'not-a-cosignature' });
  },
);
