import { decrypted, EncryptingStream, type FileEncryption } from '@akashi/documents';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { PassThrough, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainProblem } from '../problems/domain-problem';
import type { ReceivedFile } from './file-condition';
import { pieceWentBy } from './let-go-of-pieces';

/** What somebody wrote, and what became of their work. */
export interface WrittenFile<T> {
  readonly made: T;
  readonly file: ReceivedFile;
}

/** A file that came whole. */
export interface SpooledFile {
  readonly path: string;
  /** Its content. */
  readonly file: ReceivedFile;
  /** What lies there: the same, or the content encrypted. */
  readonly kept: ReceivedFile;
}

type Settle = (spooled: SpooledFile) => Promise<void>;

/** How a file comes in. */
export interface Arriving {
  readonly limitBytes: number;
  /** Undefined keeps it as it is. */
  readonly encryption: FileEncryption | undefined;
}

/** A place for files on their way in: the address of a file is its hash, which is known only at its end. */
export class Spool {
  private readonly incoming: string;

  constructor(folder: string) {
    this.incoming = join(folder, 'incoming');
  }

  /**
   * Streams to a file of its own while hashing and hands it on whole. Nothing is left here afterwards, whether it came
   * whole or not, and nothing that is to be encrypted ever lies here as it came. Throws `too-large` beyond the limit and
   * `upload.cut-short` when the sender hangs up.
   */
  async receive(source: Readable, { limitBytes, encryption }: Arriving, settle: Settle): Promise<ReceivedFile> {
    mustFit(source, limitBytes);
    const path = await this.place();
    const content = new Meter(limitBytes);
    const kept = encryption ? new Meter(Infinity) : content;
    const between = encryption ? [new EncryptingStream(encryption), kept] : [];
    try {
      await pipeline([source, content, ...between, createWriteStream(path, { mode: 0o600 })]).catch(
        (error: unknown) => {
          throw isCutShort(error) ? new DomainProblem('upload.cut-short') : error;
        },
      );
      const file = content.received();
      await settle({ path, file, kept: encryption ? kept.received() : file });
      return file;
    } finally {
      await rm(path, { force: true });
    }
  }

  /** The same of what `work` writes into an open file; its content is hashed here, whoever wrote it. */
  async receiveWritten<T>(
    encryption: FileEncryption | undefined,
    work: (file: FileHandle) => Promise<T>,
    settle: Settle,
  ): Promise<WrittenFile<T>> {
    const path = await this.place();
    try {
      const made = await withOpen(path, 'wx', work);
      const { file, kept } = await this.measure(path, encryption);
      await settle({ path, file, kept });
      return { made, file };
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Reads what was written, from where it lies: its content, and what that takes up. */
  async measure(path: string, encryption: FileEncryption | undefined): Promise<Omit<SpooledFile, 'path'>> {
    const [content, kept] = [new Meter(Infinity), new Meter(Infinity)];
    const opening = async function* (pieces: AsyncIterable<Buffer>) {
      yield* encryption ? decrypted(pieces, encryption) : pieces;
    };
    const written = createReadStream(path, { highWaterMark: 2 ** 18 });
    await pipeline(written, encryption ? kept : new PassThrough(), opening, content, async (pieces) => {
      for await (const _ of pieces);
    });
    const file = content.received();
    return { file, kept: encryption ? kept.received() : file };
  }

  /** A copy of a stream, open for as long as the work takes. */
  async lend<T>(source: Readable, work: (file: FileHandle) => Promise<T>): Promise<T> {
    const path = await this.place();
    try {
      await pipeline(source, createWriteStream(path, { mode: 0o600 }));
      return await withOpen(path, 'r', work);
    } finally {
      await rm(path, { force: true });
    }
  }

  private async place(): Promise<string> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    return join(this.incoming, randomUUID());
  }

  /** Takes away what no byte was added to since then: whoever sent it, or the process that took it in, is gone. */
  async sweep(since: Date): Promise<number> {
    const names = await readdir(this.incoming).catch(unlessMissing([]));
    let swept = 0;
    for (const name of names) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(unlessMissing(null));
      if (!found || found.mtime >= since) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }
}

export async function withOpen<T>(path: string, flags: 'r' | 'wx', work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

class Meter extends Transform {
  private readonly hash = createHash('sha256');
  private size = 0;

  constructor(private readonly limitBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.size += chunk.length;
    if (this.size > this.limitBytes) {
      done(tooLarge(this.limitBytes));
      return;
    }
    this.hash.update(chunk);
    pieceWentBy(chunk.length);
    done(null, chunk);
  }

  received(): ReceivedFile {
    return { sha256: this.hash.digest('hex'), size: this.size };
  }
}

const tooLarge = (limitBytes: number): DomainProblem => new DomainProblem('too-large', { facts: { limitBytes } });

/** Whoever says how much they are going to send is refused before they do. */
function mustFit(source: Readable, limitBytes: number): void {
  if (source instanceof IncomingMessage && Number(source.headers['content-length']) > limitBytes)
    throw tooLarge(limitBytes);
}

/** The sender hung up, or the line dropped. */
export function isCutShort(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || message === 'aborted';
}

/** Another process may have been faster, or nothing was ever sent here. */
function unlessMissing<T>(otherwise: T): (error: unknown) => T {
  return (error) => {
    if ((error as { code?: string }).code === 'ENOENT') return otherwise;
    throw error;
  };
}
