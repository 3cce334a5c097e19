import { fingerprintDigits, judgeIssuedFile, openIssuedFileProof } from '@akashi/domain/ledger';
import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256, sha256Hex } from './bag';
import { examplePackage } from './example-package';
import { heldArchive } from './archive-bytes';
import { readArchive } from './read-archive';
import { verifyIssuedFile } from './verify-issued-file';
import { verifyPackage } from './verify-package';

const bytes = await examplePackage();
const fingerprint = verifyPackage(bytes).info['Key-Fingerprint']!;
const { entries } = readArchive(heldArchive(bytes));
const enclosed = (name: string) =>
  entries.get([...entries.keys()].find((path) => path.endsWith(`/data/${name}`)) ?? '')!.bytes();
const [report, statement, proof] = ['report.pdf', 'statement.xlsx', 'report.tlog-proof'].map(enclosed) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const head = Buffer.from('302a300506032b6570032100', 'hex');

/** As the page in the browser decides it, with this platform's own keys and hashes; 2 for a proof that it does not read. */
function onThePage(file: Uint8Array, of: Uint8Array, told: string | null): number {
  const opened = openIssuedFileProof(Buffer.from(of).toString(), sha256);
  if ('fault' in opened) return 2;
  const key = createPublicKey({ key: Buffer.concat([head, opened.publicKey]), format: 'der', type: 'spki' });
  const isSigned = verify(null, opened.signedBytes, key, opened.signature);
  const { verdict } = judgeIssuedFile(opened, { fileSha256: sha256Hex(file), isSigned, told });
  return { unchanged: 0, changed: 1, anybodys: 3 }[verdict];
}
const byCommand = (file: Uint8Array, of: Uint8Array, keyFingerprint?: string): number =>
  verifyIssuedFile(file, of, keyFingerprint === undefined ? {} : { keyFingerprint }).exitCode;

describe('what the page in the browser says of an issued file', () => {
  it('is what akashi-verify says, with the fingerprint, without it and with another', () => {
    const other = `${fingerprint[0] === '0' ? '1' : '0'}${fingerprint.slice(1)}`;
    for (const [file, told, exit] of [
      [report!, fingerprint, 0],
      [report!, fingerprint.slice(0, 16), 0],
      [report!, null, 3],
      [report!, other, 1],
      [statement!, fingerprint, 1],
      [statement!, null, 1],
    ] as const) {
      expect(onThePage(file, proof!, told)).toBe(exit);
      expect(byCommand(file, proof!, told ?? undefined)).toBe(exit);
    }
  });

  it('is never «unchanged» for a proof of which one byte is another', () => {
    for (let at = 0; at < proof!.length; at++) {
      const changed = Uint8Array.from(proof!);
      changed[at] = changed[at]! ^ 1;
      expect([1, 2], `byte ${at}`).toContain(onThePage(report!, changed, fingerprint));
    }
  }, 60_000);

  it('takes a fingerprint as it is printed, and no fewer than sixteen digits of it', () => {
    expect(fingerprintDigits('3F9A 62C1:0b7e\n51D4')).toBe('3f9a62c10b7e51d4');
    for (const told of ['', '3F9A 62C1', 'g'.repeat(16), '0'.repeat(65)]) expect(fingerprintDigits(told)).toBeNull();
  });
});
