import { Transactions, type Session } from '@akashi/api-platform';
import type { AccountView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { MembershipStore } from '../sessions/membership.store';
import { AccountStore } from './account.store';

/** A person's own account, with what the firm where they are at work knows of them. */
@Injectable()
export class ReadAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly memberships: MembershipStore,
    private readonly transactions: Transactions,
  ) {}

  async execute({ userId, idHash, email, membership }: Session): Promise<AccountView> {
    const [sessions, memberships] = await Promise.all([
      this.accounts.sessions(userId, idHash),
      this.memberships.of(userId),
    ]);
    if (membership?.kind !== 'member') return { email, member: null, sessions, memberships };
    const walls = { firmId: membership.firmId, clientId: null };
    const member = await this.transactions.read(walls, (tx) => this.accounts.member(tx, { ...walls, userId }));
    return { email, member, sessions, memberships };
  }
}
