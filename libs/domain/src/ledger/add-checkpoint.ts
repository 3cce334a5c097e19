import { fromBase64, toBase64 } from './bytes';

/** What a log sends to a witness: its new checkpoint, and the proof that it continues the one the witness saw last. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

const mostHashes = 63;

/** The body of C2SP tlog-witness `add-checkpoint`. */
export function buildAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  return [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n');
}

/** Reads a body written in exactly this form, or null. Nothing is verified by reading. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const [, size] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const proof = lines.map(fromBase64);
  const oldSize = Number(size);
  const isWhole = proof.length <= mostHashes && proof.every((hash) => hash?.length === 32);
  if (!Number.isSafeInteger(oldSize) || !isWhole) return null;
  return { oldSize, proof: proof.filter((hash) => hash !== null), checkpoint: body.slice(end + 2) };
}
