import type { Session } from '@akashi/api-platform';
import type { SessionView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { FactorStore } from '../factors/factor.store';
import { PasswordLinkStore } from '../passwords/password-link.store';
import { MembershipStore } from './membership.store';
import { toAwaitingView, toSessionView } from './session-view';

/** What a person is told of their session: while it waits for a factor, that and nothing of where they work. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly memberships: MembershipStore,
    private readonly factors: FactorStore,
    private readonly passwordLinks: PasswordLinkStore,
  ) {}

  async of(session: Session): Promise<SessionView> {
    const { userId, awaits } = session;
    const ways = await this.factors.ways(userId);
    if (awaits !== null) return toAwaitingView(session, ways, awaits, await this.factors.reset(userId));
    const memberships = await this.memberships.open(session);
    return toSessionView(session, ways, memberships, await this.passwordLinks.lastReset(session));
  }
}
