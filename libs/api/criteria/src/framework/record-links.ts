import { ensure, LedgerWriter, Transactions, withFile, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { FrameworkLinksView, RecordLinksQuery } from '@akashi/contracts';
import { freshLinks, mayRecordLinks } from '@akashi/domain/framework-link';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { TableMappingStore } from '../import/table-mapping.store';
import { FrameworkLinkStore } from './framework-link.store';
import { ReadLinkList } from './read-link-list';

/** Records the links of a list that somebody brought; what is there already stays as it was answered. */
@Injectable()
export class RecordLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: FrameworkLinkStore,
    private readonly reader: ReadLinkList,
    private readonly mappings: TableMappingStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    editionId: string,
    query: RecordLinksQuery,
    upload: Readable,
    followed: FollowedWork,
  ): Promise<FrameworkLinksView> {
    const read = await this.reader.read(caller, editionId, query, upload, followed);
    const links = read.reading?.links ?? [];
    return this.transactions.write(withFile(caller, read.received), async (tx) => {
      await this.links.hold(tx, caller, editionId);
      const fresh = freshLinks(links, await this.links.links(tx, caller, editionId));
      const [source, columnFaults] = [query.source.trim(), read.mappingFaults.length];
      ensure(mayRecordLinks({ columnFaults, fresh: fresh.length, source }));
      await this.links.add(tx, caller, editionId, { origin: 'list', source }, fresh, followed.tell);
      if (query.keepMappingAs !== undefined) {
        const kept = { name: query.keepMappingAs, mapping: read.mapping, places: [...read.places] };
        await this.mappings.keep(tx, caller, 'links', read.headings, kept);
      }
      this.ledger.record(tx, {
        action: 'framework-link.recorded',
        engagementId: null,
        entity: { type: 'framework-links', id: editionId },
        facts: { edition: editionId, links: fresh.length, there: links.length - fresh.length },
        after: { links: fresh, source },
      });
      const view = await this.links.view(tx, caller, editionId);
      await followed.keep(tx);
      return view;
    });
  }
}
