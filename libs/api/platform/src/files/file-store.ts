import { Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DomainProblem } from '../problems/domain-problem';
import { asRecorded } from './as-recorded';
import { conditionOf, notAsRecorded, type FileCondition, type ReceivedFile } from './file-condition';
import type { WrittenFile } from './spool';

/** What really lies there; no hash of a file that is missing. */
export interface FoundFile {
  condition: FileCondition;
  size: number;
  sha256: string | null;
}

/**
 * Content-addressed storage of one firm's files: a file is its SHA-256, is never overwritten and never deleted here.
 * Nothing in the database points to a path, and nothing leaves that is not what came in: whoever can write to the storage
 * changes no file unseen.
 */
export abstract class FileStore {
  private readonly log = new Logger('files');

  /** Streams to a temporary place while hashing; the file is there only when the stream came to its end. */
  abstract receive(firmId: string, source: Readable, limitBytes: number): Promise<ReceivedFile>;

  /**
   * Takes in what `work` writes into an open file, for writers that are a process of their own. Nothing is kept when it fails, or gives
   * the work up.
   */
  abstract receiveWritten<T>(firmId: string, work: (file: FileHandle) => Promise<T>): Promise<WrittenFile<T>>;

  /**
   * The file on this machine and open, for a process that reads it by itself. It is held against nothing: whoever reads it says what its
   * content was, and asks `mustBeAsRecorded`.
   */
  async lend<T>(firmId: string, file: ReceivedFile, work: (file: FileHandle) => Promise<T>): Promise<T> {
    mustBeAddress(firmId, file.sha256);
    const size = await this.sizeOf(firmId, file.sha256);
    if (size === null) throw this.told(firmId, file, 'missing');
    if (size !== file.size) throw this.told(firmId, file, size > file.size ? 'longer' : 'shorter');
    return this.opened(firmId, file.sha256, work);
  }

  protected abstract opened<T>(firmId: string, sha256: string, work: (file: FileHandle) => Promise<T>): Promise<T>;

  /** Throws `file.not-as-recorded` where what was read is not what came in. */
  mustBeAsRecorded(firmId: string, file: ReceivedFile, found: ReceivedFile): void {
    const condition = conditionOf(file, found);
    if (condition !== 'as-recorded') throw this.told(firmId, file, condition);
  }

  /** Takes away uploads that came to no end and had no byte added since then; gives how many. */
  abstract sweepUploads(since: Date): Promise<number>;

  /** As it lies there, held against nothing. */
  protected abstract raw(firmId: string, sha256: string): Readable;

  /** Null when there is none. */
  protected abstract sizeOf(firmId: string, sha256: string): Promise<number | null>;

  put(firmId: string, bytes: Uint8Array): Promise<ReceivedFile> {
    return this.receive(firmId, Readable.from([bytes]), Number.MAX_SAFE_INTEGER);
  }

  /** The file on its way out. It fails with `file.not-as-recorded` before its last bytes when it is not what came in. */
  read(firmId: string, file: ReceivedFile): Readable {
    mustBeAddress(firmId, file.sha256);
    return Readable.from(this.held(firmId, file), { objectMode: false });
  }

  /** The whole file in memory, for a reader of small ones. */
  async bytes(firmId: string, sha256: string): Promise<Buffer> {
    mustBeAddress(firmId, sha256);
    const size = await this.sizeOf(firmId, sha256);
    const pieces: Buffer[] = [];
    for await (const piece of this.held(firmId, { sha256, size: size ?? 0 })) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Reads a file to its end, only to say how it stands to its record. */
  async look(firmId: string, file: ReceivedFile): Promise<FoundFile> {
    mustBeAddress(firmId, file.sha256);
    if ((await this.sizeOf(firmId, file.sha256)) === null) return { condition: 'missing', size: 0, sha256: null };
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of this.raw(firmId, file.sha256) as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
    }
    const sha256 = hash.digest('hex');
    return { condition: conditionOf(file, { size, sha256 }), size, sha256 };
  }

  private async *held(firmId: string, file: ReceivedFile): AsyncGenerator<Buffer> {
    try {
      const size = await this.sizeOf(firmId, file.sha256);
      if (size === null) throw notAsRecorded('missing');
      // A length that differs is told before anything is sent; the hash can only be told on the way.
      if (size !== file.size) throw notAsRecorded(size > file.size ? 'longer' : 'shorter');
      yield* asRecorded(this.raw(firmId, file.sha256), file);
    } catch (error) {
      if (error instanceof DomainProblem && error.code === 'file.not-as-recorded') {
        this.tell(firmId, file, String(error.detail.facts?.['condition']));
      }
      throw error;
    }
  }

  private told(firmId: string, file: ReceivedFile, condition: Exclude<FileCondition, 'as-recorded'>): DomainProblem {
    this.tell(firmId, file, condition);
    return notAsRecorded(condition);
  }

  private tell(firmId: string, { sha256 }: ReceivedFile, condition: string): void {
    this.log.error(`${firmId}/${sha256} is not as it was recorded: ${condition}.`);
  }
}

/** Throws unless it could be the address of a file: nothing else ever becomes part of a path. */
export function mustBeAddress(firmId: string, sha256: string): void {
  if (!/^[0-9a-f-]{36}$/.test(firmId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not the address of a file.');
}
