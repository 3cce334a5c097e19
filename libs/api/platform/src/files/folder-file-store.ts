import { createReadStream } from 'node:fs';
import { chmod, link, mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ReceivedFile } from './file-condition';
import { FileStore, mustBeAddress } from './file-store';
import { Spool, withOpen, type WrittenFile } from './spool';

/** Files in a folder: `<firm>/<first two>/<sha256>`, read-only once they are there. */
export class FolderFileStore extends FileStore {
  private readonly spool: Spool;

  constructor(private readonly folder: string) {
    super();
    this.spool = new Spool(folder);
  }

  receive(firmId: string, source: Readable, limitBytes: number): Promise<ReceivedFile> {
    return this.spool.receive(source, limitBytes, (incoming, { sha256 }) =>
      this.settle(incoming, this.path(firmId, sha256)),
    );
  }

  receiveWritten<T>(firmId: string, work: (file: FileHandle) => Promise<T>): Promise<WrittenFile<T>> {
    return this.spool.receiveWritten(work, (incoming, { sha256 }) => this.settle(incoming, this.path(firmId, sha256)));
  }

  sweepUploads(since: Date): Promise<number> {
    return this.spool.sweep(since);
  }

  protected raw(firmId: string, sha256: string): Readable {
    return createReadStream(this.path(firmId, sha256));
  }

  protected opened<T>(firmId: string, sha256: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    return withOpen(this.path(firmId, sha256), 'r', work);
  }

  protected async sizeOf(firmId: string, sha256: string): Promise<number | null> {
    try {
      return (await stat(this.path(firmId, sha256))).size;
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    }
  }

  private path(firmId: string, sha256: string): string {
    mustBeAddress(firmId, sha256);
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
