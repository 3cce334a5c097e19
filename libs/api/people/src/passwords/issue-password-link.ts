import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IssuedPasswordLinkView, IssuePasswordLinkBody } from '@akashi/contracts';
import { mayIssuePasswordLink } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { MembershipChanges } from '../members/membership-changes';
import { MembershipStore } from '../sessions/membership.store';
import { PasswordLinkStore } from './password-link.store';

/**
 * A way back for somebody who has lost their password. Who hands it out could use it, so that from this moment on the member
 * signs nothing until a colleague who handed none out has identified them. Not from its use on: the link is out of the firm's
 * hands at once, and whoever has lost a password signs nothing meanwhile anyway.
 */
@Injectable()
export class IssuePasswordLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: MembershipChanges,
    private readonly memberships: MembershipStore,
    private readonly store: PasswordLinkStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    { idempotency: _never, ...caller }: Caller,
    userId: string,
    { version }: IssuePasswordLinkBody,
  ): Promise<IssuedPasswordLinkView> {
    const worksElsewhere = await this.memberships.isElsewhere(userId, { firmId: caller.firmId, clientId: null });
    const link = this.links.make();
    return this.transactions.write(caller, async (tx) => {
      const { isDisabled } = await this.changes.lock(tx, caller, userId);
      ensure(mayIssuePasswordLink({ userId, askedBy: caller.userId, worksElsewhere, isDisabled }));
      const issuer = { firmId: caller.firmId, issuedBy: caller.userId };
      await this.changes.doubt(tx, issuer, { userId, version });
      await this.store.put(tx, { ...issuer, name: caller.name }, { clientId: null, userId }, link);
      const expiresAt = link.expiresAt.toISOString();
      this.ledger.record(tx, {
        action: 'password.link-issued',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: { expiresAt },
      });
      return { path: `/password#${link.token}`, expiresAt };
    });
  }
}
