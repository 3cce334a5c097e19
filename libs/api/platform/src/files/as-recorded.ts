import { createHash } from 'node:crypto';
import { conditionOf, notAsRecorded, type ReceivedFile } from './file-condition';
import { pieceWentBy } from './let-go-of-pieces';

/** So much of the end is kept back until all of it is hashed: of a file no larger nothing is sent that is not what came. */
const keptBack = 1024 * 1024;

/**
 * The bytes of a file, as long as they are those that were recorded: never one more than there should be, and the last ones
 * only when the hash of all of them is right. Whoever receives it has the whole true file, or knows that they have not.
 */
export async function* asRecorded(content: AsyncIterable<Buffer>, recorded: ReceivedFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const waiting: Buffer[] = [];
  let [size, held] = [0, 0];
  for await (const piece of content) {
    size += piece.length;
    if (size > recorded.size) throw notAsRecorded('longer');
    hash.update(piece);
    pieceWentBy(piece.length);
    waiting.push(piece);
    held += piece.length;
    while (held > keptBack && waiting.length > 1) {
      const first = waiting.shift()!;
      held -= first.length;
      yield first;
    }
  }
  const condition = conditionOf(recorded, { size, sha256: hash.digest('hex') });
  if (condition !== 'as-recorded') throw notAsRecorded(condition);
  yield* waiting;
}
