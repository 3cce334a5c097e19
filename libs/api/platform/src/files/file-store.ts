import { DamagedFile, headerBytes, type FileEncryption, type OpenFile } from '@akashi/documents';
import { Logger } from '@nestjs/common';
import { createHash, randomInt } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { DomainProblem } from '../problems/domain-problem';
import { asRecorded } from './as-recorded';
import { mustBeAddress } from './file-address';
import { conditionOf, isNotAsRecorded, notAsRecorded, type FileCondition, type ReceivedFile } from './file-condition';
import type { FileKeys } from './file-keys';
import { KeptFiles } from './kept-files';
import { LentFile } from './lent-file';
import type { PartStore } from './part-store';
import type { Spool, SpooledFile, WrittenFile } from './spool';

/** So often a file is looked at, and laid there, that others may be putting there at the same moment. */
const [looksAtMost, laidAtMost] = [3, 4];

/** What really lies there; no hash of a file that is missing. */
export interface FoundFile {
  condition: FileCondition;
  size: number;
  sha256: string | null;
}

/** What became of a file that was to be encrypted. */
export type Encrypting = 'encrypted' | 'encryptedBefore' | 'notAsRecorded';

/**
 * Content-addressed storage of one firm's files: a file is its SHA-256, is never overwritten and never deleted here.
 * Nothing in the database points to a path, and nothing leaves that is not what came in: whoever can write to the storage
 * changes no file unseen. Where the installation has a key for it, a file lies there encrypted under one of its firm's; hash and size
 * are always those of its content.
 */
export abstract class FileStore extends KeptFiles {
  private readonly log = new Logger('files');

  constructor(
    protected readonly spool: Spool,
    keys: FileKeys | null,
  ) {
    super(keys);
  }

  /** Where parts of files lie that are still on their way. */
  abstract readonly parts: PartStore;

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
    const found = await this.find(firmId, file);
    if (found === null) throw this.told(firmId, file, 'missing');
    const { size } = found;
    if (size !== file.size) throw this.told(firmId, file, size > file.size ? 'longer' : 'shorter');
    try {
      return await this.opened(firmId, file.sha256, async (handle) => {
        const { size: keptBytes } = await handle.stat();
        const now = keptBytes === found.keptBytes ? found : await this.find(firmId, file);
        return work(new LentFile(handle, now?.encryption && (await this.openedUnder(firmId, handle, now.encryption))));
      });
    } catch (error) {
      throw DamagedFile.is(error) ? this.told(firmId, file, 'different') : error;
    }
  }

  /** As the file that is open begins itself: another encrypted form of it may have come in its place since it was found. */
  private async openedUnder(firmId: string, handle: FileHandle, found: FileEncryption): Promise<FileEncryption> {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    return (await this.encryptionIn(firmId, buffer.subarray(0, bytesRead))) ?? found;
  }

  /** The file as it lies there, on this machine and open. */
  protected abstract opened<T>(firmId: string, sha256: string, work: (file: FileHandle) => Promise<T>): Promise<T>;

  /** Throws `file.not-as-recorded` where what was read is not what came in. */
  mustBeAsRecorded(firmId: string, file: ReceivedFile, found: ReceivedFile): void {
    const condition = conditionOf(file, found);
    if (condition !== 'as-recorded') throw this.told(firmId, file, condition);
  }

  /**
   * Encrypts a file that lies there as it came. It is replaced whole and at once, and only by what was read again and is its content;
   * whoever reads it meanwhile has the one or the other. What is not as it was recorded is told, and left as it lies.
   */
  async encrypt(firmId: string, file: ReceivedFile): Promise<Encrypting> {
    mustBeAddress(firmId, file.sha256);
    const encryption = await this.newEncryption(firmId);
    if (!encryption) throw new Error('There is no key to encrypt under.');
    if ((await this.find(firmId, file))?.encryption) return 'encryptedBefore';
    let condition: FileCondition = 'as-recorded';
    try {
      await this.spool.receive(this.read(firmId, file), { limitBytes: file.size, encryption }, async (spooled) => {
        const { file: again } = await this.spool.measure(spooled.path, encryption);
        if (again.sha256 !== file.sha256) throw new Error('What was written does not open to what it was.');
        condition = await this.lay(firmId, file, spooled);
      });
    } catch (error) {
      if (isNotAsRecorded(error)) return 'notAsRecorded';
      throw error;
    }
    // A storage that keeps anything but what it was given is given no other file.
    if (condition !== 'as-recorded') throw this.told(firmId, file, condition);
    return 'encrypted';
  }

  /** A storage may mix what two give it at one moment: what was laid there wrong is laid there again, at a moment of its own. */
  private async lay(firmId: string, file: ReceivedFile, spooled: SpooledFile): Promise<FileCondition> {
    for (let laid = 1; ; laid++) {
      await this.replace(firmId, spooled);
      const condition = await this.settled(firmId, file);
      if (condition === 'as-recorded' || laid === laidAtMost) return condition;
      await wait(randomInt(200));
    }
  }

  /** Others who encrypt it too may put theirs in its place while it is looked at; what is wrong stays wrong. */
  private async settled(firmId: string, file: ReceivedFile): Promise<FileCondition> {
    for (let looked = 1; ; looked++) {
      const { condition } = await this.look(firmId, file);
      if (condition === 'as-recorded' || looked === looksAtMost) return condition;
      await wait(looked * 50);
    }
  }

  /** For backups, which need no key: the file as it lies there, encrypted or not; null when there is none. */
  async asItLies(firmId: string, sha256: string): Promise<Readable | null> {
    mustBeAddress(firmId, sha256);
    return (await this.keptSize(firmId, sha256)) === null ? null : this.kept(firmId, sha256);
  }

  /** Lays what a backup kept back under its address, unless something lies there; says what was laid. */
  layBack(firmId: string, sha256: string, source: Readable): Promise<ReceivedFile> {
    mustBeAddress(firmId, sha256);
    const asItCame = { limitBytes: Number.MAX_SAFE_INTEGER, encryption: undefined };
    return this.spool.receive(source, asItCame, (spooled) =>
      this.settle(firmId, { ...spooled, file: { ...spooled.file, sha256 } }),
    );
  }

  /** Takes away uploads that came to no end and had no byte added since then; gives how many. */
  sweepUploads(since: Date): Promise<number> {
    return this.spool.sweep(since);
  }

  /** Puts it under its address, unless something lies there. */
  protected abstract settle(firmId: string, spooled: SpooledFile): Promise<void>;

  /** Puts it in the place of what lies under its address; until it is there whole, the other one is. */
  protected abstract replace(firmId: string, spooled: SpooledFile): Promise<void>;

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
    const found = await this.find(firmId, { sha256 });
    if (found?.encryption) {
      const opened = await together(this.whole(firmId, { sha256, size: found.size })).catch(() => null);
      if (opened) return opened;
    }
    // No record says here how long it is: what does not open may lie there as it came, and begin like one that is encrypted.
    return together(this.held(firmId, { sha256, size: found?.keptBytes ?? 0 }));
  }

  /** Reads a file to its end, only to say how it stands to its record. */
  async look(firmId: string, file: ReceivedFile): Promise<FoundFile> {
    mustBeAddress(firmId, file.sha256);
    const found = await this.find(firmId, file);
    if (found === null) return { condition: 'missing', size: 0, sha256: null };
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const piece of this.content(firmId, file, found)) {
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

  /** The content, as long as it is what was recorded. */
  private async *whole(firmId: string, file: ReceivedFile): AsyncGenerator<Buffer> {
    const found = await this.find(firmId, file);
    if (found === null) throw notAsRecorded('missing');
    const { size } = found;
    // A length that differs is told before anything is sent; the hash can only be told on the way.
    if (size !== file.size) throw notAsRecorded(size > file.size ? 'longer' : 'shorter');
    yield* asRecorded(this.content(firmId, file, found), file);
  }

  /** The same, and what is not as it was recorded is told to whoever runs the system. */
  private async *held(firmId: string, file: ReceivedFile): AsyncGenerator<Buffer> {
    try {
      yield* this.whole(firmId, file);
    } catch (error) {
      const fault = DamagedFile.is(error) ? notAsRecorded('different') : error;
      if (isNotAsRecorded(fault)) this.tell(firmId, file, String(fault.detail.facts?.['condition']));
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

async function together(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}
