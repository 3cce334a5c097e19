import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { CorrectReadingBody, OwnMemberView } from '@akashi/contracts';
import { mayCorrectReading } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { AccountStore } from './account.store';

/** How a name is read its bearer says, and corrects. The name itself stands on signatures and is the firm's. */
@Injectable()
export class CorrectReading {
  constructor(
    private readonly accounts: AccountStore,
    private readonly transactions: Transactions,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, body: CorrectReadingBody): Promise<OwnMemberView> {
    const said = { ...body, familyKana: body.familyKana.trim(), givenKana: body.givenKana.trim() };
    return this.transactions.write(caller, async (tx) => {
      const { familyKana, givenKana } = await this.accounts.member(tx, caller);
      ensure(mayCorrectReading(said.familyKana, said.givenKana));
      await this.accounts.correctReading(tx, caller, said);
      this.ledger.record(tx, {
        action: 'reading.corrected',
        engagementId: null,
        entity: { type: 'member', id: caller.userId, version: said.version + 1 },
        facts: {},
        before: { familyKana, givenKana },
        after: { familyKana: said.familyKana, givenKana: said.givenKana },
      });
      return this.accounts.member(tx, caller);
    });
  }
}
