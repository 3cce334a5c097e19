import {
  answerOffer,
  buildSignedNote,
  cosignatureLine,
  cosignedMessage,
  parseAddCheckpoint,
  parseCheckpoint,
  parseSignedNote,
  signaturesByKey,
  verifierKeyId,
  witnessStatus,
  type SignedNote,
  type VerifierKey,
  type WitnessAnswer,
} from '@akashi/domain/ledger';
import { createPublicKey, sign, verify } from 'node:crypto';
import type { KeptPlace, PlaceStore } from './place-store';
import { keysOfLog, sha256, type Settings } from './settings';

/** As HTTP carries it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type: string;
}

interface Offered {
  readonly origin: string;
  readonly size: number;
  readonly checkpoint: string;
}

const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Keeps the last place of each log and cosigns what only adds to it (C2SP tlog-witness). Looking at the last place and keeping the new
 * one is one step without a pause, so two requests at one moment cannot roll it back.
 */
export class Witness {
  constructor(
    private readonly settings: Settings,
    private readonly places: PlaceStore,
    private readonly tell: (line: string) => void = () => undefined,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** `add-checkpoint` */
  add(body: string): Answer {
    const asked = parseAddCheckpoint(body);
    const note = asked && parseSignedNote(asked.checkpoint);
    const checkpoint = note && parseCheckpoint(note.text);
    if (!asked || !checkpoint) return plain(400, 'malformed');
    const { origin, size, root } = checkpoint;
    const keys = keysOfLog(this.settings, origin);
    if (!keys) return plain(404, 'unknown log');
    if (!keys.some((key) => isSigned(note, key))) return plain(403, 'not signed by a key of this log');
    const seen = this.places.last(origin);
    const answer = answerOffer(seen, { ...asked, checkpoint }, sha256);
    if (answer === 'cosign') {
      const at = this.now();
      this.places.keep({ origin, size, root, checkpoint: asked.checkpoint, at: at.toISOString() });
      return plain(200, this.cosign(note.text, Math.floor(at.getTime() / 1000)));
    }
    if (seen) this.tellOf(answer, { origin, size, checkpoint: asked.checkpoint }, seen);
    if (witnessStatus[answer] !== 409) return plain(witnessStatus[answer], answer);
    return { status: 409, body: `${seen?.size ?? 0}\n`, type: 'text/x.tlog.size' };
  }

  /** What the log's own key signed against what it signed before is proof, and kept; an earlier place alone is none. */
  private tellOf(answer: WitnessAnswer, offered: Offered, seen: KeptPlace): void {
    const { origin, size } = offered;
    const isProof = answer === 'forked' || answer === 'inconsistent';
    if (isProof) this.keepProof(offered);
    if (isProof || size < seen.size) {
      this.tell(`${origin}: ${size} events do not continue the ${seen.size} seen at ${seen.at} (${answer})`);
    }
  }

  /** Where the disk is full the log is refused all the same. */
  private keepProof({ origin, size, checkpoint }: Offered): void {
    try {
      this.places.keepRefused(origin, size, checkpoint);
    } catch (error) {
      this.tell(`${origin}: what it signed against itself could not be kept (${String(error)})\n${checkpoint}`);
    }
  }

  private cosign(text: string, time: number): string {
    const { key, verifierKey } = this.settings;
    const signature = new Uint8Array(sign(null, cosignedMessage(time, text), key));
    const note = buildSignedNote({ text: '', signatures: [cosignatureLine(verifierKey, { time, signature }, sha256)] });
    return note.slice(1);
  }
}

function isSigned(note: SignedNote, key: VerifierKey): boolean {
  const spki = createPublicKey({ key: Buffer.concat([spkiHead, key.publicKey]), format: 'der', type: 'spki' });
  return signaturesByKey(note, key.name, verifierKeyId(key, sha256)).some(({ signature }) =>
    verify(null, Buffer.from(note.text), spki, signature),
  );
}

function plain(status: number, body: string): Answer {
  return { status, body: body.endsWith('\n') ? body : `${body}\n`, type: 'text/plain; charset=utf-8' };
}
