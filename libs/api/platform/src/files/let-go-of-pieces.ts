import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const everyBytes = 8 * 2 ** 20;

/** As V8 gives it to whoever asks for it by name. */
type Collect = (what: { type: 'minor' }) => void;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as Collect;

let passed = 0;

/**
 * To be told of each piece of a file that goes through this process. V8 tidies up by the room that objects take in its heap, and a piece is a
 * small object with 64 KiB outside of it: ten uploads at once would leave a hundred megabytes lying about before it looks. Tidying up
 * what is young takes a millisecond or two.
 */
export function pieceWentBy(bytes: number): void {
  passed += bytes;
  if (passed < everyBytes) return;
  passed = 0;
  collect({ type: 'minor' });
}
