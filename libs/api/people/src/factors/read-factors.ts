import { Transactions, type Caller } from '@akashi/api-platform';
import type { FactorsView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PasskeyStore } from '../passkeys/passkey.store';
import { FactorStore } from './factor.store';

/** What a person signs in with beside the password: that it is there, and never what it is. */
@Injectable()
export class ReadFactors {
  constructor(
    private readonly factors: FactorStore,
    private readonly passkeys: PasskeyStore,
    private readonly transactions: Transactions,
  ) {}

  async execute(caller: Caller): Promise<FactorsView> {
    const [view, passkeys, reset] = await Promise.all([
      this.factors.view(caller.userId),
      this.passkeys.views(caller.userId),
      this.factors.reset(caller.userId),
    ]);
    // What the firm asks stands in its own row, which is closed to a client's people.
    const walls = { firmId: caller.firmId, clientId: null };
    const isRequired = await this.transactions.read(walls, (tx) => this.factors.isRequired(tx, caller));
    return { ...view, passkeys, isRequired, reset };
  }
}
