import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FrameworkLinksView } from '@akashi/contracts';
import { mayProposeLinks, proposeLinks } from '@akashi/domain/framework-link';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { FrameworkLinkStore } from './framework-link.store';

/** Proposes as links what the edition says of its origins. Each counts when somebody has said yes to it. */
@Injectable()
export class ProposeLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly links: FrameworkLinkStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, editionId: string): Promise<FrameworkLinksView> {
    return this.transactions.write(caller, async (tx) => {
      await this.editions.view(tx, caller, editionId);
      await this.links.hold(tx, caller, editionId);
      const there = await this.links.links(tx, caller, editionId);
      const fresh = proposeLinks(await this.links.criteria(tx, caller, editionId), there);
      ensure(mayProposeLinks({ fresh: fresh.length }));
      await this.links.add(tx, caller, editionId, { origin: 'lineage', source: '' }, fresh);
      this.ledger.record(tx, {
        action: 'framework-link.proposed',
        engagementId: null,
        entity: { type: 'framework-links', id: editionId },
        facts: { edition: editionId, links: fresh.length },
        after: fresh,
      });
      return this.links.view(tx, caller, editionId);
    });
  }
}
