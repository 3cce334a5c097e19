import { fromBase64, toBase64 } from './bytes';

/**
 * That a log has one event, to be checked without the log (C2SP tlog-proof). `extra` is what the checker needs to know of the
 * event and is vouched for by nobody: it counts only as far as the hash of the event and the fingerprint of the key bear it out.
 */
export interface LedgerProof {
  readonly extra: Uint8Array | null;
  readonly index: number;
  /** From the leaf's sibling up to the child of the root. */
  readonly hashes: readonly Uint8Array[];
  /** The signed note as the log gave it out. */
  readonly checkpoint: string;
}

const heading = 'c2sp.org/tlog-proof@v1';

/** The lines before the empty one, each ended. */
const headForm = /^(c2sp\.org\/tlog-proof@v1)\n(?:extra (\S*)\n)?index (0|[1-9]\d{0,15})\n((?:\S+\n)*)$/;

/** No tree that can be numbered is higher. */
const mostHashes = 63;

export function buildLedgerProof({ extra, index, hashes, checkpoint }: LedgerProof): string {
  return [
    heading,
    ...(extra === null ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(toBase64),
    '',
    checkpoint,
  ].join('\n');
}

/** Reads a proof written in exactly this form, or null. Nothing is verified by reading. */
export function parseLedgerProof(text: string): LedgerProof | null {
  const end = text.indexOf('\n\n');
  const [, first, extraLine, indexLine, hashLines = ''] = headForm.exec(text.slice(0, end + 1)) ?? [];
  const checkpoint = text.slice(end + 2);
  if (first === undefined || checkpoint === '') return null;
  const extra = extraLine === undefined ? null : fromBase64(extraLine);
  const hashes = hashLines.split('\n').slice(0, -1).map(fromBase64);
  const isWhole = hashes.length <= mostHashes && hashes.every((hash) => hash?.length === 32);
  const index = Number(indexLine);
  if (!isWhole || !Number.isSafeInteger(index) || (extraLine !== undefined && !extra)) return null;
  return { extra, index, hashes: hashes.filter((hash) => hash !== null), checkpoint };
}
