import { Injectable } from '@nestjs/common';
import { Transactions } from '../transactions/transactions';
import { firmsSide, type UploadOwner } from './upload-owner';
import { UploadParts } from './upload-parts';
import { UploadStore } from './upload.store';

/** Takes a file back that was on its way. What an operation has taken in already stays with that. */
@Injectable()
export class EndUpload {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadStore,
    private readonly parts: UploadParts,
  ) {}

  async execute(whose: UploadOwner, id: string): Promise<void> {
    await this.transactions.read(firmsSide(whose), (tx) => this.uploads.view(tx, whose, id));
    await this.parts.end(whose.firmId, id);
  }
}
