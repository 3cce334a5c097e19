import { Injectable } from '@nestjs/common';
import { SignInPool } from '../database/sign-in-pool';
import { Transactions } from '../transactions/transactions';
import { UploadParts } from './upload-parts';
import { firmsSide } from './upload-owner';
import { UploadStore } from './upload.store';

/** Uploads that nobody goes on with. Every process looks for them in the one database, and taking one away twice is no fault. */
@Injectable()
export class StaleUploads {
  constructor(
    private readonly pool: SignInPool,
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly parts: UploadParts,
  ) {}

  /** Takes away those to which nothing was added since then; gives how many. */
  async sweep(since: Date): Promise<number> {
    let swept = 0;
    for (const firmId of await this.pool.firmIds()) {
      const ids = await this.transactions.read(firmsSide({ firmId }), (tx) =>
        this.uploads.untouched(tx, firmId, since),
      );
      for (const id of ids) if (await this.parts.end(firmId, id)) swept += 1;
    }
    return swept;
  }
}
