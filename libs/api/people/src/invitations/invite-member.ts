import { DomainProblem, ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { InviteMemberBody, IssuedInvitationView } from '@akashi/contracts';
import { firmRoles } from '@akashi/domain/access';
import { accountAddress, mayInviteMember } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { MemberStore } from '../members/member.store';
import { InvitationLinks } from './invitation-links';
import { joinPath, pathToTell } from './invitation-token';
import { InvitationStore } from './invitation.store';

/**
 * Invites a person by name, address and role. Where mail is sent, the link goes to them and nobody else sees it. Elsewhere it is told
 * to who asks, in this answer alone: it is kept under no idempotency key, and one that was lost is followed by a new one.
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly invitations: InvitationStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute({ idempotency: _asked, ...caller }: Caller, body: InviteMemberBody): Promise<IssuedInvitationView> {
    const { isHandedOver, ...said } = body;
    const person = { ...said, email: accountAddress(said.email) };
    return this.transactions.write(caller, async (tx) => {
      ensure(
        mayInviteMember({
          name: `${person.familyName} ${person.givenName}`,
          email: person.email,
          firmRoles: person.firmRoles,
          knownRoles: firmRoles,
          admittedEmails: await this.members.admittedEmails(tx, caller, person.email),
          invitedEmails: await this.invitations.waitingEmails(tx, caller, person.email),
        }),
      );
      if (await this.invitations.isTaken(person.email)) throw new DomainProblem('member.email-in-use');
      const id = this.ids.next();
      const link = this.links.forInvitation(isHandedOver);
      await this.invitations.add(tx, caller, id, person, link);
      this.ledger.record(tx, {
        action: 'member.invited',
        engagementId: null,
        entity: { type: 'invitation', id, version: 1 },
        facts: {
          firmRoles: person.firmRoles.join(','),
          expiresAt: link.expiresAt.toISOString(),
          isMailed: link.isMailed,
        },
        after: person,
      });
      return { ...(await this.invitations.view(tx, caller, id)), path: pathToTell(link, joinPath) };
    });
  }
}
