import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import {
  buildCheckpoint,
  buildSignedNote,
  encodeUtf8,
  leafHash,
  ledgerEventText,
  noteKeyId,
  rootOfLeaves,
  toHex,
  type LedgerEvent,
  type LedgerFact,
} from '@akashi/domain/ledger';
import type { PackageLedger } from './package-model';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** A key for examples and tests only: its secret is thirty-two ones. */
const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 1)]),
  format: 'der',
  type: 'pkcs8',
});
const publicKey = createPublicKey(privateKey);
const keyName = 'akashi.example/ledger';
const rawKey = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));

export const sampleOrigin = 'audit.akashi/018f0000-0000-7000-8000-000000000001/018f0000-0000-7000-8000-000000000002';

/** Signs any text the way the ledger signs its checkpoints. */
export function signSampleNote(text: string): string {
  const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));
  return buildSignedNote({ text, signatures: [{ keyName, keyId: noteKeyId(keyName, rawKey, sha256), signature }] });
}

export interface SampleEvent {
  readonly action: string;
  readonly facts: Readonly<Record<string, LedgerFact>>;
  /** What it is about, by a passkey of its actor's; the engagement, by a session, where it is left out. */
  readonly signed?: { readonly type: string; readonly id: string; readonly version?: number };
  /** Written by a job that they had asked for. */
  readonly byJob?: boolean;
}

/** Every event of it is shown. */
type SampleLedger = Omit<PackageLedger, 'events'> & { readonly events: readonly string[] };

/**
 * A ledger of these events with a checkpoint after half of them and after the last. Its first ten are of the first version
 * of events: a ledger that was begun then goes on in the second.
 */
export function sampleLedger(events: readonly SampleEvent[]): SampleLedger {
  const texts = events.map((event, seq) => ledgerEventText(sampleEvent(event, seq)));
  const leaves = texts.map((text) => leafHash(encodeUtf8(text), sha256));
  const sizes = [...new Set([Math.ceil(events.length / 2), events.length])];
  return {
    origin: sampleOrigin,
    size: events.length,
    root: toHex(rootOfLeaves(leaves, sha256)),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    events: texts,
    checkpoints: sizes.map((size) => {
      const root = rootOfLeaves(leaves.slice(0, size), sha256);
      return { size, note: signSampleNote(buildCheckpoint({ origin: sampleOrigin, size, root })) };
    }),
  };
}

function sampleEvent({ action, facts, signed, byJob = false }: SampleEvent, seq: number): LedgerEvent {
  const id = `018f0000-0000-7000-8000-${String(seq).padStart(12, '0')}`;
  const [, tenant = '', engagement = ''] = sampleOrigin.split('/');
  const version = seq < 10 ? ({ v: 1 } as const) : ({ v: 2, salt: String(seq).padStart(32, '0') } as const);
  return {
    ...version,
    stream: 'engagement',
    seq,
    id,
    at: `2026-12-18T03:04:${String(seq % 60).padStart(2, '0')}.000Z`,
    tenant,
    engagement,
    actor: { id: 'u-1', name: '森 千尋', role: 'senior', authn: byJob ? 'job' : signed ? 'passkey-again' : 'session' },
    action,
    entity: { version: seq, ...(signed ?? { type: 'engagement', id: engagement }) },
    beforeSha256: null,
    afterSha256: null,
    reason: null,
    facts,
    req: null,
  };
}
