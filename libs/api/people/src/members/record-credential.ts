import { ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberView, RecordCredentialBody } from '@akashi/contracts';
import { mayRecordCredential } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { MemberStore } from './member.store';

@Injectable()
export class RecordCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute(caller: Caller, userId: string, body: RecordCredentialBody): Promise<MemberView> {
    return this.transactions.write(caller, async (tx) => {
      await this.members.view(tx, caller, userId);
      ensure(mayRecordCredential(body));
      const id = this.ids.next();
      await this.members.addCredential(tx, caller, userId, { ...body, id });
      this.ledger.record(tx, {
        action: 'credential.recorded',
        engagementId: null,
        entity: { type: 'credential', id },
        facts: { member: userId, validFrom: body.validFrom, validUntil: body.validUntil },
        after: body,
      });
      return this.members.view(tx, caller, userId);
    });
  }
}
