import { createPublicKey, verify } from 'node:crypto';
import {
  isSignedAfterRetirement,
  noteKeyId,
  parseKeyAnnouncement,
  parseSignedNote,
  signaturesByKey,
} from '@akashi/domain/ledger';
import { fileOf, sha256, textOf, type Bag } from './bag';
import { incomplete, tampered, type Reason } from './check';
import { digitsOf, openCheckpointNote, openKey, readKey, type LedgerKey } from './ledger-key';

const folder = 'data/keys/';

/** A key with the moments from which it signs, null for the first, and the next one, null for the one that signs the package. */
export interface KeyOfItsDays extends LedgerKey {
  readonly from: string | null;
  readonly retired: string | null;
}

/** The firm's keys from the first to the one that signs this package. */
export type KeyList = readonly [KeyOfItsDays, ...KeyOfItsDays[]];

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A package from before any rotation holds one key alone; any other holds the first and the announcement of each later one. */
export function openKeys(bag: Bag): KeyList {
  const own = { ...openKey(bag), from: null, retired: null };
  const paths = [...bag.files.keys()].filter((path) => /^data\/keys\/\d{4}\.(pub|note)$/.test(path)).sort();
  if (paths.length === 0) return [own];
  const [firstPath, ...later] = paths;
  if (firstPath !== `${folder}0001.pub`) throw incomplete('missing', `${folder}0001.pub`);
  const first = readKey(textOf(fileOf(bag.files, firstPath), firstPath), firstPath);
  const keys: [KeyOfItsDays, ...KeyOfItsDays[]] = [{ ...first, from: null, retired: null }];
  for (const path of later) {
    const before = keys.at(-1)!;
    const { key, from } = openAnnouncement(bag, path, before, keys.length + 1);
    keys[keys.length - 1] = { ...before, retired: from };
    keys.push({ ...key, from, retired: null });
  }
  if (keys.at(-1)?.fingerprint !== own.fingerprint) throw tampered('key-differs', folder);
  return keys;
}

/** Both signed it: the key before, so that whoever trusts that one may trust this, and the new one itself. */
function openAnnouncement({ files, info }: Bag, path: string, before: KeyOfItsDays, number: number) {
  const note = textOf(fileOf(files, path), path);
  const text = parseSignedNote(note)?.text ?? '';
  const read = parseKeyAnnouncement(text);
  const isNext = read?.number === number && path === `${folder}${String(number).padStart(4, '0')}.note`;
  if (!read || !isNext) throw tampered('malformed', path);
  if (!info.get('Ledger-Origin')?.startsWith(`audit.akashi/${read.firmId}/`)) throw tampered('of-another-ledger', path);
  if (before.from !== null && read.from <= before.from) throw tampered('keys-out-of-order', path);
  const key = createPublicKey({ key: Buffer.concat([spkiHead, read.publicKey]), format: 'der', type: 'spki' });
  const next = readKey(key.export({ type: 'spki', format: 'pem' }).toString(), path);
  if (![before, next].every((one) => isSignedBy(note, one))) throw tampered('signature-differs', path);
  return { key: next, from: read.from };
}

function isSignedBy(note: string, { key, raw }: LedgerKey): boolean {
  const signed = parseSignedNote(note);
  return !!signed?.signatures.some(({ keyName }) =>
    signaturesByKey(signed, keyName, noteKeyId(keyName, raw, sha256)).some(({ signature }) =>
      verify(null, Buffer.from(signed.text), key, signature),
    ),
  );
}

/** The fingerprint of any of them fits: an earlier key vouches for the later ones, and the list is under the signature of the last. */
export function compareKeys(keys: KeyList, known: string | undefined): { reason?: Reason; place?: string } {
  if (known === undefined) return { reason: 'key-not-compared' };
  const last = keys.at(-1)!;
  const fits = keys.find(({ fingerprint }) => fingerprint.startsWith(digitsOf(known)));
  if (!fits) throw tampered('key-of-another', last.fingerprint);
  return fits === last ? {} : { reason: 'key-followed', place: last.fingerprint };
}

/** When the events around a signed place were recorded, as far as they are shown. */
export interface DaysAround {
  readonly last: string | null;
  /** Is that the very last event under the place, or one before it? */
  readonly isLast: boolean;
  readonly next: string | null;
}

/**
 * The text of a note under the key of its day. A key that was retired had to sign before: the last event shown under the place tells that it did
 * not, and the very last, or one after it, that it did; with neither the day is not shown.
 */
export function openNoteOfItsDay(
  note: string,
  keys: KeyList,
  { last, isLast, next }: DaysAround,
  place: string,
): { text: string; isDated: boolean } {
  const key = keys.find((one) => isSignedBy(note, one)) ?? keys.at(-1)!;
  const text = openCheckpointNote(note, key, place);
  if (last !== null && isSignedAfterRetirement(last, key.retired)) throw tampered('key-retired', place);
  const isDated = key.retired === null || isLast || (next !== null && !isSignedAfterRetirement(next, key.retired));
  return { text, isDated };
}
