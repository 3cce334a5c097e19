import { Clock, DomainProblem, type Session } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { isSamePlace, MembershipStore, type Place } from './membership.store';
import { SessionStore, type NewSession } from './session.store';
import type { SignedInAccount } from './sign-in';

/** Where a signed-in person works: each way gives the secret for the cookie. */
@Injectable()
export class ChooseWorkplace {
  constructor(
    private readonly memberships: MembershipStore,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** A session at work in the only membership there is; of several the person chooses. */
  async open(
    { userId }: SignedInAccount,
    way: Exclude<NewSession['way'], 'provider'>,
    browser: { ip: string; userAgent: string },
  ): Promise<string> {
    const [only = null, ...more] = await this.memberships.of(userId);
    const place = more.length > 0 ? null : only;
    const secret = await this.sessions.open({ userId, place, way, ...browser });
    if (place) await this.memberships.markSignedIn(userId, place, this.clock.now());
    return secret;
  }

  /** Goes to work in another of the person's own memberships; the session's secret is a new one. */
  async choose(session: Session, place: Place): Promise<string> {
    const { idHash, userId } = session;
    const own = await this.memberships.open(session);
    if (!own.some((one) => isSamePlace(one, place))) throw new DomainProblem('not-found');
    const secret = await this.sessions.move(idHash, place);
    if (secret === null) throw new DomainProblem('not-signed-in');
    await this.memberships.markSignedIn(userId, place, this.clock.now());
    return secret;
  }

  /** A session at work in the one firm whose provider said who it is. */
  async openAt(firmId: string, userId: string, browser: { ip: string; userAgent: string }): Promise<string> {
    const place = { firmId, clientId: null };
    const secret = await this.sessions.open({ userId, place, way: 'provider', ...browser });
    await this.memberships.markSignedIn(userId, place, this.clock.now());
    return secret;
  }
}
