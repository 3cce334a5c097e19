import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IssuedPasswordLinkView } from '@akashi/contracts';
import { mayIssueClientPasswordLink } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { PasswordLinkStore } from '../passwords/password-link.store';
import { MembershipStore } from '../sessions/membership.store';
import { ClientPersonStore } from './client-person.store';
import { sideOf } from './client-side';

/**
 * A way back for somebody of a client who has lost their password. Who hands it out could come in by it, and never unseen: it
 * stands in both lists of people, its use ends every session, and whoever signs in is told whose link it was.
 */
@Injectable()
export class IssueClientPasswordLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: ClientPersonStore,
    private readonly memberships: MembershipStore,
    private readonly store: PasswordLinkStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    { idempotency: _never, ...caller }: Caller,
    { clientId, personId, version }: { clientId: string; personId: string; version: number },
  ): Promise<IssuedPasswordLinkView> {
    const place = { firmId: caller.firmId, clientId };
    const worksElsewhere = await this.memberships.isElsewhere(personId, place);
    const link = this.links.make();
    return this.transactions.write(caller, async (tx) => {
      const { kind, isEnded } = await this.people.lock(tx, place, personId);
      const isOneself = caller.userId === personId;
      ensure(mayIssueClientPasswordLink({ isEnded, kind, by: sideOf(caller), isOneself, worksElsewhere }));
      await this.people.markWay(tx, place, { personId, version });
      const issuer = { firmId: caller.firmId, issuedBy: caller.userId, name: caller.name };
      await this.store.put(tx, issuer, { clientId, userId: personId }, link);
      const expiresAt = link.expiresAt.toISOString();
      this.ledger.record(tx, {
        action: 'password.link-issued',
        engagementId: null,
        entity: { type: 'client-person', id: personId, version: version + 1 },
        facts: { expiresAt },
      });
      return { path: `/password#${link.token}`, expiresAt };
    });
  }
}
