import { Readable } from 'node:stream';
import { notAsRecorded } from './file-condition';
import type { FileKeys } from './file-keys';
import { KeptFiles } from './kept-files';
import { isCutShort, type Spool, type SpooledFile } from './spool';

/** A part of a file, and how much of it came. */
export interface KeptPart {
  readonly id: string;
  readonly bytes: number;
}

/**
 * Parts of files on their way in. Each lies in the storage where files lie, so that every process finds it, under an id of its own
 * and encrypted as a file is; it is there once the disk or the storage has it, and is taken away when the whole was taken in.
 */
export abstract class PartStore extends KeptFiles {
  constructor(
    private readonly spool: Spool,
    keys: FileKeys | null,
  ) {
    super(keys);
  }

  /**
   * Keeps what comes until it ends or breaks off; gives how many bytes that were. Throws `too-large` beyond the limit, and keeps
   * nothing then.
   */
  async receive(firmId: string, id: string, source: Readable, limitBytes: number): Promise<number> {
    mustBeIds(firmId, id);
    const encryption = await this.newEncryption(firmId);
    const coming = Readable.from(untilItBreaksOff(source), { objectMode: false });
    const { size } = await this.spool.receive(coming, { limitBytes, encryption }, (spooled) =>
      this.lay(firmId, id, spooled),
    );
    return size;
  }

  /** Throws `file.not-as-recorded` where it is not there as it came. */
  async *read(firmId: string, { id, bytes }: KeptPart): AsyncGenerator<Buffer> {
    mustBeIds(firmId, id);
    const file = { sha256: id, size: bytes };
    const found = await this.find(firmId, file);
    if (found === null) throw notAsRecorded('missing');
    let read = 0;
    for await (const piece of this.content(firmId, file, found)) {
      read += piece.length;
      yield piece;
    }
    if (read !== bytes) throw notAsRecorded(read > bytes ? 'longer' : 'shorter');
  }

  protected abstract lay(firmId: string, id: string, spooled: SpooledFile): Promise<void>;

  /** Done as well when there is none. */
  abstract remove(firmId: string, id: string): Promise<void>;
}

/** What came before a line dropped came whole: it is read as a part that ends there. */
async function* untilItBreaksOff(source: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of source as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    if (!isCutShort(error)) throw error;
  }
}

const uuid = /^[0-9a-f-]{36}$/;

/** Nothing else ever becomes part of a path. */
function mustBeIds(...ids: readonly string[]): void {
  if (!ids.every((id) => uuid.test(id))) throw new Error('Not the id of a part.');
}
