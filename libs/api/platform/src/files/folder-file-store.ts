import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainProblem } from '../problems/domain-problem';
import { FileStore, type ReceivedFile } from './file-store';

/** Files in a folder: `<firm>/<first two>/<sha256>`, read-only once they are there. */
export class FolderFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async receive(firmId: string, source: Readable, limitBytes: number): Promise<ReceivedFile> {
    const incoming = join(this.folder, 'incoming', randomUUID());
    await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > limitBytes) {
          done(new DomainProblem('too-large', { facts: { limitBytes } }));
          return;
        }
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, meter, createWriteStream(incoming, { mode: 0o600 }));
      const sha256 = hash.digest('hex');
      await this.settle(incoming, this.path(firmId, sha256));
      return { sha256, size };
    } catch (error) {
      if (
        (error as { code?: string }).code === 'ERR_STREAM_PREMATURE_CLOSE' ||
        (error as Error).message === 'aborted'
      ) {
        throw new DomainProblem('upload.cut-short');
      }
      throw error;
    } finally {
      await rm(incoming, { force: true });
    }
  }

  put(firmId: string, bytes: Uint8Array): Promise<ReceivedFile> {
    return this.receive(firmId, Readable.from([bytes]), Number.MAX_SAFE_INTEGER);
  }

  read(firmId: string, sha256: string): Readable {
    return createReadStream(this.path(firmId, sha256));
  }

  bytes(firmId: string, sha256: string): Promise<Buffer> {
    return readFile(this.path(firmId, sha256));
  }

  private path(firmId: string, sha256: string): string {
    if (!/^[0-9a-f-]{36}$/.test(firmId) || !/^[0-9a-f]{64}$/.test(sha256))
      throw new Error('Not the address of a file.');
    return join(this.folder, firmId, sha256.slice(0, 2), sha256);
  }

  /** A link never replaces a file: the same content twice is the first file, untouched. */
  private async settle(incoming: string, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(incoming, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(incoming, 0o444);
    try {
      await link(incoming, path);
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
  }
}
