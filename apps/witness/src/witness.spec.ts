import {
  buildAddCheckpoint,
  buildCheckpoint,
  buildSignedNote,
  buildVerifierKey,
  consistencyProof,
  cosignedMessage,
  noteKeyId,
  parseCosignature,
  parseSignedNote,
  rootOfLeaves,
  signaturesByKey,
  toHex,
  verifierKeyId,
} from '@akashi/domain/ledger';
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlaceStore } from './place-store';
import { serveWitness } from './serve';
import { createWitness, readSettings, sha256, trustLog } from './settings';
import { Witness } from './witness';
import { WitnessFault } from './witness-fault';

const origin = 'audit.akashi/firm/engagement';
const leaves = Array.from({ length: 40 }, (_, index) => sha256(Uint8Array.of(index)));
const logKey = generateKeyPairSync('ed25519');
const raw = (key: KeyObject) => new Uint8Array(key.export({ type: 'spki', format: 'der' }).subarray(-32));
const told = buildVerifierKey({ name: 'akashi', kind: 'note', publicKey: raw(logKey.publicKey) }, sha256);

let folder: string;
let witness: Witness;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'witness-')), 'w');
  createWitness(folder, 'witness.example/w1');
  trustLog(folder, 'audit.akashi/firm/', told);
  witness = new Witness(readSettings(folder), new PlaceStore(folder));
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

function noteOver(of: readonly Uint8Array[], { key = logKey, at = origin } = {}): string {
  const text = buildCheckpoint({ origin: at, size: of.length, root: rootOfLeaves(of, sha256) });
  const keyId = noteKeyId('akashi', raw(key.publicKey), sha256);
  const signature = new Uint8Array(sign(null, Buffer.from(text), key.privateKey));
  return buildSignedNote({ text, signatures: [{ keyName: 'akashi', keyId, signature }] });
}

const offer = (of: readonly Uint8Array[], oldSize: number, given = of) =>
  buildAddCheckpoint({
    oldSize,
    proof: oldSize === 0 ? [] : consistencyProof(given, oldSize, sha256),
    checkpoint: noteOver(of),
  });

describe('a witness', () => {
  it('cosigns a log that grows, each time the place and its second', () => {
    for (const [size, old] of [
      [7, 0],
      [7, 7],
      [30, 7],
    ] as const) {
      const { status, body } = witness.add(offer(leaves.slice(0, size), old));
      expect(status).toBe(200);
      const { verifierKey } = readSettings(folder);
      const note = parseSignedNote(noteOver(leaves.slice(0, size)) + body)!;
      const [line] = signaturesByKey(note, 'witness.example/w1', verifierKeyId(verifierKey, sha256));
      const { time, signature } = parseCosignature(line!)!;
      const head = Buffer.from('302a300506032b6570032100', 'hex');
      const key = createPublicKey({ key: Buffer.concat([head, verifierKey.publicKey]), format: 'der', type: 'spki' });
      expect(verify(null, cosignedMessage(time, note.text), key, signature)).toBe(true);
      expect(Math.abs(time - Date.now() / 1000)).toBeLessThan(60);
    }
    expect(new PlaceStore(folder).last(origin)?.size).toBe(30);
  });

  it('refuses a log that was cut or rewritten, says where it ended, and keeps what the log signed against itself', () => {
    witness.add(offer(leaves, 0));
    const cut = leaves.slice(0, 30);
    expect(witness.add(offer(cut, 0))).toMatchObject({ status: 409, body: '40\n', type: 'text/x.tlog.size' });
    expect(witness.add(offer(cut, 30))).toMatchObject({ status: 409, body: '40\n' });
    const rewritten = [...leaves.slice(0, 39), sha256(Uint8Array.of(255))];
    expect(witness.add(offer(rewritten, 40))).toMatchObject({ status: 409 });
    const longer = [...rewritten, ...leaves.slice(0, 3)];
    expect(witness.add(offer(longer, 40)).status).toBe(422);
    expect(new PlaceStore(folder).last(origin)?.size).toBe(40);
    const refused = new PlaceStore(folder).refused();
    expect(refused).toHaveLength(2);
    expect(readFileSync(join(folder, 'refused', refused[0]!), 'utf8')).toContain(origin);
  });

  it('answers as the protocol says: 400, 403, 404, and 409 with its own size', () => {
    expect(witness.add('old x\n\n').status).toBe(400);
    expect(witness.add(offer(leaves, 3).replace('old 3', 'old 99')).status).toBe(400);
    const other = generateKeyPairSync('ed25519');
    const by = (checkpoint: string) => witness.add(buildAddCheckpoint({ oldSize: 0, proof: [], checkpoint }));
    expect(by(noteOver(leaves, { key: other })).status).toBe(403);
    expect(by(noteOver(leaves, { at: 'audit.akashi/another/engagement' })).status).toBe(404);
    expect(witness.add(offer(leaves, 3))).toMatchObject({ status: 409, body: '0\n' });
    expect(new PlaceStore(folder).all()).toEqual([]);
  });

  it('goes on where it was when it is started again, and never from a file that somebody spoilt', () => {
    witness.add(offer(leaves, 0));
    const again = new Witness(readSettings(folder), new PlaceStore(folder));
    expect(again.add(offer(leaves.slice(0, 30), 0)).status).toBe(409);
    const [name = ''] = readdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'logs', name), '{');
    expect(() => again.add(offer(leaves.slice(0, 30), 0))).toThrow(WitnessFault);
  });

  it('refuses another log where it can keep no proof of it, and tells what the log signed', () => {
    const said: string[] = [];
    const told = new Witness(readSettings(folder), new PlaceStore(folder), (line) => said.push(line));
    told.add(offer(leaves, 0));
    rmSync(join(folder, 'refused'), { recursive: true });
    const rewritten = [...leaves.slice(0, 39), sha256(Uint8Array.of(255))];
    expect(told.add(offer(rewritten, 40))).toMatchObject({ status: 409, body: '40\n' });
    expect(said.join()).toContain(noteOver(rewritten));
  });

  it('keeps its key to itself', () => {
    expect(statSync(join(folder, 'witness.key')).mode & 0o777).toBe(0o600);
    expect(() => createWitness(folder, 'another')).toThrow(WitnessFault);
  });

  it('is made with the key that is there where its making was broken off', () => {
    const key = readFileSync(join(folder, 'witness.key'), 'utf8');
    rmSync(join(folder, 'witness.json'));
    createWitness(folder, 'witness.example/w1');
    expect(readFileSync(join(folder, 'witness.key'), 'utf8')).toBe(key);
  });

  it.each([
    ['witness.json', '{"name":'],
    ['witness.json', 'null'],
    ['witness.json', '{"name":"w"}'],
    ['witness.json', '{"name":"w","logs":[null]}'],
    ['witness.key', 'no key'],
  ])('says that its %s was spoilt by %j, and by its name', (name, text) => {
    writeFileSync(join(folder, name), text);
    expect(() => readSettings(folder)).toThrow(new WitnessFault('file-spoilt', join(folder, name)));
  });

  it.each(['', 'a b', 'a+b', 'a\u001b[2J', 'a\u202eb'])('has no name like %j', (name) => {
    expect(() => createWitness(join(folder, 'x'), name)).toThrow(WitnessFault);
  });

  it('trusts no line that is no key of a log', () => {
    expect(() => trustLog(folder, origin, told.slice(0, -2))).toThrow(WitnessFault);
    expect(() => trustLog(folder, 'a b', told)).toThrow(WitnessFault);
    expect(readSettings(folder).logs).toHaveLength(1);
  });
});

describe('the address of a witness', () => {
  it('takes checkpoints of an ordinary size and nothing else', async () => {
    const told: string[] = [];
    const server = serveWitness(witness, (line) => told.push(line)).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const post = (path: string, body: string) =>
      fetch(at + path, { method: 'POST', body }).then(({ status }) => status);
    expect(await post('/add-checkpoint', offer(leaves, 0))).toBe(200);
    expect(await post('/prefix/add-checkpoint', offer(leaves, 40))).toBe(200);
    expect(await post('/elsewhere', offer(leaves, 40))).toBe(404);
    expect((await fetch(`${at}/add-checkpoint`)).status).toBe(405);
    expect(await post('/add-checkpoint', 'x'.repeat(70_000))).toBe(413);
    const both = await Promise.all([1, 2, 3, 4].map(() => post('/add-checkpoint', offer(leaves, 40))));
    expect(both).toEqual([200, 200, 200, 200]);
    expect(told).toEqual([]);
    await new Promise((done) => server.close(done));
  });
});

it('prints roots as the ledger’s page does', () => {
  witness.add(offer(leaves, 0));
  const [kept] = new PlaceStore(folder).all();
  expect(toHex(kept!.root)).toBe(toHex(rootOfLeaves(leaves, sha256)));
});
