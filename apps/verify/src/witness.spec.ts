import {
  buildCheckpoint,
  buildSignedNote,
  cosignatureLine,
  cosignedMessage,
  parseSignedNote,
  type VerifierKey,
} from '@akashi/domain/ledger';
import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, describe, it, vi } from 'vitest';
import { sha256 } from './bag';
import { entriesOf, examplePackage, repacked, resign, signedByAnother } from './example-package';
import { printIssuedFile, printVerification } from './print-verification';
import { verifyIssuedFile } from './verify-issued-file';
import { verifyPackage } from './verify-package';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = 'akashi-K-2026-0000/data';
const last = `${folder}/ledger/checkpoints/00000040.note`;
const first = `${folder}/ledger/checkpoints/00000020.note`;
const proofPath = `${folder}/report.tlog-proof`;

function aWitness(name: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const key: VerifierKey = { name, kind: 'cosignature', publicKey: raw };
  const under = (note: string, of = note) => {
    const time = 1_797_000_000;
    const signature = new Uint8Array(sign(null, cosignedMessage(time, parseSignedNote(of)!.text), privateKey));
    return (
      note + buildSignedNote({ text: '', signatures: [cosignatureLine(key, { time, signature }, sha256)] }).slice(1)
    );
  };
  return { key, under };
}

const clean = await examplePackage();
const fingerprint = verifyPackage(clean).info['Key-Fingerprint']!;
const [quality, client] = [aWitness('quality.example/w'), aWitness('client.example/w')];
const text = (entries: Map<string, Uint8Array>, path: string) => Buffer.from(entries.get(path)!).toString();

/** The example with what `by` puts under these places, listed and signed as the firm does. */
async function cosigned(paths: readonly string[], by = quality, of?: string, signed = resign) {
  const entries = await entriesOf(clean);
  for (const path of paths) entries.set(path, Buffer.from(by.under(text(entries, path), of)));
  return repacked(signed(entries));
}

const ends = (bytes: Uint8Array, witnesses: VerifierKey[], keyFingerprint: string | undefined = fingerprint) => {
  const { exitCode, checks } = verifyPackage(bytes, { keyFingerprint, witnesses });
  return [exitCode, ...checks.filter(({ id }) => id === 'witness').map(({ status, reason }) => reason ?? status)];
};

describe('a package under the cosignature of a witness', () => {
  it('holds where the witness cosigned the last place, alone or with another', async () => {
    const bytes = await cosigned([first, last]);
    expect(ends(bytes, [quality.key])).toEqual([0, 'holds']);
    expect(ends(bytes, [])).toEqual([0]);
    expect(ends(bytes, [quality.key, client.key])).toEqual([3, 'holds', 'not-cosigned']);
  });

  it('is left open where the witness saw it only so far, or never: whoever cut it off could have made it', async () => {
    expect(ends(await cosigned([first]), [quality.key])).toEqual([3, 'witness-covers-part']);
    const none = verifyPackage(clean, { keyFingerprint: fingerprint, witnesses: [quality.key] });
    expect(none.exitCode).toBe(3);
    expect(printVerification(none, 'ja')).toContain('指定された立会人が台帳の最後までは連署していません');
  });

  it('is refused where a line in the name of the witness is none of its', async () => {
    const entries = await entriesOf(clean);
    const other = buildCheckpoint({ origin: 'another', size: 40, root: new Uint8Array(32) });
    const forged = await cosigned(
      [last],
      quality,
      buildSignedNote({ ...parseSignedNote(text(entries, last))!, text: other }),
    );
    expect(ends(forged, [quality.key])).toEqual([1, 'signature-differs']);
  });

  it('shows nobody’s papers but the issued ones, while the key is not compared', async () => {
    const bytes = await cosigned([first, last]);
    const alone = verifyPackage(bytes, { witnesses: [quality.key] });
    expect(alone.exitCode).toBe(3);
    expect(printVerification(alone, 'ja')).toContain('ほかの同封物を誰が入れたかは');
    const stranger = await cosigned([first, last], quality, undefined, signedByAnother);
    expect(verifyPackage(stranger, { witnesses: [quality.key] }).exitCode).not.toBe(0);
  });
});

describe('one issued file under the cosignature of a witness', () => {
  it('is answered for without a fingerprint, and left open where the witness did not cosign', async () => {
    const entries = await entriesOf(clean);
    const [report, proof] = [entries.get(`${folder}/report.pdf`)!, text(entries, proofPath)];
    const note = proof.slice(proof.indexOf('\n\n') + 2);
    const witnessed = Buffer.from(proof.replace(note, quality.under(note)));
    expect(verifyIssuedFile(report, witnessed, { witnesses: [quality.key] }).exitCode).toBe(0);
    expect(verifyIssuedFile(report, witnessed, { keyFingerprint: fingerprint }).exitCode).toBe(0);
    expect(verifyIssuedFile(report, witnessed).exitCode).toBe(3);
    const without = verifyIssuedFile(report, witnessed, { witnesses: [client.key] });
    expect(without.exitCode).toBe(3);
    expect(printIssuedFile(without, 'ja')).toContain('指定された立会人の連署がありません');
    const other = Buffer.concat([Buffer.from(report), Buffer.from(' ')]);
    expect(verifyIssuedFile(other, witnessed, { witnesses: [quality.key] }).exitCode).toBe(1);
  });

  it('takes no line under the place that is no cosignature', async () => {
    const entries = await entriesOf(clean);
    const proof = text(entries, proofPath);
    const line = proof.trimEnd().split('\n').at(-1)!;
    const twice = Buffer.from(`${proof}${line}\n`);
    const report = entries.get(`${folder}/report.pdf`)!;
    expect(verifyIssuedFile(report, twice, { keyFingerprint: fingerprint }).exitCode).toBe(1);
  });
});
