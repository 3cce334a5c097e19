import { ensure, Ids, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { InviteInspectorBody, IssuedInspectorView } from '@akashi/contracts';
import { accountAddress } from '@akashi/domain/firm';
import { mayInviteInspector } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { InspectionStore } from './inspection.store';
import { joinInspectionPath } from './inspector-link';
import { InspectorStore } from './inspector.store';

/** Invites an inspector by a link of their own, told in this answer alone: each send makes another, so no answer is kept. */
@Injectable()
export class InviteInspector {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionStore,
    private readonly inspectors: InspectorStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
    private readonly ids: Ids,
  ) {}

  execute(
    { idempotency: _asked, ...caller }: Caller,
    inspectionId: string,
    body: InviteInspectorBody,
  ): Promise<IssuedInspectorView> {
    const person = { ...body, email: accountAddress(body.email) };
    return this.transactions.write(caller, async (tx) => {
      const standing = await this.inspections.standing(tx, caller, inspectionId);
      const { there, members, clients } = await this.inspectors.addresses(
        tx,
        caller.firmId,
        inspectionId,
        person.email,
      );
      ensure(
        mayInviteInspector({
          standing,
          name: `${person.familyName} ${person.givenName}`,
          email: person.email,
          thereEmails: there,
          memberEmails: members,
          clientEmails: clients,
        }),
      );
      const id = this.ids.next();
      const link = this.links.make();
      await this.inspectors.add(tx, caller, inspectionId, id, person, link);
      this.ledger.record(tx, {
        action: 'inspector.invited',
        engagementId: null,
        entity: { type: 'inspector', id, version: 1 },
        facts: { inspection: inspectionId, expiresAt: link.expiresAt.toISOString() },
        after: person,
      });
      return { ...(await this.inspectors.view(tx, caller, inspectionId, id)), path: joinInspectionPath(link.token) };
    });
  }
}
