import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store';
import { Transactions } from '../transactions/transactions';
import { firmsSide } from './upload-owner';
import { UploadStore } from './upload.store';

/** Takes parts out of the storage, and then their rows: what no row knows of lies nowhere. */
@Injectable()
export class UploadParts {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly files: FileStore,
  ) {}

  async drop(firmId: string, id: string, partIds: readonly string[]): Promise<void> {
    for (const partId of partIds) await this.files.parts.remove(firmId, partId);
    await this.transactions.housekeep(firmsSide({ firmId }), (tx) => this.uploads.forgetParts(tx, firmId, id, partIds));
  }

  async dropAll(firmId: string, id: string): Promise<void> {
    const ids = await this.transactions.read(firmsSide({ firmId }), (tx) => this.uploads.partIds(tx, firmId, id));
    if (ids.length > 0) await this.drop(firmId, id, ids);
  }

  /** The upload with all that came of it; one that a part is just coming for stays for the next look. */
  async end(firmId: string, id: string): Promise<boolean> {
    await this.dropAll(firmId, id);
    return this.transactions.housekeep(firmsSide({ firmId }), (tx) => this.uploads.remove(tx, firmId, id));
  }
}
