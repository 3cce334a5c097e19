import {
  buildKeyAnnouncement,
  buildSignedNote,
  noteKeyId,
  parseSignedNote,
  type LedgerReceiver,
} from '@akashi/domain/ledger';
import { signSampleNote, sampleOrigin } from '@akashi/documents';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { entriesOf, examplePackage, hashOf, resign } from './example-package';

const folder = 'akashi-K-2026-0000';
const keyName = 'akashi.example/ledger';
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

export interface Rotation {
  /** When the second key takes over; the events are of 2026-12-18T03:04. */
  readonly from?: string;
  /** Under which key the last checkpoint stands. */
  readonly lastUnder?: 'first' | 'second';
  /** Who announces the second key. */
  readonly announcedBy?: 'both' | 'first' | 'second';
  /** Whom its events are chosen for; every event is shown where it is left out. */
  readonly receiver?: LedgerReceiver;
}

function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const raw = new Uint8Array(der.subarray(-32));
  const signed = (text: string) => {
    const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));
    return buildSignedNote({ text, signatures: [{ keyName, keyId: noteKeyId(keyName, raw, sha256), signature }] });
  };
  return { publicKey, der, raw, signed };
}

/** The example package as it leaves after the key was rotated: its first checkpoint is of the first key's days. */
export async function rotatedPackage({ from, lastUnder, announcedBy = 'both', ...chosen }: Rotation = {}) {
  const { publicKey, der, raw, signed: bySecond } = newKey();
  const entries = await entriesOf(await examplePackage(chosen));
  const text = (path: string) => Buffer.from(entries.get(`${folder}/${path}`) ?? []).toString();
  const put = (path: string, content: string) => entries.set(`${folder}/${path}`, Buffer.from(content));
  const firstFingerprint = /Key-Fingerprint: (.*)/.exec(text('bag-info.txt'))?.[1] ?? '';
  const announcement = buildKeyAnnouncement({
    firmId: sampleOrigin.split('/')[1] ?? '',
    number: 2,
    publicKey: raw,
    from: from ?? '2026-12-18T03:04:30.000Z',
  });
  const signers = { first: [signSampleNote], second: [bySecond], both: [signSampleNote, bySecond] }[announcedBy];
  const signatures = signers.flatMap((by) => parseSignedNote(by(announcement))?.signatures ?? []);
  put('data/keys/0001.pub', text('data/keys/ledger-key.pub'));
  put('data/keys/0002.note', buildSignedNote({ text: announcement, signatures }));
  put('data/keys/ledger-key.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString());
  put('bag-info.txt', text('bag-info.txt').replace(firstFingerprint, hashOf(der)));
  if (lastUnder !== 'first') {
    const last = 'data/ledger/checkpoints/00000040.note';
    put(last, bySecond(parseSignedNote(text(last))?.text ?? ''));
  }
  return { entries: resign(entries, bySecond), first: firstFingerprint, second: hashOf(der), bySecond };
}

/** The same after one rotation more: the third key signs the package, and the last place is the second's. */
export function thirdKey(before: Awaited<ReturnType<typeof rotatedPackage>>, from: string) {
  const { publicKey, der, raw, signed } = newKey();
  const announcement = buildKeyAnnouncement({
    firmId: sampleOrigin.split('/')[1] ?? '',
    number: 3,
    publicKey: raw,
    from,
  });
  const signatures = [before.bySecond, signed].flatMap((by) => parseSignedNote(by(announcement))?.signatures ?? []);
  const entries = new Map(before.entries);
  const put = (path: string, content: string) => entries.set(`${folder}/${path}`, Buffer.from(content));
  const info = Buffer.from(entries.get(`${folder}/bag-info.txt`) ?? []).toString();
  put('data/keys/0003.note', buildSignedNote({ text: announcement, signatures }));
  put('data/keys/ledger-key.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString());
  put('bag-info.txt', info.replace(before.second, hashOf(der)));
  return { entries: resign(entries, signed), third: hashOf(der) };
}
