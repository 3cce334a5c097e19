import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toHex, type Sha256 } from './bytes';
import { buildCheckpoint, checkpointOrigin, parseCheckpoint } from './checkpoint';
import { buildSignedNote, noteKeyId, parseSignedNote, signaturesByKey } from './signed-note';

const sha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const root = sha256(Uint8Array.of(1));
const checkpoint = { origin: checkpointOrigin('firm-1', 'engagement-1'), size: 42, root };
const text = buildCheckpoint(checkpoint);

describe('a checkpoint', () => {
  it('is three lines that read back to the same', () => {
    expect(text).toBe(`audit.akashi/firm-1/engagement-1\n42\n${Buffer.from(root).toString('base64')}\n`);
    expect(parseCheckpoint(text)).toEqual(checkpoint);
    expect(parseCheckpoint(buildCheckpoint({ ...checkpoint, size: 0 }))?.size).toBe(0);
  });

  it.each([
    ['no last line end', text.slice(0, -1)],
    ['a line more', `${text}more\n`],
    ['an empty line more', `${text}\n`],
    ['a size with a leading zero', text.replace('42', '042')],
    ['a negative size', text.replace('42', '-42')],
    ['a size that loses digits', text.replace('42', '9007199254740993')],
    ['no size', text.replace('42', '')],
    ['a fraction for a size', text.replace('42', '4.2')],
    ['no origin', text.replace(checkpoint.origin, '')],
    ['a short root', buildCheckpoint({ ...checkpoint, root: root.slice(1) })],
    ['carriage returns', text.replaceAll('\n', '\r\n')],
  ])('is not read with %s', (_, changed) => {
    expect(parseCheckpoint(changed)).toBeNull();
  });
});

describe('a signed note', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const rawKey = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })).slice(-32);
  const keyId = noteKeyId('akashi-log', rawKey, sha256);
  const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));
  const note = buildSignedNote({ text, signatures: [{ keyName: 'akashi-log', keyId, signature }] });

  it('reads back to its text and signatures, which the platform verifies', () => {
    const read = parseSignedNote(note);
    expect(read?.text).toBe(text);
    const [found] = read ? signaturesByKey(read, 'akashi-log', keyId) : [];
    expect(verify(null, Buffer.from(read?.text ?? ''), publicKey, found?.signature ?? Uint8Array.of())).toBe(true);
  });

  it('is read and keyed as the reference implementation does it', () => {
    const encoded = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64');
    const neumannKey = new Uint8Array(encoded.subarray(1));
    const neumannId = noteKeyId('PeterNeumann', neumannKey, sha256);
    expect(toHex(neumannId)).toBe('c74f20a3');

    const example = parseSignedNote(
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n" +
        '\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    );
    const [found] = example ? signaturesByKey(example, 'PeterNeumann', neumannId) : [];
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), neumannKey]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(example?.text ?? ''), key, found?.signature ?? Uint8Array.of())).toBe(true);
  });

  it('gives no signature for another key or name', () => {
    const read = parseSignedNote(note);
    expect(read && signaturesByKey(read, 'akashi-log', Uint8Array.of(0, 0, 0, 0))).toEqual([]);
    expect(read && signaturesByKey(read, 'other', keyId)).toEqual([]);
  });

  it('may carry the signatures of several keys', () => {
    const signatures = ['akashi-log', 'witness'].map((keyName) => ({ keyName, keyId, signature }));
    expect(parseSignedNote(buildSignedNote({ text, signatures }))?.signatures).toEqual(signatures);
  });

  it.each([
    ['no signature', `${text}\n`],
    ['no empty line before the signatures', note.replace('\n\n', '\n')],
    ['a hyphen for the dash', note.replace('\u2014', '-')],
    ['no last line end', note.slice(0, -1)],
    ['a line below the signatures', `${note}more\n`],
    ['a signature shorter than its key id', `${text}\n\u2014 akashi-log AAAA\n`],
    ['a control character in the text', note.replace('audit', 'audit\u0007')],
    ['base64 in another writing', note.replace(/=*\n$/, '\n')],
  ])('is not read with %s', (_, changed) => {
    expect(parseSignedNote(changed)).toBeNull();
  });
});
