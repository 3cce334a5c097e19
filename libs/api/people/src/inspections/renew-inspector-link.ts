import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { IssuedInspectorView } from '@akashi/contracts';
import { mayRenewInspectorLink } from '@akashi/domain/inspection';
import { Injectable } from '@nestjs/common';
import { InvitationLinks } from '../invitations/invitation-links';
import { InspectionStore } from './inspection.store';
import { joinInspectionPath } from './inspector-link';
import { InspectorStore } from './inspector.store';

/** An inspector of an inspection, as they were seen. */
interface AskedInspector {
  inspectionId: string;
  id: string;
  version: number;
}

/** Another link for the same inspector, told once as the first was; the one before opens no more. */
@Injectable()
export class RenewInspectorLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionStore,
    private readonly inspectors: InspectorStore,
    private readonly links: InvitationLinks,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    { idempotency: _asked, ...caller }: Caller,
    { inspectionId, id, version }: AskedInspector,
  ): Promise<IssuedInspectorView> {
    return this.transactions.write(caller, async (tx) => {
      const standing = await this.inspections.standing(tx, caller, inspectionId);
      const { state } = await this.inspectors.view(tx, caller, inspectionId, id);
      ensure(mayRenewInspectorLink({ standing, isEnded: state === 'ended', hasJoined: state === 'joined' }));
      const link = this.links.make();
      await this.inspectors.renew(tx, caller, { id, version }, link);
      this.ledger.record(tx, {
        action: 'inspector.link-renewed',
        engagementId: null,
        entity: { type: 'inspector', id, version: version + 1 },
        facts: { inspection: inspectionId, expiresAt: link.expiresAt.toISOString() },
      });
      return { ...(await this.inspectors.view(tx, caller, inspectionId, id)), path: joinInspectionPath(link.token) };
    });
  }
}
