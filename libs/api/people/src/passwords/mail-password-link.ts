import { LedgerWriter, RelyingParty, Transactions } from '@akashi/api-platform';
import { mailedLinkHours } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { byInstallation } from './by-installation';
import type { PlaceOfLost } from './lost-password.store';
import type { PasswordLetter } from './password-mails';
import { PasswordLinkStore } from './password-link.store';
import { writeLinkMail } from './write-password-mail';

/** Makes the link of a mail: its hash is kept, and the link itself stands in the mail alone. */
@Injectable()
export class MailPasswordLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: InvitationLinks,
    private readonly store: PasswordLinkStore,
    private readonly installation: RelyingParty,
    private readonly ledger: LedgerWriter,
  ) {}

  async letter(place: PlaceOfLost, to: string, requestId: string): Promise<PasswordLetter> {
    const { firmId, clientId, userId, firmName } = place;
    const link = this.links.make(mailedLinkHours);
    await this.transactions.write({ ...byInstallation(firmId), requestId }, async (tx) => {
      await this.store.putMailed(tx, place, link);
      this.ledger.record(tx, {
        action: 'password.link-mailed',
        engagementId: null,
        entity: { type: clientId === null ? 'member' : 'client-person', id: userId },
        facts: { expiresAt: link.expiresAt.toISOString() },
      });
    });
    return { to, ...writeLinkMail(firmName, this.installation.at(`/password#${link.token}`)) };
  }
}
