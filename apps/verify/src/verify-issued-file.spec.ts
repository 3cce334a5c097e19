import { generateKeyPairSync, sign } from 'node:crypto';
import {
  buildLedgerProof,
  buildSignedNote,
  issuedFileExtra,
  noteKeyId,
  parseIssuedFileExtra,
  parseLedgerProof,
  parseSignedNote,
  type LedgerProof,
} from '@akashi/domain/ledger';
import { describe, expect, it } from 'vitest';
import { heldArchive } from './archive-bytes';
import { sha256 } from './bag';
import { examplePackage, noise } from './example-package';
import { readArchive } from './read-archive';
import { verifyIssuedFile } from './verify-issued-file';
import { verifyPackage } from './verify-package';

const bytes = await examplePackage();
const fingerprint = verifyPackage(bytes).info['Key-Fingerprint']!;
const entries = readArchive(heldArchive(bytes)).entries;
const enclosed = (name: string) =>
  entries.get([...entries.keys()].find((path) => path.endsWith(`/data/${name}`)) ?? '')!.bytes();
const [report, appendix, statement] = ['report.pdf', 'appendix.xlsx', 'statement.xlsx'].map(enclosed) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const proof = enclosed('report.tlog-proof');
const text = Buffer.from(proof).toString();
const parsed = parseLedgerProof(text)!;
const extra = parseIssuedFileExtra(Buffer.from(parsed.extra!).toString())!;

const ends = (file: Uint8Array, of: Uint8Array | string = proof, keyFingerprint: string | undefined = fingerprint) => {
  const { exitCode, checks } = verifyIssuedFile(file, typeof of === 'string' ? Buffer.from(of) : of, {
    keyFingerprint,
  });
  return [exitCode, checks.at(-1)?.reason];
};
const rebuilt = (change: Partial<LedgerProof>) => buildLedgerProof({ ...parsed, ...change });

/** As a stranger would: the same words under a key of their own. */
function resigned(event: string): string {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const note = parseSignedNote(parsed.checkpoint)!;
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const keyName = note.signatures[0]!.keyName;
  const signature = new Uint8Array(sign(null, Buffer.from(note.text), privateKey));
  const signatures = [{ keyName, keyId: noteKeyId(keyName, raw, sha256), signature }];
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return rebuilt({
    extra: issuedFileExtra({ event, publicKeyPem }),
    checkpoint: buildSignedNote({ text: note.text, signatures }),
  });
}

describe('whether a report was filed unchanged', () => {
  it('is answered for either file, under the fingerprint that was told', () => {
    expect(ends(report!)).toEqual([0, undefined]);
    expect(ends(appendix!)).toEqual([0, undefined]);
    expect(verifyIssuedFile(report!, proof).exitCode).toBe(3);
  });

  it('is no for any other file, and for a file with a byte more', () => {
    expect(ends(statement!)).toEqual([1, 'not-in-ledger']);
    expect(ends(Buffer.concat([report!, Buffer.from(' ')]))).toEqual([1, 'not-in-ledger']);
    expect(ends(new Uint8Array())).toEqual([1, 'not-in-ledger']);
  });

  it('is found for each of 300 changed bytes of the file and each byte of the proof', () => {
    for (let at = 0; at < 300; at++) {
      const changed = Uint8Array.from(report!);
      changed[at * 13] = changed[at * 13]! ^ 1;
      expect(ends(changed)[0], `file ${at}`).toBe(1);
    }
    for (let at = 0; at < proof.length; at++) {
      const changed = Uint8Array.from(proof);
      changed[at] = changed[at]! ^ 1;
      expect([1, 2], `proof ${at}`).toContain(ends(report!, changed)[0]);
    }
  }, 60_000);

  it('speaks of the key and not of the proof: a stranger’s own ends 3 without a fingerprint and 1 with it', () => {
    const forged = resigned(extra.event);
    expect(verifyIssuedFile(report!, Buffer.from(forged)).exitCode).toBe(3);
    expect(ends(report!, forged)).toEqual([1, 'key-of-another']);
  });

  it('is not taken in by another event, place or ledger', () => {
    const other = extra.event.replace('森 千尋', '別 の人');
    expect(ends(report!, rebuilt({ extra: issuedFileExtra({ ...extra, event: other }) }))).toEqual([1, 'root-differs']);
    expect(ends(report!, rebuilt({ index: parsed.index - 1 }))).toEqual([1, 'out-of-sequence']);
    expect(ends(report!, rebuilt({ hashes: parsed.hashes.slice(1) }))).toEqual([1, 'root-differs']);
    expect(ends(report!, rebuilt({ hashes: [...parsed.hashes, parsed.hashes[0]!] }))).toEqual([1, 'root-differs']);
    const elsewhere = extra.event.replace('"tenant":"018f', '"tenant":"018e');
    const ofAnother = rebuilt({ extra: issuedFileExtra({ ...extra, event: elsewhere }) });
    expect(ends(report!, ofAnother)).toEqual([1, 'of-another-ledger']);
    const noIssue = extra.event.replace('report.issued', 'report.signed');
    expect(ends(report!, rebuilt({ extra: issuedFileExtra({ ...extra, event: noIssue }) }))).toEqual([
      1,
      'not-in-ledger',
    ]);
  });

  it('cannot be said where the proof is none', () => {
    for (const nothing of ['', 'noise', text.replace('index', 'place'), rebuilt({ extra: null })]) {
      expect(ends(report!, nothing)[0]).toBe(2);
    }
    expect([1, 2]).toContain(ends(report!, noise(500, 'x'))[0]);
  });

  it('holds against a root that was told, of the size that was signed', () => {
    const { info } = verifyIssuedFile(report!, proof);
    const size = Number(info['Ledger-Size']);
    const known = (root: string, at = size) =>
      verifyIssuedFile(report!, proof, { keyFingerprint: fingerprint, knownRoot: { root, size: at } }).exitCode;
    expect(known(info['Ledger-Root']!)).toBe(0);
    expect(known('0'.repeat(64))).toBe(1);
    expect(known(info['Ledger-Root']!, size + 1)).toBe(2);
  });
});

describe('a package', () => {
  it('from before the proof was enclosed still verifies', async () => {
    const earlier = await examplePackage({ enclosesProof: false });
    expect(
      [...readArchive(heldArchive(earlier)).entries.keys()].filter((path) => path.endsWith('.tlog-proof')),
    ).toEqual([]);
    expect(verifyPackage(earlier, { keyFingerprint: fingerprint }).exitCode).toBe(0);
  });
});
