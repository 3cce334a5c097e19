import { Clock, DomainProblem, ensure, Transactions, type Tx } from '@akashi/api-platform';
import type { PasswordLinkView } from '@akashi/contracts';
import { can } from '@akashi/domain/access';
import { mayIssueClientPasswordLink, mayUsePasswordLink } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../invitations/invitation-token';
import { MembershipStore } from '../sessions/membership.store';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { PasswordLinkStore, type FoundPasswordLink, type PasswordLinkRow } from './password-link.store';

/**
 * Whose password a link sets. A token that never was and one that opens no more are answered alike, and attempts are counted by
 * the address they come from.
 */
@Injectable()
export class OpenPasswordLink {
  constructor(
    private readonly links: PasswordLinkStore,
    private readonly memberships: MembershipStore,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, ip: string): Promise<PasswordLinkView> {
    const { place, link } = await this.find(token, ip);
    const { firmName, clientName, familyName, givenName, familyKana, givenKana, email, expiresAt } = link;
    const who = { familyName, givenName, familyKana, givenKana, email };
    return { firmName, clientName, ...who, isMailed: place.isMailed, expiresAt: expiresAt.toISOString() };
  }

  /** Where the link leads and what it opens there. A good one clears the count. */
  async find(token: string, ip: string): Promise<{ place: FoundPasswordLink; link: PasswordLinkRow }> {
    const key = `password-link:${ip}`;
    await this.throttle.admit(key);
    const place = await this.links.place(token);
    if (!place) throw new DomainProblem('password.link-not-usable');
    const walls = { firmId: place.firmId, clientId: null };
    const link = await this.transactions.read(walls, (tx) => this.usable(tx, place, token));
    await this.throttle.forget(key);
    return { place, link };
  }

  /** As it stands in this transaction; another link may have taken its place since it was looked up. */
  async usable(tx: Tx, place: FoundPasswordLink, token: string): Promise<PasswordLinkRow> {
    const row = await this.links.find(tx, place);
    if (row?.tokenSha256 !== tokenHash(token)) throw new DomainProblem('password.link-not-usable');
    const { expiresAt, usedAt, isDisabled } = row;
    ensure(
      mayUsePasswordLink({
        now: this.clock.now().getTime(),
        expiresAt: expiresAt.getTime(),
        usedAt: usedAt?.getTime() ?? null,
        issuerMayIssue: mayIssueStill(row, place),
        isDisabled,
        // What a person asked for themselves is theirs wherever they work; nobody of another firm had it in hand.
        worksElsewhere: !place.isMailed && (await this.memberships.isElsewhere(place.userId, place)),
      }),
    );
    return row;
  }
}

/** Whether who handed it out may do so today, and to whoever it opens today: somebody has become an owner meanwhile. */
function mayIssueStill(
  { issuedBy, issuerRoles, isIssuerOwner, kindAtClient }: PasswordLinkRow,
  { clientId }: FoundPasswordLink,
): boolean {
  if (issuedBy === null) return true;
  if (clientId === null) return can({ firmRoles: issuerRoles }, 'password.reset');
  if (can({ firmRoles: issuerRoles }, 'client-password.reset')) return true;
  const asThen = { isEnded: false, isOneself: false, worksElsewhere: false };
  return (
    isIssuerOwner &&
    kindAtClient !== null &&
    mayIssueClientPasswordLink({ ...asThen, kind: kindAtClient, by: 'owner' }).allowed
  );
}
