import { LedgerKeys, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import type { LedgerKeysView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { keyView } from './key-view';

/** The keys of the firm as they are told to whoever receives something signed with them. */
@Injectable()
export class ReadLedgerKeys {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: LedgerKeys,
  ) {}

  execute(caller: Caller): Promise<LedgerKeysView> {
    return this.transactions.read(caller, (tx) => this.view(tx, caller));
  }

  async view(tx: Tx, { firmId }: Caller): Promise<LedgerKeysView> {
    const [firm] = await tx.query<{ name: string }[]>(`SELECT name FROM firm WHERE firm_id = $1`, [firmId]);
    const { keys, isWhole } = await this.keys.list(tx, firmId);
    return { firmName: firm?.name ?? '', keys: keys.map(keyView), isWhole };
  }
}
