import type { WitnessFault } from '@akashi/contracts';
import { askWitness, type OfferedPlace, type WitnessSaid } from './ask-witness';
import type { Witness } from './witnesses';

/** `later`: it cosigned a place after this one. A fault comes with how long the log is for the witness, where it said so. */
export type Offered =
  | Extract<WitnessSaid, { kind: 'cosigned' }>
  | { kind: 'later'; seenSize: number }
  | { kind: 'fault'; fault: WitnessFault; seenSize: number | null };

/** It may have moved on while it was asked; one that only ever names another place is not followed. */
const asksAtMost = 3;

/** No clock is a day ahead: what says so is no moment at which it was signed. */
const aheadAtMostMs = 24 * 60 * 60 * 1000;

/**
 * Offers a place as the continuation of the one last cosigned and, where the witness names another, of that one. The place itself is among
 * them: where the answer was lost, or another process asked meanwhile, it is cosigned again. Only a witness that was offered the place as
 * the one it saw, and refuses, saw another log of that length.
 */
export async function offerPlace(
  witness: Witness,
  place: OfferedPlace,
  { cosignedSize, now }: { cosignedSize: number; now: Date },
): Promise<Offered> {
  let oldSize = Math.min(cosignedSize, place.size);
  for (let asked = 1; ; asked++) {
    const said = await askWitness(witness, place, oldSize);
    if (said.kind === 'fault') return { ...said, seenSize: null };
    if (said.kind === 'cosigned') {
      const isPlausible = said.at.getTime() <= now.getTime() + aheadAtMostMs;
      return isPlausible ? said : { kind: 'fault', fault: 'not-a-cosignature', seenSize: null };
    }
    const { seenSize } = said;
    if (seenSize > place.size) return { kind: 'later', seenSize };
    if (seenSize === oldSize || asked === asksAtMost) {
      // It refuses to go on where it says that it ended: of a whole log only one with another content is refused so.
      const isAnother = seenSize === oldSize && seenSize === place.size;
      return { kind: 'fault', fault: isAnother ? 'forked' : 'not-a-cosignature', seenSize };
    }
    oldSize = seenSize;
  }
}
