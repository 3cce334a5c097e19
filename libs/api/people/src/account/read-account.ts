import { Transactions, type Session } from '@akashi/api-platform';
import type { AccountView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { IdentityStore } from '../provider/identity.store';
import { MembershipStore } from '../sessions/membership.store';
import { AccountStore } from './account.store';

/** A person's own account, with what the firm where they are at work knows of them. */
@Injectable()
export class ReadAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly memberships: MembershipStore,
    private readonly identities: IdentityStore,
    private readonly transactions: Transactions,
  ) {}

  async execute(session: Session): Promise<AccountView> {
    const { userId, email, membership } = session;
    const [sessions, memberships] = await Promise.all([
      this.accounts.sessions(session),
      this.memberships.open(session),
    ]);
    const account = { email, sessions, memberships };
    if (membership?.kind !== 'member') return { ...account, member: null, identity: null };
    const walls = { firmId: membership.firmId, clientId: null };
    return this.transactions.read(walls, async (tx) => ({
      ...account,
      member: await this.accounts.member(tx, { ...walls, userId }),
      identity: await this.identities.own(tx, { ...walls, userId }),
    }));
  }
}
