import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IssuedInvitationView } from '@akashi/contracts';
import { mayChangeInvitation } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from './invitation-links';
import { joinPath, pathToTell } from './invitation-token';
import { InvitationStore } from './invitation.store';

/** Another link for the same person, told once as the first was; the one before opens no more. */
@Injectable()
export class RenewInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
  ) {}

  execute({ idempotency: _asked, ...caller }: Caller, id: string, version: number): Promise<IssuedInvitationView> {
    return this.transactions.write(caller, async (tx) => {
      ensure(mayChangeInvitation(await this.invitations.state(tx, caller, id)));
      const link = this.links.forInvitation();
      await this.invitations.renew(tx, caller, { id, version }, link);
      this.ledger.record(tx, {
        action: 'invitation.renewed',
        engagementId: null,
        entity: { type: 'invitation', id, version: version + 1 },
        facts: { expiresAt: link.expiresAt.toISOString(), isMailed: link.isMailed },
      });
      return { ...(await this.invitations.view(tx, caller, id)), path: pathToTell(link, joinPath) };
    });
  }
}
