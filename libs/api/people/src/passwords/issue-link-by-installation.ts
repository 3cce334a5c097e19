import { DomainProblem, ensure, LedgerWriter, Transactions } from '@akashi/api-platform';
import type { IssuedPasswordLinkView } from '@akashi/contracts';
import { accountAddress, mayIssueLinkByInstallation } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { MembershipChanges } from '../members/membership-changes';
import { byInstallation } from './by-installation';
import { PasswordLinkStore } from './password-link.store';
import { TellByInstallation } from './tell-by-installation';

/**
 * The way back of a firm's only administrator, by a command and by no route. It is a link like every other: it works once,
 * lets nobody in, asks for the second factor afterwards, and its person signs nothing until a colleague has identified them.
 */
@Injectable()
export class IssueLinkByInstallation {
  constructor(
    private readonly transactions: Transactions,
    private readonly changes: MembershipChanges,
    private readonly store: PasswordLinkStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
    private readonly log: TellByInstallation,
  ) {}

  async execute(email: string): Promise<IssuedPasswordLinkView> {
    const [place, ...others] = await this.store.placesOf(accountAddress(email));
    if (!place) throw new DomainProblem('not-found');
    const { firmId, userId } = place;
    const caller = byInstallation(firmId);
    const link = this.links.make();
    const expiresAt = link.expiresAt.toISOString();
    await this.transactions.write(caller, async (tx) => {
      const { isDisabled, administrators, version } = await this.changes.lock(tx, caller, userId);
      ensure(mayIssueLinkByInstallation({ userId, worksElsewhere: others.length > 0, isDisabled, administrators }));
      await this.changes.doubt(tx, { firmId, issuedBy: null }, { userId, version });
      await this.store.put(tx, { firmId, issuedBy: null, name: null }, { clientId: null, userId }, link);
      this.ledger.record(tx, {
        action: 'password.link-issued',
        engagementId: null,
        entity: { type: 'member', id: userId, version: version + 1 },
        facts: { expiresAt },
      });
    });
    await this.log.execute(firmId, userId);
    return { path: `/password#${link.token}`, expiresAt };
  }
}
