import { equalBytes, type Sha256 } from './bytes';
import type { Checkpoint } from './checkpoint';
import { verifyConsistency } from './consistency-proof';

/** The last place of a log that a witness cosigned. */
export interface SeenPlace {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * How a witness answers, by the status of C2SP tlog-witness. `conflict`: what is offered does not begin where the witness ended,
 * and it says where that was. `forked` and `inconsistent`: the log was cut or rewritten since.
 */
export type WitnessAnswer = 'cosign' | 'malformed' | 'conflict' | 'forked' | 'inconsistent';

export const witnessStatus: Readonly<Record<WitnessAnswer, number>> = {
  cosign: 200,
  malformed: 400,
  conflict: 409,
  forked: 409,
  inconsistent: 422,
};

interface Offer {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: Checkpoint;
}

/** Does this checkpoint only add to the last place seen? Asked once its signature is known to be the log's. */
export function answerOffer(
  seen: SeenPlace | null,
  { oldSize, proof, checkpoint }: Offer,
  sha256: Sha256,
): WitnessAnswer {
  const { size, root } = checkpoint;
  if (oldSize > size || (oldSize === 0 && proof.length > 0)) return 'malformed';
  if (oldSize !== (seen?.size ?? 0)) return 'conflict';
  if (!seen) return 'cosign';
  if (seen.size === size && !equalBytes(seen.root, root)) return 'forked';
  const claim = { firstSize: seen.size, firstRoot: seen.root, secondSize: size, secondRoot: root, proof };
  return verifyConsistency(claim, sha256) ? 'cosign' : 'inconsistent';
}
