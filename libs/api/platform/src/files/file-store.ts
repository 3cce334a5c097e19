import {
  DamagedFile,
  dataKeyIdIn,
  decrypted,
  encryptionOf,
  headerBytes,
  newEncryption,
  sizesOf,
  type FileEncryption,
  type OpenFile,
} from '@akashi/documents';
import { Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DomainProblem } from '../problems/domain-problem';
import { asRecorded } from './as-recorded';
import { conditionOf, notAsRecorded, type FileCondition, type ReceivedFile } from './file-condition';
import type { FileKeys } from './file-keys';
import { LentFile } from './lent-file';
import type { Spool, SpooledFile, WrittenFile } from './spool';

/** What really lies there; no hash of a file that is missing. */
export interface FoundFile {
  condition: FileCondition;
  size: number;
  sha256: string | null;
}

interface StoredContent {
  size: number;
  /** Undefined where it lies there as it came. */
  encryption: FileEncryption | undefined;
}

/**
 * Content-addressed storage of one firm's files: a file is its SHA-256, is never overwritten and never deleted here.
 * Nothing in the database points to a path, and nothing leaves that is not what came in: whoever can write to the storage
 * changes no file unseen. Where the installation has a key for it, a file lies there encrypted under one of its firm's; hash and size
 * are always those of its content.
 */
export abstract class FileStore {
  private readonly log = new Logger('files');

  constructor(
    protected readonly spool: Spool,
    private readonly keys: FileKeys | null,
  ) {}

  /** Streams to a temporary place while hashing; the file is there only when the stream came to its end. */
  async receive(firmId: string, source: Readable, limitBytes: number): Promise<ReceivedFile> {
    const encryption = await this.newEncryption(firmId);
    return this.spool.receive(source, { limitBytes, encryption }, (spooled) => this.settle(firmId, spooled));
  }

  /**
   * Takes in what `work` writes into an open file, for writers that are a process of their own. Nothing is kept when it fails, or gives
   * the work up.
   */
  async receiveWritten<T>(firmId: string, work: (file: OpenFile) => Promise<T>): Promise<WrittenFile<T>> {
    const encryption = await this.newEncryption(firmId);
    const written = ({ fd }: FileHandle): Promise<T> => work({ fd, encryption });
    return this.spool.receiveWritten(encryption, written, (spooled) => this.settle(firmId, spooled));
  }

  /**
   * The file on this machine and open, for a process that reads it by itself. It is held against nothing: whoever reads it says what its
   * content was, and asks `mustBeAsRecorded`. Encrypted it is lent with its key, and never lies there otherwise.
   */
  async lend<T>(firmId: string, file: ReceivedFile, work: (file: LentFile) => Promise<T>): Promise<T> {
    mustBeAddress(firmId, file.sha256);
    const found = await this.find(firmId, file.sha256);
    if (found === null) throw this.told(firmId, file, 'missing');
    const { size, encryption } = found;
    if (size !== file.size) throw this.told(firmId, file, size > file.size ? 'longer' : 'shorter');
    try {
      return await this.opened(firmId, file.sha256, (handle) => work(new LentFile(handle, encryption)));
    } catch (error) {
      throw DamagedFile.is(error) ? this.told(firmId, file, 'different') : error;
    }
  }

  /** The file as it lies there, on this machine and open. */
  protected abstract opened<T>(firmId: string, sha256: string, work: (file: FileHandle) => Promise<T>): Promise<T>;

  /** Throws `file.not-as-recorded` where what was read is not what came in. */
  mustBeAsRecorded(firmId: string, file: ReceivedFile, found: ReceivedFile): void {
    const condition = conditionOf(file, found);
    if (condition !== 'as-recorded') throw this.told(firmId, file, condition);
  }

  /** Takes away uploads that came to no end and had no byte added since then; gives how many. */
  sweepUploads(since: Date): Promise<number> {
    return this.spool.sweep(since);
  }

  /** Puts it under its address, unless something lies there. */
  protected abstract settle(firmId: string, spooled: SpooledFile): Promise<void>;

  /** As it lies there, held against nothing; no more than its beginning when that is asked. */
  protected abstract kept(firmId: string, sha256: string, most?: number): Readable;

  /** The room that it takes up; null when there is none. */
  protected abstract keptSize(firmId: string, sha256: string): Promise<number | null>;

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
    const size = (await this.find(firmId, sha256))?.size;
    const pieces: Buffer[] = [];
    for await (const piece of this.held(firmId, { sha256, size: size ?? 0 })) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Reads a file to its end, only to say how it stands to its record. */
  async look(firmId: string, file: ReceivedFile): Promise<FoundFile> {
    mustBeAddress(firmId, file.sha256);
    const found = await this.find(firmId, file.sha256);
    if (found === null) return { condition: 'missing', size: 0, sha256: null };
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const piece of this.content(firmId, file.sha256, found.encryption)) {
        hash.update(piece);
        size += piece.length;
      }
    } catch (error) {
      if (!DamagedFile.is(error)) throw error;
      const condition = conditionOf(file, { size: found.size, sha256: '' });
      return { condition, size: found.size, sha256: null };
    }
    const sha256 = hash.digest('hex');
    return { condition: conditionOf(file, { size, sha256 }), size, sha256 };
  }

  /** What lies there: how long its content is, and how it is encrypted. Files from before that was asked for lie there as they came. */
  private async find(firmId: string, sha256: string): Promise<StoredContent | null> {
    const keptBytes = await this.keptSize(firmId, sha256);
    if (keptBytes === null) return null;
    const asItIs = { size: keptBytes, encryption: undefined };
    if (!this.keys || keptBytes < headerBytes) return asItIs;
    const header = await buffer(this.kept(firmId, sha256, headerBytes));
    const keyId = dataKeyIdIn(header);
    const key = keyId && (await this.keys.find(firmId, keyId));
    // Under a key that the firm does not have, it is somebody else's, or begins so by chance: either way its hash tells.
    if (!key) return asItIs;
    return { size: sizesOf(keptBytes).size, encryption: encryptionOf(firmId, key, header) };
  }

  private async newEncryption(firmId: string): Promise<FileEncryption | undefined> {
    return this.keys ? newEncryption(firmId, await this.keys.current(firmId)) : undefined;
  }

  private content(firmId: string, sha256: string, encryption: FileEncryption | undefined): AsyncIterable<Buffer> {
    const kept = this.kept(firmId, sha256) as AsyncIterable<Buffer>;
    return encryption ? decrypted(kept, encryption) : kept;
  }

  private async *held(firmId: string, file: ReceivedFile): AsyncGenerator<Buffer> {
    try {
      const found = await this.find(firmId, file.sha256);
      if (found === null) throw notAsRecorded('missing');
      const { size, encryption } = found;
      // A length that differs is told before anything is sent; the hash can only be told on the way.
      if (size !== file.size) throw notAsRecorded(size > file.size ? 'longer' : 'shorter');
      yield* asRecorded(this.content(firmId, file.sha256, encryption), file);
    } catch (error) {
      const fault = DamagedFile.is(error) ? notAsRecorded('different') : error;
      if (fault instanceof DomainProblem && fault.code === 'file.not-as-recorded') {
        this.tell(firmId, file, String(fault.detail.facts?.['condition']));
      }
      throw fault;
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
