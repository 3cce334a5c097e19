import {
  cosignedMessage,
  parseCosignature,
  parseSignedNote,
  signaturesByKey,
  verifierKeyId,
  type VerifierKey,
} from '@akashi/domain/ledger';
import { createPublicKey, verify } from 'node:crypto';
import { fileOf, sha256, textOf, type Bag } from './bag';
import { tampered, type Remark } from './check';
import type { Ledger } from './ledger';

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** When this witness cosigned the note, in seconds; null where it did not. A line in its name that it did not sign is a forgery. */
export function cosignedAt(note: string, witness: VerifierKey, place: string): number | null {
  const signed = parseSignedNote(note);
  const [line] = signed ? signaturesByKey(signed, witness.name, verifierKeyId(witness, sha256)) : [];
  if (!signed || !line) return null;
  const cosignature = parseCosignature(line);
  const key = createPublicKey({ key: Buffer.concat([spkiHead, witness.publicKey]), format: 'der', type: 'spki' });
  const isSigned =
    cosignature && verify(null, cosignedMessage(cosignature.time, signed.text), key, cosignature.signature);
  if (!isSigned) throw tampered('signature-differs', place);
  return cosignature.time;
}

/** How far the witness saw this ledger; all of it, where it cosigned the last place. */
export function checkWitness({ files }: Bag, { events }: Ledger, witness: VerifierKey): Remark {
  const paths = [...files.keys()].filter((path) => path.startsWith('data/ledger/checkpoints/')).sort();
  let covered = { size: 0, time: 0 };
  for (const path of paths) {
    const time = cosignedAt(textOf(fileOf(files, path), path), witness, path);
    if (time !== null) covered = { size: Number(/(\d+)\.note$/.exec(path)?.[1]), time };
  }
  if (covered.size === 0) return notCosigned(witness);
  const place = `${witness.name} ${utc(covered.time)} #${covered.size}`;
  if (covered.size === events.length) return { place };
  return { place: `${place}/${events.length}`, reason: 'witness-covers-part', isOpen: true, endsOpen: true };
}

/** The same for the one place under which an issued file is proved. */
export function checkWitnessedPlace(note: string, witness: VerifierKey, place: string): Remark {
  const time = cosignedAt(note, witness, place);
  return time === null ? notCosigned(witness) : { place: `${witness.name} ${utc(time)}` };
}

function notCosigned({ name }: VerifierKey): Remark {
  return { place: name, reason: 'not-cosigned', isOpen: true, endsOpen: true };
}

function utc(seconds: number): string {
  return Number.isNaN(new Date(seconds * 1000).getTime()) ? String(seconds) : new Date(seconds * 1000).toISOString();
}
