import { Injectable } from '@nestjs/common';
import { SignInPool } from '../database/sign-in-pool';
import { Transactions } from '../transactions/transactions';
import { SearchEntries } from './search-entries';

/** Makes everything found that was there before it could be: after an upgrade, and after words are folded otherwise. */
@Injectable()
export class IndexSearch {
  constructor(
    private readonly transactions: Transactions,
    private readonly entries: SearchEntries,
    private readonly signInPool: SignInPool,
  ) {}

  /** Every firm, an engagement at a time. Gives how many engagements it read. */
  async all(): Promise<number> {
    const firmIds = await this.signInPool.firmIds();
    let read = 0;
    for (const firmId of firmIds) read += await this.firm(firmId);
    return read;
  }

  async firm(firmId: string): Promise<number> {
    const walls = { firmId, clientId: null };
    await this.transactions.housekeep(walls, (tx) => this.entries.keepFirm(tx, firmId));
    const engagements = await this.transactions.read(walls, (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM engagement WHERE firm_id = $1 ORDER BY id`, [firmId]),
    );
    for (const { id } of engagements) {
      await this.transactions.housekeep(walls, (tx) => this.entries.keepEngagement(tx, firmId, id));
    }
    return engagements.length;
  }
}
