import { fromBase64, toBase64 } from './bytes';

/** How long a log is and what its root is: the text that is signed and published (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** `audit.akashi/<firm>/<engagement>`: the one log this is about. */
  origin: string;
  size: number;
  root: Uint8Array;
}

/** The origin line of an engagement's log; the ids are uuids. */
export function checkpointOrigin(firmId: string, engagementId: string): string {
  return `audit.akashi/${firmId}/${engagementId}`;
}

/** Origin, size and base64 root, a line each, every line ended. */
export function buildCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads a checkpoint written in exactly this form, or null. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = '', sizeText = '', rootText = '', ...rest] = text.split('\n');
  const size = Number(sizeText);
  const root = fromBase64(rootText);
  const checkpoint = root && { origin, size, root };
  if (!checkpoint || origin === '' || root.length !== 32 || !Number.isSafeInteger(size) || rest.join('') !== '')
    return null;
  return size >= 0 && buildCheckpoint(checkpoint) === text ? checkpoint : null;
}
