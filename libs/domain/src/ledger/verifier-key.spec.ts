import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, toHex } from './bytes';
import { cosignatureLine, cosignedMessage, parseCosignature } from './cosignature';
import { noteKeyId } from './signed-note';
import { buildVerifierKey, parseVerifierKey, verifierKeyId, type VerifierKey } from './verifier-key';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const publicKey = Uint8Array.from({ length: 32 }, (_, index) => index);
const witness: VerifierKey = { name: 'witness.example/w1', kind: 'cosignature', publicKey };

describe('the line by which a key is told', () => {
  it('is read as it was written, and its id is the one of a note', () => {
    expect(parseVerifierKey(buildVerifierKey(witness, sha256), sha256)).toEqual(witness);
    const log: VerifierKey = { ...witness, kind: 'note' };
    expect(toHex(verifierKeyId(log, sha256))).toBe(toHex(noteKeyId(log.name, publicKey, sha256)));
  });

  it('is the published one of the Go note package', () => {
    const published = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(parseVerifierKey(published, sha256)).toMatchObject({ name: 'PeterNeumann', kind: 'note' });
  });

  it.each([
    ['another id', (text: string) => text.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['another name', (text: string) => text.replace('w1', 'w2')],
    ['a kind that nobody knows', (text: string) => text.replace(/[^+]+$/, toBase64(new Uint8Array(33).fill(9)))],
    ['a key that is too short', (text: string) => text.slice(0, -4)],
    ['a blank', (text: string) => ` ${text}`],
    ['nothing', () => ''],
  ])('is refused with %s', (_, spoil) => {
    expect(parseVerifierKey(spoil(buildVerifierKey(witness, sha256)), sha256)).toBeNull();
  });
});

describe('a cosignature', () => {
  it('carries its second before its 64 bytes', () => {
    const one = { time: 1_679_315_147, signature: new Uint8Array(64).fill(7) };
    const line = cosignatureLine(witness, one, sha256);
    expect(toHex(line.signature.slice(0, 8))).toBe('00000000641850cb');
    expect(parseCosignature(line)).toEqual(one);
    expect(parseCosignature({ signature: line.signature.slice(1) })).toBeNull();
  });

  it('is over its second and the whole text of the checkpoint', () => {
    const message = cosignedMessage(1_679_315_147, 'a/b\n1\nAAAA\n');
    expect(new TextDecoder().decode(message)).toBe('cosignature/v1\ntime 1679315147\na/b\n1\nAAAA\n');
  });

  it('of the specification’s example has the second that it tells', () => {
    const bytes = fromBase64(
      'jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==',
    )!;
    expect(parseCosignature({ signature: bytes.slice(4) })?.time).toBe(1_679_315_147);
  });
});
