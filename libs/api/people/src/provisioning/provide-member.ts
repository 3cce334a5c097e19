import { Ids, LedgerWriter, Transactions, type ApiTokenCaller, type Tx } from '@akashi/api-platform';
import { accountAddress } from '@akashi/domain/firm';
import type { SaidPerson } from '@akashi/domain/provisioning';
import { Injectable } from '@nestjs/common';
import { JoinerAddress } from './joiner-address';
import { ChangeProvidedMember } from './change-provided-member';
import { ProvidedMemberStore, type ProvidedRow } from './provided-member.store';

/**
 * The firm's provider names somebody who joins. They are invited and no more: no account, no password and no role until they
 * come in by the provider themselves. Whom it had removed before comes back as the person they were.
 */
@Injectable()
export class ProvideMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly provided: ProvidedMemberStore,
    private readonly addresses: JoinerAddress,
    private readonly change: ChangeProvidedMember,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute(caller: ApiTokenCaller, said: SaidPerson): Promise<ProvidedRow> {
    const userName = accountAddress(said.userName ?? '');
    return this.transactions.write(caller, async (tx) => {
      const removed = await this.provided.removed(tx, caller.firmId, userName);
      if (!removed?.isMember) await this.addresses.ensureFree(tx, caller, userName, said);
      if (!removed) return this.add(tx, caller, userName, said);
      return this.change.apply(tx, caller, removed.userId, { ...said, isActive: said.isActive ?? true }, null);
    });
  }

  private async add(tx: Tx, caller: ApiTokenCaller, userName: string, said: SaidPerson): Promise<ProvidedRow> {
    const { familyName = '', givenName = '', title = '' } = said;
    const userId = this.ids.next();
    const isActive = said.isActive ?? true;
    await this.provided.add(tx, caller, {
      ...{ userId, userName, familyName, givenName, title, isActive, isAwaited: true },
      externalId: said.externalId || null,
      displayName: said.displayName || `${familyName} ${givenName}`,
      endedAt: null,
      deletedAt: null,
    });
    this.ledger.record(tx, {
      action: 'joiner.provided',
      engagementId: null,
      entity: { type: 'invitation', id: userId, version: 1 },
      facts: { token: caller.tokenId },
      after: { userName, familyName, givenName, title, isActive },
    });
    return this.provided.find(tx, caller.firmId, userId);
  }
}
