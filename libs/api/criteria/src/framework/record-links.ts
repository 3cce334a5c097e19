import { ensure, LedgerWriter, Transactions, type Caller } from '@akashi/api-platform';
import type { FrameworkLinksView, RecordLinksBody } from '@akashi/contracts';
import { linkName, mayRecordLinks, plainReference, type FrameworkLink } from '@akashi/domain/framework-link';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import { FrameworkLinkStore } from './framework-link.store';

/** Records the links of a list that somebody brought; what is there already stays as it was answered. */
@Injectable()
export class RecordLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: EditionStore,
    private readonly links: FrameworkLinkStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, editionId: string, body: RecordLinksBody): Promise<FrameworkLinksView> {
    return this.transactions.write(caller, async (tx) => {
      await this.editions.view(tx, caller, editionId);
      await this.links.hold(tx, caller, editionId);
      const there = await this.links.links(tx, caller, editionId);
      const known = new Set((await this.links.criteria(tx, caller, editionId)).map(({ key }) => key));
      ensure(mayRecordLinks({ ...body, known, there }));
      const fresh = freshOf(body.links, there);
      await this.links.add(tx, caller, editionId, { origin: 'list', source: body.source.trim() }, fresh);
      this.ledger.record(tx, {
        action: 'framework-link.recorded',
        engagementId: null,
        entity: { type: 'framework-links', id: editionId },
        facts: { edition: editionId, links: fresh.length, there: body.links.length - fresh.length },
        after: body,
      });
      return this.links.view(tx, caller, editionId);
    });
  }
}

/** Each link once, without those that are there. */
function freshOf(links: readonly FrameworkLink[], there: readonly FrameworkLink[]): FrameworkLink[] {
  const seen = new Set(there.map(linkName));
  return links.flatMap(({ criterionKey, framework, reference }) => {
    const link = { criterionKey, framework, reference: plainReference(reference) };
    if (seen.has(linkName(link))) return [];
    seen.add(linkName(link));
    return [link];
  });
}
