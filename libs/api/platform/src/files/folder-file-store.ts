import { createReadStream } from 'node:fs';
import { chmod, link, mkdir, rename, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { mustBeAddress } from './file-address';
import { FileStore } from './file-store';
import type { FileKeys } from './file-keys';
import { FolderPartStore } from './folder-part-store';
import { onDisk } from './on-disk';
import type { PartStore } from './part-store';
import { Spool, withOpen, type SpooledFile } from './spool';

/** Files in a folder: `<firm>/<first two>/<sha256>`, read-only once they are there. */
export class FolderFileStore extends FileStore {
  readonly parts: PartStore;

  constructor(
    private readonly folder: string,
    keys: FileKeys | null = null,
  ) {
    super(new Spool(folder), keys);
    this.parts = new FolderPartStore(folder, this.spool, keys);
  }

  protected kept(firmId: string, sha256: string, most?: number): Readable {
    return createReadStream(this.path(firmId, sha256), most === undefined ? {} : { end: most - 1 });
  }

  protected opened<T>(firmId: string, sha256: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    return withOpen(this.path(firmId, sha256), 'r', work);
  }

  protected async keptSize(firmId: string, sha256: string): Promise<number | null> {
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
  protected async settle(firmId: string, { path: incoming, file: { sha256 } }: SpooledFile): Promise<void> {
    const path = this.path(firmId, sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await onDisk(incoming, 'r+');
    await chmod(incoming, 0o444);
    try {
      await link(incoming, path);
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
  }

  /** Under one name there is one file at any moment, also after a fall of the machine. */
  protected async replace(firmId: string, { path: incoming, file: { sha256 } }: SpooledFile): Promise<void> {
    const path = this.path(firmId, sha256);
    await onDisk(incoming, 'r+');
    await chmod(incoming, 0o444);
    await rename(incoming, path);
    await onDisk(dirname(path), 'r');
  }
}
