import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileKeys } from './file-keys';
import { onDisk } from './on-disk';
import { PartStore } from './part-store';
import type { Spool, SpooledFile } from './spool';

/** Parts in the folder of files: `<firm>/parts/<id>`. */
export class FolderPartStore extends PartStore {
  constructor(
    private readonly folder: string,
    spool: Spool,
    keys: FileKeys | null,
  ) {
    super(spool, keys);
  }

  protected kept(firmId: string, id: string, most?: number): Readable {
    return createReadStream(this.path(firmId, id), most === undefined ? {} : { end: most - 1 });
  }

  protected async keptSize(firmId: string, id: string): Promise<number | null> {
    try {
      return (await stat(this.path(firmId, id))).size;
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** There once the disk has its bytes and its name: what counts as kept is kept after a fall of the machine, too. */
  protected async lay(firmId: string, id: string, { path: incoming }: SpooledFile): Promise<void> {
    const path = this.path(firmId, id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await onDisk(incoming, 'r+');
    await rename(incoming, path);
    await onDisk(dirname(path), 'r');
  }

  async remove(firmId: string, id: string): Promise<void> {
    await rm(this.path(firmId, id), { force: true });
  }

  private path(firmId: string, id: string): string {
    return join(this.folder, firmId, 'parts', id);
  }
}
