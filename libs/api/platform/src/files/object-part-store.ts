import type { Readable } from 'node:stream';
import type { FileKeys } from './file-keys';
import { PartStore } from './part-store';
import type { Spool, SpooledFile } from './spool';

/** What the object storage does for parts: objects of any name, asked and sent as those of files are. */
export interface PartObjects {
  get(key: string, most?: number): Readable;
  size(key: string): Promise<number | null>;
  put(key: string, spooled: SpooledFile): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * Parts as objects `<firm>/parts/<id>`: the spool is one machine's own, and the next part may come to another. A multipart upload of the
 * storage would take parts of 5 MiB at least, and what came of one that broke off is less.
 */
export class ObjectPartStore extends PartStore {
  constructor(
    private readonly objects: PartObjects,
    spool: Spool,
    keys: FileKeys | null,
  ) {
    super(spool, keys);
  }

  protected kept(firmId: string, id: string, most?: number): Readable {
    return this.objects.get(keyOf(firmId, id), most);
  }

  protected keptSize(firmId: string, id: string): Promise<number | null> {
    return this.objects.size(keyOf(firmId, id));
  }

  protected lay(firmId: string, id: string, spooled: SpooledFile): Promise<void> {
    return this.objects.put(keyOf(firmId, id), spooled);
  }

  remove(firmId: string, id: string): Promise<void> {
    return this.objects.delete(keyOf(firmId, id));
  }
}

const keyOf = (firmId: string, id: string): string => `${firmId}/parts/${id}`;
